/** How a list counts: 1 · a · A · i · I · 가 · ① · ㉮. */
export type CounterFormat =
  | 'decimal'
  | 'lower-alpha'
  | 'upper-alpha'
  | 'lower-roman'
  | 'upper-roman'
  | 'ganada'
  | 'circled-decimal'
  | 'circled-ganada';

/**
 * The number `n` of a list item, without the punctuation around it. Where a format has no sign for a number, below
 * one or past its last, the answer is the number in digits, as CSS Counter Styles falls back.
 *
 * | format | from 1 to |
 * |---|---|
 * | alpha | any: `z` is followed by `aa` |
 * | roman | 3999 |
 * | ganada | 28: 가 … 하, 거 … 허 (the Korean rules for official documents go on from 하 with 거) |
 * | circled-decimal | 50 |
 * | circled-ganada | 14: Unicode has no circled 거 |
 */
export function formatCounter(n: number, format: CounterFormat): string {
  const sign = Number.isInteger(n) && n >= 1 ? signs[format](n) : undefined;
  return sign ?? String(n);
}

const signs: Readonly<Record<CounterFormat, (n: number) => string | undefined>> = {
  decimal: String,
  'lower-alpha': alpha,
  'upper-alpha': (n) => alpha(n).toUpperCase(),
  'lower-roman': (n) => roman(n)?.toLowerCase(),
  'upper-roman': roman,
  ganada: (n) => nth('가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허', n),
  'circled-decimal': (n) => nth(circledNumbers, n),
  'circled-ganada': (n) => nth('㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻', n),
};

const circledNumbers = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';

function nth(characters: string, n: number): string | undefined {
  return characters.charAt(n - 1) || undefined;
}

function alpha(n: number): string {
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  const rest = Math.floor((n - 1) / 26);
  return rest === 0 ? letter : alpha(rest) + letter;
}

const romanNumerals = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(n: number): string | undefined {
  if (n > 3999) return undefined;
  let rest = n;
  let numeral = '';
  for (const [value, letters] of romanNumerals) {
    numeral += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return numeral;
}
