import { englishTens as tens, englishUnits as units } from '../../text/number-words.js';

export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const irregularOrdinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fifth', 5],
  ['eighth', 8],
  ['ninth', 9],
  ['twelfth', 12],
]);

const cardinals = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.flatMap((word, ten): [string, number][] => (word === '' ? [] : [[word, ten * 10]])),
]);

const ordinals = new Map<string, number>([
  ...irregularOrdinals,
  ...Array.from(cardinals, ([word, value]): [string, number] => [`${word.replace(/y$/, 'ie')}th`, value]),
]);

const word = [...cardinals.keys()].join('|');
const ordinal = [...ordinals.keys()].join('|');
const scale = [...scales.keys()].join('|');
const numeral = `(?:${word})(?:[- ](?:${word}|${scale}))*(?:[- ](?:${ordinal}))?`;

/** Matches a numeral in words: `three`, `twenty-five`, `two hundred`, `eighth`, `twenty-first`. */
export const englishNumeral = new RegExp(
  `(?<![\\p{L}\\d-])(?:${numeral}|${ordinal})s?(?![\\p{L}\\d])`,
  'giu',
);

/** The value of a numeral in words, and whether it can be nothing but a number. */
export function readEnglish(text: string): { readonly value: number; readonly certain: boolean } {
  const words = text.toLowerCase().split(/[- ]/);
  let total = 0;
  let part = 0;
  for (const spelled of words) {
    const plain = cardinals.has(spelled) || scales.has(spelled) ? spelled : spelled.replace(/s$/, '');
    const factor = scales.get(plain);
    if (factor === undefined)
      part += cardinals.get(plain) ?? ordinals.get(plain) ?? ordinals.get(spelled) ?? 0;
    else if (factor === 100) part = Math.max(part, 1) * 100;
    else {
      total += Math.max(part, 1) * factor;
      part = 0;
    }
  }
  const [only = ''] = words;
  const vague = words.length === 1 && /^(?:ones?|zero|first|seconds?)$/.test(only);
  return { value: total + part, certain: !vague };
}
