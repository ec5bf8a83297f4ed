import type { LintText, Rule, Slip } from '../rule.js';

const particles =
  /(?:에서|에게|으로|부터|까지|에는|에도|이나|은|는|이|가|을|를|과|와|의|에|도|로|만|나|들|들은|들이|들을|들의)$/u;

/** Two neighbouring words, or one, with where they stand. */
interface Place {
  readonly in: LintText;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

export const compoundSpacing: Rule = {
  code: 'compound-spacing',
  lang: 'ko',
  passes: ['특허청장 회의를 개최하고', '특허청장 회의는'],
  fails: ['한-아세안 특허청장 회의, 서울에서 개최', '제8차 한-아세안 특허청장회의를 개최하고'],
  find: (texts) =>
    inconsistent(
      pairsIn(texts, /(?<a>[가-힣]{2,}) (?=(?<b>[가-힣]{2,}))/gu, (a, b) =>
        stemsOf(b).map((stem) => `${a}${stem}`),
      ),
      wordsIn(texts, /(?<![가-힣])[가-힣]{4,}/gu, (word) => stemsOf(word)),
      (apart, together) => `\`${apart}\` stands apart here, and together in \`${together}\`.`,
    ),
};

/** Words that stand before any other: joined, they are words of their own (`every day` and `everyday`). */
const loose = /^(?:a|an|the|in|on|to|any|every|some|no|may|all|over|under|with|for|as|be|it|at|of|or|and)$/i;

export const wordJoining: Rule = {
  code: 'word-joining',
  lang: 'en',
  passes: ['Southeast Asian Nations', 'the Southeast, every day and everyday'],
  fails: ['The Association of South East Asian Nations', 'the Association of Southeast Asian Nations'],
  find: (texts) =>
    inconsistent(
      pairsIn(texts, /(?<![\p{L}-])(?<a>\p{L}{3,})[ -](?=(?<b>\p{L}{3,})(?![\p{L}-]))/gu, (a, b) =>
        loose.test(a) ? [] : [`${a}${b}`.toLowerCase()],
      ),
      wordsIn(texts, /(?<![\p{L}-])\p{L}{6,}(?![\p{L}-])/gu, (word) => [word.toLowerCase()]),
      (apart, together) => `\`${apart}\` is joined elsewhere: \`${together}\`.`,
    ),
};

/** The word, and the word without the particle that it may end in. */
function stemsOf(word: string): readonly string[] {
  const stem = word.replace(particles, '');
  return stem.length >= 2 && stem !== word ? [word, stem] : [word];
}

/** Every pair of neighbouring words that also stands as one word; each such pair of forms once. */
function inconsistent(
  pairs: ReadonlyMap<string, Place>,
  words: ReadonlyMap<string, Place>,
  say: (apart: string, together: string) => string,
): readonly Slip[] {
  const seen = new Set<Place>();
  return [...pairs].flatMap(([key, apart]): Slip[] => {
    const together = words.get(key);
    if (together === undefined || seen.has(together)) return [];
    seen.add(together);
    const { start, end } = apart;
    return [
      {
        in: apart.in,
        start,
        end,
        message: say(apart.written, together.written),
        hint: 'Choose one form for the dossier.',
        beside: together,
      },
    ];
  });
}

function pairsIn(
  texts: readonly LintText[],
  pattern: RegExp,
  keysOf: (a: string, b: string) => readonly string[],
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const text of texts) {
    for (const { 0: written, index: start, groups } of text.text.matchAll(pattern)) {
      const [a = '', b = ''] = [groups?.a, groups?.b];
      const whole = `${written}${b}`;
      for (const key of keysOf(a, b)) {
        if (!places.has(key)) places.set(key, { in: text, start, end: start + whole.length, written: whole });
      }
    }
  }
  return places;
}

function wordsIn(
  texts: readonly LintText[],
  pattern: RegExp,
  keysOf: (word: string) => readonly string[],
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const text of texts) {
    for (const { 0: written, index: start } of text.text.matchAll(pattern)) {
      for (const key of keysOf(written)) {
        if (!places.has(key)) places.set(key, { in: text, start, end: start + written.length, written });
      }
    }
  }
  return places;
}
