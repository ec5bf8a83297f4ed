import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isParticlePair, particle } from '../../src/text/josa.js';

const topic = (text: string, reading?: string): string => particle(text, '은/는', reading);

describe('pairs', () => {
  it.each([
    ['은/는', '은', '는'],
    ['이/가', '이', '가'],
    ['을/를', '을', '를'],
    ['과/와', '과', '와'],
    ['으로/로', '으로', '로'],
    ['으로서/로서', '으로서', '로서'],
    ['아/야', '아', '야'],
    ['이여/여', '이여', '여'],
    ['이랑/랑', '이랑', '랑'],
    ['이나/나', '이나', '나'],
    ['이며/며', '이며', '며'],
    ['이라고/라고', '이라고', '라고'],
  ])('%s: 특허청%s, 한국과 아세안 회의%s', (pair, afterConsonant, afterVowel) => {
    expect(particle('특허청', pair)).toBe(afterConsonant);
    expect(particle('회의', pair)).toBe(afterVowel);
    const reversed = pair.split('/').reverse().join('/');
    expect(particle('특허청', reversed)).toBe(afterConsonant);
    expect(particle('회의', reversed)).toBe(afterVowel);
  });

  it('refuses a pair that is none', () => {
    expect(() => particle('특허청', '은/가')).toThrow(TypeError);
    expect(isParticlePair('은/가')).toBe(false);
    expect(isParticlePair('가/이')).toBe(true);
  });

  it('sounds ㄹ as a vowel before 으로/로 alone', () => {
    expect(particle('서울', '으로/로')).toBe('로');
    expect(particle('서울', '은/는')).toBe('은');
    expect(particle('서울', '로부터/으로부터')).toBe('로부터');
  });
});

describe('the last word, as it is spoken', () => {
  it.each([
    // the word before the parenthesis decides; quotation marks and punctuation do not count
    ['특허청(KIPO)', '은'],
    ['양해각서(Memorandum of Cooperation)', '는'],
    ['특허청(청장 김완기(장관급))', '은'],
    ['‘한-아세안 지식재산 협력 공동선언문(2025 Joint Statement)’', '은'],
    ['「공동선언문」', '은'],
    ['“회의”', '는'],
    ['(특허청)', '은'],
    ['특허청)', '은'],
    ['특허청 [KIPO]', '은'],
    ['밝혔다.', '는'],
    ['회원국*', '은'],
    ['회원국¹', '은'],
    ['강화 -', '는'],

    // numbers in Sino-Korean
    ['0', '은'],
    ['1', '은'],
    ['2', '는'],
    ['3', '은'],
    ['4', '는'],
    ['5', '는'],
    ['6', '은'],
    ['7', '은'],
    ['8', '은'],
    ['9', '는'],
    ['10', '은'],
    ['100', '은'],
    ['1,000', '은'],
    ['10000', '은'],
    ['1,000,000', '은'],
    ['100,000,000', '은'],
    ['1,000,000,000,000', '는'],
    ['102', '는'],
    ['3.5', '는'],
    ['3.10', '은'],
    ['½', '은'],
    ['Ⅲ', '은'],
    ['①', '은'],
    ['2025. 9. 1.(월)', '은'],
    ['2025. 9. 2.', '는'],
    ['14:00', '는'],
    ['14:30', '은'],
    ['042-481-5063', '은'],
    ['G20', '은'],
    ['A4', '는'],

    // units, signs and currencies
    ['50%', '는'],
    ['50 %', '는'],
    ['%', '는'],
    ['3%p', '는'],
    ['1kg', '은'],
    ['1㎏', '은'],
    ['10km', '는'],
    ['10㎡', '는'],
    ['10m²', '는'],
    ['5t', '은'],
    ['20℃', '는'],
    ['60dB', '은'],
    ['$100', '는'],
    ['US$3억', '는'],
    ['₩100', '은'],
    ['100억 원', '은'],

    // letters
    ['IP', '는'],
    ['AI', '는'],
    ['KIPO', '는'],
    ['MOU', '는'],
    ['UN', '은'],
    ['R&D', '는'],
    ['ePCT', '는'],
    ['IPR', '은'],
    ['DSL', '은'],
    ['ＩＰ', '는'],
    ['m', '은'],

    // English words
    ['ASEAN', '은'],
    ['Seoul', '은'],
    ['Google', '은'],
    ['Vietnam', '은'],
    ['Online', '은'],
    ['Joint Statement', '는'],
    ['Office', '는'],
    ['Malaysia', '는'],
    ['Myanmar', '는'],
    ['Summit', '은'],
    ['Facebook', '은'],
    ['Group', '은'],
    ['training', '은'],
    ['café', '는'],

    // Hangul letters
    ['ㄱ', '은'],
    ['ㄹ', '은'],
    ['ㅏ', '는'],
    ['\u1112\u1161\u11AB', '은'],
    ['\u1112\u1161', '는'],
  ])('%s%s', (text, expected) => {
    expect(topic(text)).toBe(expected);
  });

  it.each([
    ['1', '로'],
    ['7', '로'],
    ['8', '로'],
    ['10', '으로'],
    ['3', '으로'],
    ['2', '로'],
    ['URL', '로'],
    ['IPR', '로'],
    ['UN', '으로'],
    ['Seoul', '로'],
    ['60dB', '로'],
    ['ㄹ', '로'],
    ['2025년 9월 1일', '로'],
    ['50%', '로'],
    ['1kg', '으로'],
  ])('%s%s', (text, expected) => {
    expect(particle(text, '으로/로')).toBe(expected);
  });

  it('lets a reading decide', () => {
    expect(topic('APEC')).toBe('는');
    expect(topic('APEC', '에이펙')).toBe('은');
  });

  it.each([
    ['은/는', '은(는)'],
    ['로/으로', '(으)로'],
    ['이랑/랑', '(이)랑'],
    ['이었다/였다', '이었다(였다)'],
  ])('gives both forms of %s after what has no sound', (pair, both) => {
    for (const silent of ['', '※', '🇰🇷', '大']) expect(particle(silent, pair)).toBe(both);
  });
});

describe('totality', () => {
  it('answers for any text with a form of the pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('은/는', '으로/로', '이/가'),
        (text, pair) => {
          const [first = '', second = ''] = pair.split('/');
          expect([first, second, `${first}(${second})`, `(으)로`]).toContain(particle(text, pair));
        },
      ),
    );
  });

  it('is not changed by quotation marks, nor by what stands before the word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('특허청', '회의', '10', 'IP', '50%'),
        (before, word) => {
          expect(topic(`${before} ‘${word}’`)).toBe(topic(word));
        },
      ),
    );
  });
});
