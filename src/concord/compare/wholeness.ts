import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Aligned, nameOf, pairsOf, type ReadText } from '../aligned.js';
import { type Comparison, filesOf, unitsIn } from './context.js';

/** How far a translation's length may be from what the rest of its file leads one to expect. */
const tolerance = 1.6;
/** Texts shorter than this many characters in either language say nothing by their length. */
const shortest = 30;

/** Whether each text is whole and in its place: in its own language, as long as it should be, ended, and there once. */
export const compareWholeness: Comparison = (context) =>
  filesOf(context).flatMap(([file]) => {
    const units = unitsIn(context, file);
    return [
      ...units.flatMap((aligned) => aligned.texts.flatMap((text) => swapped(aligned, text))),
      ...lengths(units),
      ...units.flatMap((aligned) => pairsOf(aligned).flatMap((pair) => endings(aligned, pair))),
      ...repetitions(units),
    ];
  });

/** Hangul in Korean, Latin letters in English: the script that a language is written in, and the other. */
const scripts: ReadonlyMap<string, { readonly own: Script; readonly other: Script }> = new Map([
  ['ko', { own: 'hangul', other: 'latin' }],
  ['en', { own: 'latin', other: 'hangul' }],
]);
type Script = 'hangul' | 'latin';

function swapped({ unit }: Aligned, { lang, letters, span }: ReadText): readonly Diagnostic[] {
  const script = scripts.get(lang.split('-')[0] ?? lang);
  if (script === undefined) return [];
  const own = letters[script.own];
  const other = letters[script.other];
  // A text of a single acronym is one in any language.
  if (other < 8 || other < own * 2) return [];
  return [
    diagnostic('language-swapped', `${nameOf(unit)} is given as \`${lang}\` and written in another script.`, {
      span,
    }),
  ];
}

function lengths(units: readonly Aligned[]): readonly Diagnostic[] {
  const compared = units.flatMap((aligned) =>
    pairsOf(aligned)
      .filter((pair) => pair.every(({ letters }) => letters.all >= shortest))
      .map(([a, b]) => ({ aligned, a, b, ratio: b.letters.all / a.letters.all })),
  );
  const usualIn = new Map<string, number>();
  for (const { b } of compared) {
    const { lang } = b;
    if (usualIn.has(lang)) continue;
    usualIn.set(lang, median(compared.filter((other) => other.b.lang === lang).map(({ ratio }) => ratio)));
  }
  return compared.flatMap(({ aligned: { unit }, a, b, ratio }) => {
    const usual = usualIn.get(b.lang) ?? 1;
    const low = ratio < usual / tolerance;
    if (!low && ratio <= usual * tolerance) return [];
    const [brief, full] = low ? [b, a] : [a, b];
    const message = `${nameOf(unit)} is unusually short in \`${brief.lang}\` beside \`${full.lang}\`.`;
    return [
      diagnostic('length-unlike', message, {
        span: brief.span,
        related: [{ message: `The text in \`${full.lang}\` stands here.`, span: full.span }],
      }),
    ];
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}

const ended = /[.!?:;。…]["'”’」』)）]*$/u;

function endings({ unit }: Aligned, [a, b]: readonly [ReadText, ReadText]): readonly Diagnostic[] {
  const [endsA, endsB] = [ended.test(a.text), ended.test(b.text)];
  if (endsA === endsB) return [];
  const [open, closed] = endsA ? [b, a] : [a, b];
  const { length } = open.text;
  const message = `${nameOf(unit)} ends with a full stop in \`${closed.lang}\` and without one in \`${open.lang}\`.`;
  return [
    diagnostic('ending-differs', message, {
      span: open.plain.spanOf(Math.max(0, length - 1), length),
      related: [{ message: `The text in \`${closed.lang}\` stands here.`, span: closed.span }],
    }),
  ];
}

/** Texts of running words that stand twice; cells and short titles may well be alike. */
function repetitions(units: readonly Aligned[]): readonly Diagnostic[] {
  const seen = new Map<string, { readonly aligned: Aligned; readonly text: ReadText }>();
  return units.flatMap((aligned) =>
    aligned.texts.flatMap((text) => {
      if (aligned.unit.role === 'cell' || text.letters.all < 8) return [];
      const key = `${text.lang} ${text.text}`;
      const first = seen.get(key);
      seen.set(key, first ?? { aligned, text });
      if (first === undefined) return [];
      const message = `${nameOf(aligned.unit)} has the same text as ${nameOf(first.aligned.unit)} in \`${text.lang}\`.`;
      return [
        diagnostic('text-repeated', message, {
          span: text.span,
          related: [{ message: 'The same text stands here first.', span: first.text.span }],
        }),
      ];
    }),
  );
}
