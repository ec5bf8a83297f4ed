import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Aligned, nameOf, pairsOf, type ReadText } from '../aligned.js';
import type { Comparison } from './context.js';

const brackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['〔', '〕'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
  ['〈', '〉'],
  ['《', '》'],
  ['“', '”'],
  ['‘', '’'],
]);
const closing = new Map(Array.from(brackets, ([open, close]) => [close, open]));
const quotes = new Set(['“', '‘', '「', '『', '"']);

/** Brackets and quotation marks: each is closed, and languages quote as often as each other. */
export const compareMarks: Comparison = ({ aligned }) =>
  aligned.flatMap((each) => [
    ...each.texts.flatMap((text) => unbalanced(each, text)),
    ...pairsOf(each).flatMap((pair) => quotations(each, pair)),
  ]);

interface MarkPlace {
  readonly mark: string;
  readonly at: number;
}

/** Opening marks with what closes them, and those that have no partner. */
export function readMarks(text: string): {
  readonly pairs: readonly (readonly [open: MarkPlace, close: MarkPlace])[];
  readonly alone: readonly MarkPlace[];
} {
  const open: MarkPlace[] = [];
  const alone: MarkPlace[] = [];
  const pairs: (readonly [MarkPlace, MarkPlace])[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (brackets.has(mark)) open.push({ mark, at });
    const opener = closing.get(mark);
    if (opener === undefined || isApostrophe(text, at, open) || isEnumerator(text, at, open)) continue;
    const partner = open.findLastIndex((place) => place.mark === opener);
    const begun = open[partner];
    if (begun === undefined) alone.push({ mark, at });
    else {
      pairs.push([begun, { mark, at }]);
      alone.push(...open.splice(partner).slice(1));
    }
  }
  return { pairs, alone: [...alone, ...open].sort((a, b) => a.at - b.at) };
}

/** `’` in a word, or after one where no quotation is open. */
function isApostrophe(text: string, at: number, open: readonly MarkPlace[]): boolean {
  if (text.charAt(at) !== '’') return false;
  const inWord = /\p{L}$/u.test(text.slice(0, at)) && /^\p{Script=Latin}/u.test(text.slice(at + 1));
  return inWord || !open.some(({ mark }) => mark === '‘');
}

/** `1)`, `가)` and `a)` at the start of an item. */
function isEnumerator(text: string, at: number, open: readonly MarkPlace[]): boolean {
  return (
    text.charAt(at) === ')' &&
    !open.some(({ mark }) => mark === '(') &&
    /(?:^|\s)(?:\d{1,2}|[가-하]|[a-z]{1,4})$/u.test(text.slice(0, at))
  );
}

function unbalanced({ unit }: Aligned, { lang, text, plain }: ReadText): readonly Diagnostic[] {
  const straight = [...text.matchAll(/"/g)];
  const odd = straight.length % 2 === 1 ? straight.slice(-1) : [];
  const alone = [...readMarks(text).alone, ...odd.map(({ index }) => ({ mark: '"', at: index }))];
  return alone.map(({ mark, at }) =>
    diagnostic('bracket-unbalanced', `In ${nameOf(unit)} (\`${lang}\`) \`${mark}\` has no partner.`, {
      span: plain.spanOf(at, at + 1),
    }),
  );
}

function quotations({ unit }: Aligned, [a, b]: readonly [ReadText, ReadText]): readonly Diagnostic[] {
  const [inA, inB] = [quotedIn(a.text), quotedIn(b.text)];
  if (inA.length === inB.length) return [];
  const [more, less, passages] = inA.length > inB.length ? [a, b, inA] : [b, a, inB];
  const surplus = passages.at(-1);
  return [
    diagnostic(
      'quotation-differs',
      `${nameOf(unit)} quotes ${passages.length} times in \`${more.lang}\` and ${Math.min(inA.length, inB.length)} times in \`${less.lang}\`.`,
      {
        span: surplus === undefined ? more.span : more.plain.spanOf(...surplus),
        related: [{ message: `The text in \`${less.lang}\` stands here.`, span: less.span }],
      },
    ),
  ];
}

/** Quoted passages, as offsets [start, end) with their marks. */
export function quotedIn(text: string): readonly (readonly [start: number, end: number])[] {
  const curly = readMarks(text)
    .pairs.filter(([{ mark }]) => quotes.has(mark))
    .map(([open, close]) => [open.at, close.at + 1] as const);
  const straight = [...text.matchAll(/"[^"]*"/g)].map(
    ({ 0: passage, index }) => [index, index + passage.length] as const,
  );
  return [...curly, ...straight].sort(([a], [b]) => a - b);
}
