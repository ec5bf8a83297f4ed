import type { Edit } from './edits.js';
import type { Expected } from './expected.js';
import type { Finding, TextPart } from './finding.js';
import { partOf } from './part.js';
import type { FoundCharacter } from './place.js';
import type { Place } from './reading.js';

/** Where texts were compared: characters of the one from `start` on with `found`. */
export interface Stretch {
  readonly start: number;
  readonly found: readonly FoundCharacter[];
  /** Where it stands, if nothing was found. */
  readonly nearby: Place;
}

/** Edits as findings that name whole words. */
export function differences(
  edits: readonly Edit[],
  stretch: Stretch,
  expected: Expected,
): readonly Finding[] {
  return wordEdits(edits, stretch, expected).flatMap((words) => findingsOf(words, stretch, expected));
}

/** Edits within words [start, end) of the text. */
interface WordEdits {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly Edit[];
}

function wordEdits(edits: readonly Edit[], stretch: Stretch, expected: Expected): readonly WordEdits[] {
  const result: WordEdits[] = [];
  for (const found of edits) {
    const edit = atWords(found, stretch, expected);
    const { start, end } = wordsAround(edit, stretch, expected);
    const last = result.at(-1);
    if (last !== undefined && start < last.end)
      result[result.length - 1] = {
        start: last.start,
        end: Math.max(end, last.end),
        edits: [...last.edits, edit],
      };
    else result.push({ start, end, edits: [edit] });
  }
  return result;
}

/**
 * Where the letters around words that were added or left out repeat (`half o[r two thirds o]f`), an edit can be told in
 * several ways: the one that begins with a word.
 */
function atWords(edit: Edit, { start: from, found }: Stretch, { characters }: Expected): Edit {
  const adds = edit.start === edit.end;
  if (!adds && edit.from !== edit.to) return edit;
  const at = (index: number) => (adds ? found[index] : characters[from + index]);
  const [first, last] = adds ? [edit.from, edit.to] : [edit.start, edit.end];
  for (let back = 0; back <= first; back++) {
    if (at(first - back)?.spaced !== false)
      return { start: edit.start - back, end: edit.end - back, from: edit.from - back, to: edit.to - back };
    if (at(first - back - 1)?.value !== at(last - back - 1)?.value) return edit;
  }
  return edit;
}

/** The words of the text that an edit touches; none where it only adds words between others. */
function wordsAround(
  edit: Edit,
  { start: from, found }: Stretch,
  { characters }: Expected,
): { readonly start: number; readonly end: number } {
  let [start, end] = [from + edit.start, from + edit.end];
  const joins = (at: number) =>
    characters[at]?.spaced === false && characters[at - 1]?.block === characters[at]?.block;
  const adds = start === end;
  const toNext = joins(start) || found[edit.to]?.spaced === false;
  const toLast = joins(start) || found[edit.from]?.spaced === false;
  if (!adds || (toLast && start > 0)) {
    if (adds) start -= 1;
    while (joins(start)) start -= 1;
  }
  if (!adds || (toNext && end < characters.length)) {
    if (adds) end += 1;
    while (joins(end)) end += 1;
  }
  return { start, end };
}

function findingsOf(words: WordEdits, stretch: Stretch, expected: Expected): readonly Finding[] {
  const { start, end } = words;
  const first = words.edits[0];
  const added = words.edits.flatMap(({ from, to }) => stretch.found.slice(from, to));
  const place = added[0]?.place ?? (first && stretch.found[first.from]?.place) ?? stretch.nearby;
  if (start === end) {
    const after = start === 0 ? undefined : partOf(expected, start - 1, start);
    return [{ kind: 'added', place, found: spelt(added), ...(after === undefined ? {} : { after }) }];
  }
  const [part, ...others] = partsOf(expected, start, end);
  if (part === undefined) return [];
  const removed = words.edits.reduce((sum, edit) => sum + edit.end - edit.start, 0);
  const rest = others.map((missing): Finding => ({ kind: 'missing', place, part: missing }));
  if (added.length === 0 && removed === end - start) return [{ kind: 'missing', place, part }, ...rest];
  return [{ kind: 'changed', place, part, found: foundWords(words, stretch, expected) }, ...rest];
}

/** The parts of blocks that characters [start, end) are. */
function partsOf(expected: Expected, start: number, end: number): readonly TextPart[] {
  const { characters } = expected;
  const parts: TextPart[] = [];
  for (let at = start; at < end; ) {
    const block = characters[at]?.block;
    let next = at;
    while (next < end && characters[next]?.block === block) next += 1;
    parts.push(partOf(expected, at, next));
    at = next;
  }
  return parts;
}

/** The words as the file has them: what was found, and around it the letters that are as they should be. */
function foundWords(
  { start, end, edits }: WordEdits,
  stretch: Stretch,
  { characters, words }: Expected,
): string {
  const should = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => {
      const space = characters[from + at]?.spaced ? ' ' : '';
      return space + words.charAt(from + at);
    }).join('');
  let text = '';
  let at = start;
  for (const edit of edits) {
    text += should(at, stretch.start + edit.start) + spelt(stretch.found.slice(edit.from, edit.to), true);
    at = stretch.start + edit.end;
  }
  return (text + should(at, end)).trim();
}

function spelt(characters: readonly FoundCharacter[], within = false): string {
  return characters
    .map(({ value, spaced }) => (spaced === true || (spaced === undefined && !within) ? ` ${value}` : value))
    .join('')
    .trim();
}
