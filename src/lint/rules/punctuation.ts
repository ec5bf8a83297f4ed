import { type LintText, matches, type Rule, type Slip } from '../rule.js';

/** Three single items: longer ones cannot be told from clauses. */
const withComma = /\b[\p{L}-]+, (?:[\p{L}-]+, )*[\p{L}-]+, (?:and|or) \p{L}/gu;
const without =
  /\b[\p{L}-]+, (?:[\p{L}-]+, )*[\p{L}-]+ (?:and|or) (?!(?:its|their|the|to|of|in|on|by|for)\b)\p{L}+(?= *[.,;:)]|$)/gu;

export const serialComma: Rule = {
  code: 'serial-comma',
  lang: 'en',
  passes: ['efficiency, accuracy, and responsiveness', 'innovation, creativity, and competition'],
  fails: [
    'efficiency, accuracy, and responsiveness',
    'food, clothing, and housing',
    'race, sex or language.',
  ],
  find: (texts) => {
    const serial = placesOf(texts, withComma);
    const plain = placesOf(texts, without);
    return minority(serial, plain, (few) =>
      few === serial
        ? 'This list has a comma before its last item, and most have none.'
        : 'This list has no comma before its last item, and most have one.',
    );
  },
};

const curly = /[“”]|(?<!\p{L})‘|’/gu;
const straight = /"|(?<=\p{L})'|(?<!\p{L})'(?=\p{L})/gu;

export const quoteStyle: Rule = {
  code: 'quote-style',
  lang: 'any',
  passes: ['“협력”과 ‘선언’', 'the States’ laws and the “Statement”'],
  fails: ["the States' laws", 'the “Statement” and the “Annex”'],
  find: (texts) => {
    const whole = texts.map((text) => ({ ...text, text: text.whole }));
    const inCurly = placesOf(whole, curly);
    const inStraight = placesOf(whole, straight);
    return minority(inCurly, inStraight, (few) =>
      few === inCurly
        ? 'This mark is curly, and most are straight.'
        : 'This mark is straight, and most are curly.',
    ).map((slip) => ({
      ...slip,
      in: texts[whole.indexOf(slip.in)] ?? slip.in,
      ...(slip.beside === undefined
        ? {}
        : { beside: { ...slip.beside, in: texts[whole.indexOf(slip.beside.in)] ?? slip.beside.in } }),
    }));
  },
};

export const dashStyle: Rule = {
  code: 'dash-style',
  lang: 'en',
  passes: ['AI—from search to rights management—offers', 'cross-border cooperation in 2018–2025'],
  fails: ['AI - from search to rights management - offers', 'in 2018-2025', 'AI--offers'],
  find: (texts) => [
    ...matches(texts, /(?<=\p{L}) - (?=\p{L})|(?<=\p{L})--(?=\p{L})/gu, () => ({
      message: 'A hyphen stands where a dash belongs.',
      hint: 'Write `—`.',
    })),
    ...matches(texts, /(?<![\d-])\d{1,4}-\d{1,4}(?![\d-])/gu, ({ 0: written }) => ({
      message: `The range \`${written}\` has a hyphen.`,
      hint: `Write \`${written.replace('-', '–')}\`.`,
    })),
    ...minority(
      placesOf(texts, /—/gu),
      placesOf(texts, /(?<=\s)–(?=\s)/gu),
      () => 'Another kind of dash is more frequent.',
    ),
  ],
};

interface Place {
  readonly in: LintText;
  readonly start: number;
  readonly end: number;
}

function placesOf(texts: readonly LintText[], pattern: RegExp): readonly Place[] {
  return texts.flatMap((text) =>
    [...text.text.matchAll(pattern)].map(({ 0: written, index: start }) => ({
      in: text,
      start,
      end: start + written.length,
    })),
  );
}

/** Slips for what is done less often of two things that are both done; the second where they are equal. */
function minority(
  a: readonly Place[],
  b: readonly Place[],
  say: (few: readonly Place[]) => string,
): readonly Slip[] {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const [beside] = many;
  if (beside === undefined) return [];
  return few.map((place) => ({ ...place, message: say(few), hint: 'Choose one for the dossier.', beside }));
}
