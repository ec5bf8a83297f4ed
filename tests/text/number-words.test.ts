import { describe, expect, it } from 'vitest';
import { englishNumber, englishOrdinal, koreanMonth, sinoKorean } from '../../src/text/number-words.js';

describe('numbers in words', () => {
  it.each([
    [0, 'zero', '영'],
    [1, 'one', '일'],
    [10, 'ten', '십'],
    [11, 'eleven', '십일'],
    [20, 'twenty', '이십'],
    [31, 'thirty-one', '삼십일'],
    [100, 'one hundred', '백'],
    [110, 'one hundred and ten', '백십'],
    [1000, 'one thousand', '천'],
    [1111, 'one thousand one hundred and eleven', '천백십일'],
    [1998, 'one thousand nine hundred and ninety-eight', '천구백구십팔'],
    [2000, 'two thousand', '이천'],
    [2006, 'two thousand and six', '이천육'],
    [2025, 'two thousand and twenty-five', '이천이십오'],
    [9999, 'nine thousand nine hundred and ninety-nine', '구천구백구십구'],
  ])('%i is %s, %s', (n, english, korean) => {
    expect(englishNumber(n)).toBe(english);
    expect(sinoKorean(n)).toBe(korean);
  });

  it('counts the days of a month in English', () => {
    const days = Array.from({ length: 31 }, (_, at) => englishOrdinal(at + 1));
    expect(days.join(' ')).toBe(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
        'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third ' +
        'twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
    );
  });

  it('reads the months in Korean, June and October as they are said', () => {
    const months = Array.from({ length: 12 }, (_, at) => `${koreanMonth(at + 1)}월`);
    expect(months.join(' ')).toBe('일월 이월 삼월 사월 오월 유월 칠월 팔월 구월 시월 십일월 십이월');
  });

  it.each([-1, 1.5, 10000, Number.NaN])('has no words for %d', (n) => {
    for (const words of [englishNumber, englishOrdinal, sinoKorean, koreanMonth])
      expect(() => words(n)).toThrow(RangeError);
  });
});
