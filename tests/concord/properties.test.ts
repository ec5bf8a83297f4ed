import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../src/concord/facts/english-numerals.js';
import { extractFacts } from '../../src/concord/facts/index.js';
import { mixedNumber, sinoKorean } from '../../src/concord/facts/korean-numerals.js';
import { quotedIn, readMarks } from '../../src/text/quotation.js';

const digits = '영일이삼사오육칠팔구';

/** 1 to 9999 in Sino-Korean numerals. */
function inSinoKorean(number: number): string {
  const places = ['천', '백', '십', ''];
  return Array.from(String(number).padStart(4, '0'), (digit, at) => {
    if (digit === '0') return '';
    const place = places[at] ?? '';
    return digit === '1' && place !== '' ? place : `${digits.charAt(Number(digit))}${place}`;
  }).join('');
}

const pieces = fc.constantFrom(
  '3대',
  '제8차',
  '2025년',
  '9월',
  '1일',
  '10%',
  '5만',
  '달러',
  'USD 3',
  'ten',
  'May',
  '(',
  ')',
  '“',
  '”',
  '’',
  ' ',
  '.',
  ',',
  '-',
  'IP',
  '회원국',
  '\u{1f600}',
);
const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

describe('numerals', () => {
  it('in Sino-Korean are what they say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => sinoKorean(inSinoKorean(number)) === number),
    );
  });

  it('with multipliers are what they say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (high, low) => {
        expect(mixedNumber(`${high}억 ${low}만`)).toBe(high * 1e8 + low * 1e4);
      }),
    );
  });

  it('in English tens and units are what they say', () => {
    expect(readEnglish('ninety-nine').value).toBe(99);
    expect(readEnglish('two hundred thousand').value).toBe(200_000);
    expect(readEnglish('forty-second').value).toBe(42);
  });
});

describe('any text', () => {
  it('has facts that stand in it, in order, without overlap', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('ko', 'en'), (words, lang) => {
        let reached = 0;
        for (const { start, end } of extractFacts(words, lang)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(words.length);
      }),
    );
  });

  it('has each of its marks in one pair, or alone', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { pairs, alone } = readMarks(words);
        const places = [
          ...pairs.flatMap(([open, close]) => [open.at, close.at]),
          ...alone.map(({ at }) => at),
        ];
        expect(new Set(places).size).toBe(places.length);
        for (const [start, end] of quotedIn(words)) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});
