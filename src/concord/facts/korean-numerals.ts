/** Native numerals before a counted noun (`두 나라`) and by themselves (`둘`). */
export const native: ReadonlyMap<string, number> = new Map([
  ['하나', 1],
  ['한', 1],
  ['둘', 2],
  ['두', 2],
  ['셋', 3],
  ['세', 3],
  ['넷', 4],
  ['네', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
  ['열', 10],
  ['열한', 11],
  ['열두', 12],
  ['스무', 20],
  ['스물', 20],
]);

const digits = '영일이삼사오육칠팔구';
const tens: ReadonlyMap<string, number> = new Map([
  ['십', 10],
  ['백', 100],
  ['천', 1000],
]);

/** Multipliers that stand after digits: `3억 2천만`. */
const multipliers: ReadonlyMap<string, number> = new Map([
  ['조', 1e12],
  ['억', 1e8],
  ['만', 1e4],
  ['천', 1e3],
  ['백', 1e2],
]);

/** The value of a Sino-Korean numeral below 10,000 (`십`, `이십오`, `백`); undefined where the text is none. */
export function sinoKorean(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const syllable of text) {
    const unit = tens.get(syllable);
    if (unit === undefined) {
      if (digit !== undefined || !digits.includes(syllable)) return undefined;
      digit = digits.indexOf(syllable);
    } else {
      sum += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return text === '' ? undefined : sum + (digit ?? 0);
}

/** The value of digits with multipliers: `1만 5천`, `3억`, `2.5조`, `1,000`. */
export function mixedNumber(text: string): number | undefined {
  let total = 0;
  let part = 0;
  for (const match of text.replace(/[\s,]/g, '').matchAll(/(\d+(?:\.\d+)?)?([조억만천백])?/g)) {
    const [whole, written, sign] = match;
    if (whole === '') continue;
    const factor = sign === undefined ? 1 : (multipliers.get(sign) ?? 1);
    const number = written === undefined ? 1 : Number(written);
    // 만, 억 and 조 close a group of four digits; 천 and 백 stand inside one.
    if (factor >= 1e4) {
      total += (written === undefined && part > 0 ? part : part + number) * factor;
      part = 0;
    } else part += number * factor;
  }
  return total + part;
}
