/**
 * Whole numbers from 0 to 9999 in words, as formal instruments spell out days, years and copies.
 * Each function throws a RangeError for any other number.
 */

/** The words from zero to nineteen, each at its number. */
export const englishUnits = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
/** The words for whole tens from twenty on, each at its number of tens. */
export const englishTens = [
  '',
  '',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
];

/** `two thousand and twenty-five`: with `and` before what is below a hundred, as treaties have it. */
export function englishNumber(n: number): string {
  checkRange(n);
  const [thousands, hundreds, rest] = [Math.floor(n / 1000), Math.floor(n / 100) % 10, n % 100];
  const great = [
    ...(thousands > 0 ? [`${englishUnits[thousands]} thousand`] : []),
    ...(hundreds > 0 ? [`${englishUnits[hundreds]} hundred`] : []),
  ].join(' ');
  if (great === '') return belowHundred(rest);
  return rest === 0 ? great : `${great} and ${belowHundred(rest)}`;
}

function belowHundred(n: number): string {
  const unit = englishUnits[n];
  if (unit !== undefined) return unit;
  const tens = englishTens[Math.floor(n / 10)];
  return n % 10 === 0 ? `${tens}` : `${tens}-${englishUnits[n % 10]}`;
}

const irregularOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** `first`, `twenty-second`, `thirtieth`. */
export function englishOrdinal(n: number): string {
  return englishNumber(n).replace(/[a-z]+$/, (last) => irregularOrdinals[last] ?? regularOrdinal(last));
}

function regularOrdinal(cardinal: string): string {
  return cardinal.endsWith('y') ? `${cardinal.slice(0, -1)}ieth` : `${cardinal}th`;
}

const koreanDigits = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const koreanPlaces = ['천', '백', '십', ''];

/** `이천이십오`: Sino-Korean, without 일 before 천, 백 and 십. */
export function sinoKorean(n: number): string {
  checkRange(n);
  if (n === 0) return '영';
  return [...String(n).padStart(4, '0')]
    .map((digit, at) => {
      const place = koreanPlaces[at] ?? '';
      if (digit === '0') return '';
      return digit === '1' && place !== '' ? place : `${koreanDigits[Number(digit)]}${place}`;
    })
    .join('');
}

/** The reading of a month without 월: 유 and 시 for 6 and 10, where 육 and 십 lose their final consonants. */
export function koreanMonth(month: number): string {
  if (month === 6) return '유';
  return month === 10 ? '시' : sinoKorean(month);
}

function checkRange(n: number): void {
  if (!Number.isInteger(n) || n < 0 || n > 9999) throw new RangeError(`No words for the number ${n}.`);
}
