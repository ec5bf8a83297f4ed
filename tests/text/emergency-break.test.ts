import { describe, expect, it } from 'vitest';
import { emergencyBreaks } from '../../src/text/emergency-break.js';

/** The text with `|` at clean, `¦` at cut and nothing at forced breaks. */
function graded(text: string): string {
  const breaks = new Map(emergencyBreaks(text).map(({ offset, grade }) => [offset, grade]));
  const signs = { clean: '|', cut: '¦', forced: '' };
  return [...text.matchAll(/./gsu)]
    .map(({ 0: character, index }) => signs[breaks.get(index) ?? 'forced'] + character)
    .join('');
}

describe('emergencyBreaks', () => {
  it('parts the syllables of a Korean word before anything else', () => {
    expect(graded('지식재산’을')).toBe('지|식|재|산’¦을');
  });

  it('cuts a Latin word anywhere, a bound pair at its space', () => {
    expect(graded('Kim (IP)')).toBe('K¦i¦m |(I¦P)');
    expect(graded('9월 1일')).toBe('9¦월 |1¦일');
  });

  it('cuts inside numbers and against kinsoku only by force', () => {
    expect(graded('042-481')).toBe('042-481');
    expect(emergencyBreaks('....').map(({ grade }) => grade)).toEqual(['forced', 'forced', 'forced']);
  });

  it('never splits a grapheme cluster', () => {
    expect(emergencyBreaks('e\u0301👩\u200D🔬\u1112\u1161\u11AB').map(({ offset }) => offset)).toEqual([
      2, 7,
    ]);
  });
});
