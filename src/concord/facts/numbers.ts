import { matchesOf } from '../../text/matches.js';
import { englishNumeral, readEnglish, scales } from './english-numerals.js';
import { type Extractor, type Fact, factsOf } from './fact.js';
import { mixedNumber, native, sinoKorean } from './korean-numerals.js';

/** Nouns that follow a number and nothing else; before them a numeral in words is certain. */
const counters = '개국|개월|개년|개|가지|명|나라|국가|차례|번째|배|분야|기관|부문|단계|주년|회|건|종|권|사람';

/** Digits with their multipliers. Latin letters beside them make a name: `G20`, `5G`. */
const digitsWithMultipliers =
  /(?<![\d.\p{Script=Latin}])(?<ordinal>제\s?)?(?<number>\d[\d,]*(?:\.\d+)?(?:\s?[조억만천백](?![가-힣]{2})(?:\s?\d[\d,]*)?)*)(?!\p{Script=Latin}|\d)/gu;
/** Words that may stand for a number and need none in the other language. */
const koreanHints = hintsOf([
  ['양국', 2],
  ['양측', 2],
  ['양자', 2],
  ['양 기관', 2],
  ['쌍방', 2],
  ['첫', 1],
  ['처음', 1],
  ['최초', 1],
]);
const englishHints = hintsOf([
  ['both', 2],
  ['bilateral', 2],
  ['pair', 2],
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['twofold', 2],
  ['trilateral', 3],
  ['triple', 3],
  ['threefold', 3],
  ['decade', 10],
  ['decades', 10],
  ['dozen', 12],
  ['century', 100],
]);
const nativeNumeral = new RegExp(
  `(?<![가-힣])(?<numeral>${[...native.keys()].sort((a, b) => b.length - a.length).join('|')})(?:\\s?(?<counter>${counters})|(?=\\s)|(?=[은는이가을를의과와로]))`,
  'gu',
);
const sinoNumeral =
  /(?<![가-힣])(?<ordinal>제)?(?<numeral>[일이삼사오육칠팔구십백]+)\s?(?:개국|개년|개월|퍼센트|(?<=제[일이삼사오육칠팔구십백]+\s?)(?:차|회|조|항|장))/gu;

const englishDigits =
  /(?<![\d.\p{L}-])(?<number>\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?(?:\s(?<scale>hundred|thousand|million|billion|trillion))?(?![\p{L}\d])/giu;

/** Counts and ordinals in digits or words. `제8차`, `8th` and `eighth` are all `8`. */
export const numbers: Extractor = (text, lang) =>
  lang === 'ko' || lang.startsWith('ko-') ? korean(text) : english(text);

function korean(text: string): readonly Fact[] {
  return [
    ...matchesOf(text, digitsWithMultipliers).flatMap((match): Fact[] => {
      const value = shown(mixedNumber(match.groups?.number ?? ''));
      const end = match.index + match[0].length;
      // `1인당` is nobody's number, and `코로나19` a name.
      const isOrdinal = match.groups?.ordinal !== undefined;
      const inName = /(?:^|[^가-힣])[가-힣]{2,}$/u.test(text.slice(0, match.index));
      const certain = isOrdinal || (value !== '1' && !inName);
      return value === undefined ? [] : [{ kind: 'number', value, start: match.index, end, certain }];
    }),
    ...matchesOf(text, nativeNumeral).map((match): Fact => {
      const { numeral = '', counter } = match.groups ?? {};
      const value = native.get(numeral) ?? 0;
      const end = match.index + match[0].length;
      return {
        kind: 'number',
        value: String(value),
        start: match.index,
        end,
        certain: counter !== undefined && value > 1,
      };
    }),
    ...factsOf(text, sinoNumeral, 'number', ({ numeral = '' }) => shown(sinoKorean(numeral))),
    ...hints(text, koreanHints),
  ];
}

function english(text: string): readonly Fact[] {
  const words = matchesOf(text, englishNumeral).map((match): Fact => {
    const { value, certain } = readEnglish(match[0]);
    const end = match.index + match[0].length;
    return { kind: 'number', value: String(value), start: match.index, end, certain };
  });
  const written = factsOf(text, englishDigits, 'number', ({ number = '', scale = '' }) =>
    shown(Number(number.replaceAll(',', '')) * (scales.get(scale.toLowerCase()) ?? 1)),
  );
  const certain = written.map((fact) => ({ ...fact, certain: text.slice(fact.start, fact.end) !== '1' }));
  return [...words, ...certain, ...hints(text, englishHints)];
}

interface Hints {
  readonly values: ReadonlyMap<string, number>;
  /** Any of the words. */
  readonly pattern: RegExp;
}

function hintsOf(words: readonly (readonly [word: string, value: number])[]): Hints {
  const values = new Map(words);
  const pattern = new RegExp(`(?<!\\p{L})(?:${[...values.keys()].join('|')})(?!\\p{Script=Latin})`, 'giu');
  return { values, pattern };
}

function hints(text: string, { values, pattern }: Hints): readonly Fact[] {
  return factsOf(text, pattern, 'number', (_, word) => shown(values.get(word.toLowerCase())), false);
}

function shown(value: number | undefined): string | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : String(value);
}
