import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emergencyBreaks } from '../../src/text/emergency-break.js';
import { lineBreaks } from '../../src/text/line-break.js';
import { fill } from './lines.js';

const wordBreak = fc.constantFrom('word' as const, 'character' as const);

/** Well-set words of releases and statements, in any order. */
const prose = fc
  .array(
    fc.constantFrom(
      '특허청(청장',
      '김완기)은',
      '9. 1.(월)',
      '14시',
      '‘한-아세안',
      '공동선언문(2025',
      'Joint',
      'Statement)’을',
      '▲ AI',
      '※ 보도자료',
      '특허·상표',
      '집행·교육·훈련·대국민',
      '있다.”면서,',
      '“아세안',
      '「지식재산',
      '공동선언문」',
      '50 %',
      '100억 원을',
      '(042-481-5063)',
      'Property (IP)',
      'capabilities/capacities.',
      'searches—from',
      'cross-border',
      '제8차',
      '2025. 9. 1.',
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((words) => words.join(' '));

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...'가나 AB12.,()‘’“”·—-/▲*\n\t%"\'', 'e\u0301', '🇰🇷', '\u1112\u1161', '\u00A0'))
    .map((characters) => characters.join('')),
);

const forbiddenStart = /^[’”)\]}」』】》〉〕.,·‧・:;!?%℃…‥、。，．：；！？）］｝〃々ー～—–\-/\s]/;
const forbiddenEnd = /[‘“([{「『【《〈〔（［｛▲△※•·♦◆□○]\s*$/;

describe('filled lines', () => {
  it('keep to kinsoku at every width that leaves a choice', () => {
    fc.assert(
      fc.property(prose, wordBreak, fc.integer({ min: 12, max: 90 }), (text, policy, measure) => {
        const lines = fill(text, policy, measure);
        lines.forEach((line, index) => {
          const following = lines[index + 1];
          if (following === undefined || line.end === 'forced') return;
          expect(following.text).not.toMatch(forbiddenStart);
          expect(line.text).not.toMatch(forbiddenEnd);
        });
      }),
    );
  });

  it('need no force at the widths of columns', () => {
    fc.assert(
      fc.property(prose, wordBreak, fc.integer({ min: 24, max: 90 }), (text, policy, measure) => {
        for (const { end } of fill(text, policy, measure)) expect(end).not.toBe('forced');
      }),
    );
  });

  it('hold the whole text and are never overfull', () => {
    fc.assert(
      fc.property(anything, wordBreak, fc.integer({ min: 4, max: 40 }), (text, policy, measure) => {
        const lines = fill(text, policy, measure);
        expect(lines.map((line) => line.text).join('')).toBe(text);
        for (const line of lines) expect(line.text.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('offsets', () => {
  it('ascend inside the text and part no surrogate pair', () => {
    fc.assert(
      fc.property(anything, wordBreak, (text, policy) => {
        for (const breaks of [lineBreaks(text, { wordBreak: policy }), emergencyBreaks(text)]) {
          let before = 0;
          for (const { offset } of breaks) {
            expect(offset).toBeGreaterThan(before);
            expect(offset).toBeLessThan(text.length);
            expect(
              /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset)),
            ).toBe(false);
            before = offset;
          }
        }
      }),
    );
  });

  it('of ordinary breaks are emergency breaks too', () => {
    fc.assert(
      fc.property(anything, wordBreak, (text, policy) => {
        const emergency = new Set(emergencyBreaks(text).map(({ offset }) => offset));
        for (const { offset } of lineBreaks(text, { wordBreak: policy })) expect(emergency).toContain(offset);
      }),
    );
  });
});

describe('long texts', () => {
  it.each([
    ['one Korean word', '가'],
    ['one Latin word', 'a'],
    ['one number', '1'],
    ['spaces', ' '],
    ['full stops', '.'],
    ['dashes', '-'],
    ['jamo', '\u1112'],
    ['dates', '9. 1. '],
    ['groups of digits', ' 100'],
    ['quotation marks', '" ('],
    ['prose', '특허청은 (Joint Statement)을 '],
  ])('take linear time: %s', (_name, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      const start = performance.now();
      lineBreaks(text, { wordBreak: 'character' });
      emergencyBreaks(text);
      return performance.now() - start;
    };
    time(1_000);
    expect(time(20_000)).toBeLessThan(1_000);
  });
});
