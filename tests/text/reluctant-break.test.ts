import { describe, expect, it } from 'vitest';
import { reluctantBreaks } from '../../src/text/reluctant-break.js';

describe('a line may end reluctantly', () => {
  it('before a parenthesis of several words', () => {
    const text = '협력 양해각서(Memorandum of Cooperation)를 체결';
    expect(reluctantBreaks(text)).toEqual([text.indexOf('(')]);
  });

  it.each([
    '인공지능(AI)',
    '9. 1.(월)',
    '특허청 (청장 김완기)',
    'Property(of the office)',
    '「선언」(두 낱말)',
  ])('but nowhere in %s', (text) => {
    expect(reluctantBreaks(text)).toEqual([]);
  });
});
