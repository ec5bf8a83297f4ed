import { matchesOf } from './matches.js';

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
const anyMark = new RegExp(`[${[...brackets].flat().join('').replace(/[[\]]/g, '\\$&')}]`, 'g');
const quotes = new Set(['“', '‘', '「', '『', '"']);

/** A bracket or quotation mark at an offset. */
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
  for (const { 0: mark, index: at } of matchesOf(text, anyMark)) {
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

/** Quoted passages, as offsets [start, end) with their marks. */
export function quotedIn(text: string): readonly (readonly [start: number, end: number])[] {
  const curly = readMarks(text)
    .pairs.filter(([{ mark }]) => quotes.has(mark))
    .map(([open, close]) => [open.at, close.at + 1] as const);
  const straight = matchesOf(text, /"[^"]*"/g).map(
    ({ 0: passage, index }) => [index, index + passage.length] as const,
  );
  return [...curly, ...straight].sort(([a], [b]) => a - b);
}
