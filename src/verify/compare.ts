import { shown } from './characters.js';
import { differences } from './differences.js';
import { type Edit, editsBetween } from './edits.js';
import type { Expected } from './expected.js';
import type { Finding } from './finding.js';
import { type Furniture, furnitureByPage, furnitureFindings, furnitureOf } from './furniture.js';
import { gapsOf } from './gaps.js';
import { movedWords } from './order.js';
import { partOf } from './part.js';
import { type FoundCharacter, type FoundLine, foundLine, type Placed, placeLines } from './place.js';
import { type FilledIn, type Line, type Place, type Reading, telling } from './reading.js';
import { type Match, wrongSpaces } from './spaces.js';

export interface Comparison {
  /** In the order of the text; then what is no part of it. */
  readonly findings: readonly Finding[];
  readonly filledIn: readonly FilledIn[];
}

/** Holds what was read from a file against what a document says. `watermark` is the word across its drafts. */
export function compare(reading: Reading, expected: Expected, watermark: string): Comparison {
  const { text, filledIn } = withoutFields(reading, expected);
  const { lines, placed, furniture, due } = placeText(
    foundLines(text, expected),
    reading,
    expected,
    watermark,
  );

  const { gaps, strays } = gapsOf(lines, placed, expected.words);
  const findings: Finding[] = [];
  const matches: Match[] = [...placed.starts].map(([index, start]) => ({
    start,
    found: lines[index]?.characters ?? [],
  }));
  for (const gap of gaps) {
    const found = gap.lines.flatMap((index) => lines[index]?.characters ?? []);
    const edits = editsBetween(
      expected.words.slice(gap.start, gap.end).split(''),
      found.map(({ value }) => value),
    );
    const nearby = found[0]?.place ?? placeBefore(gap.start, lines, placed);
    findings.push(...differences(edits, { start: gap.start, found, nearby }, expected));
    matches.push(...unchanged(edits, gap, found));
  }
  return {
    findings: [
      ...findings,
      ...movedWords(lines, placed, expected),
      ...wrongSpaces(matches, expected),
      ...strayLines(strays, lines, expected),
      ...furnitureFindings(reading, expected, furniture, due),
      ...reading.asides.map(
        ({ text: words, place, why }): Finding => ({ kind: 'aside', place, found: shown(words), why }),
      ),
    ],
    filledIn,
  };
}

/** What was filled in, by its field, apart from the text. Only fields of the document are fields. */
function withoutFields(
  { lines, filledIn }: Reading,
  { fields }: Expected,
): { readonly text: readonly Line[]; readonly filledIn: readonly FilledIn[] } {
  const fieldOf = ({ controls = [] }: Line) => controls.findLast((name) => fields.has(name));
  const known = filledIn.filter(({ name }) => fields.has(name));
  const unknown = filledIn.filter(({ name }) => !fields.has(name));
  return {
    text: [
      ...lines.filter((line) => fieldOf(line) === undefined),
      ...unknown.map(({ value }) => ({ text: value, place: {} })),
    ],
    filledIn: [
      ...known,
      ...lines.flatMap((line) => {
        const name = fieldOf(line);
        return name === undefined || line.placeholder ? [] : [{ name, value: shown(line.text) }];
      }),
    ],
  };
}

function foundLines(lines: readonly Line[], { words }: Expected): readonly FoundLine[] {
  return lines
    .map(foundLine)
    .filter((line) => line.words !== '')
    .map((line) => withoutHyphen(line, words));
}

/** A hyphen at the end of a line that the text does not have there was put there to break a word. */
function withoutHyphen(line: FoundLine, text: string): FoundLine {
  const { words, characters } = line;
  const unbroken = words.slice(0, -1);
  if (line.line.box === undefined || !/\p{L}[-\u2010]$/u.test(words)) return line;
  if (text.includes(words) || !text.includes(unbroken)) return line;
  return { ...line, words: unbroken, characters: characters.slice(0, -1) };
}

interface PlacedText {
  /** Without headers and footers. */
  readonly lines: readonly FoundLine[];
  readonly placed: Placed;
  readonly furniture: Furniture;
  /** The headers and footers that a page should have. */
  readonly due: (page: number) => readonly string[];
}

/**
 * Parts the text from headers and footers, twice: which of them a page should have is known only when it is known which part
 * of the text stands on it.
 */
function placeText(
  all: readonly FoundLine[],
  { pages }: Reading,
  expected: Expected,
  watermark: string,
): PlacedText {
  let allowed: ((page: number) => readonly string[]) | undefined;
  for (;;) {
    const furniture = furnitureOf(all, expected, pages ?? 0, watermark, allowed);
    const lines = all.filter((_, index) => !furniture.lines.has(index));
    const placed = placeLines(lines, expected);
    const due = furnitureByPage(lines, placed, expected);
    if (allowed !== undefined) return { lines, placed, furniture, due: allowed };
    allowed = due;
  }
}

/** What two texts have in common between their differences. */
function unchanged(
  edits: readonly Edit[],
  { start, end }: { readonly start: number; readonly end: number },
  found: readonly FoundCharacter[],
): readonly Match[] {
  const matches: Match[] = [];
  let [at, from] = [0, 0];
  for (const edit of [...edits, { start: end - start, end: 0, from: found.length, to: 0 }]) {
    if (edit.start > at) matches.push({ start: start + at, found: found.slice(from, edit.from) });
    [at, from] = [edit.end, edit.to];
  }
  return matches;
}

function placeBefore(start: number, lines: readonly FoundLine[], placed: Placed): Place {
  let nearest: readonly [number, Place] = [-1, lines[0]?.line.place ?? {}];
  for (const [index, at] of placed.starts)
    if (at < start && at > nearest[0]) nearest = [at, lines[index]?.line.place ?? {}];
  return nearest[1];
}

/** Words that are no part of the text, those on neighbouring lines together. */
function strayLines(
  strays: readonly number[],
  lines: readonly FoundLine[],
  { words, repeated, ...expected }: Expected,
): readonly Finding[] {
  const findings: Finding[] = [];
  let last: { readonly index: number; readonly at: number } | undefined;
  for (const index of strays) {
    const found = lines[index];
    if (found === undefined || repeated.has(found.words)) continue;
    const { place } = found.line;
    const at = found.words.length >= telling ? words.indexOf(found.words) : -1;
    const before = findings.at(-1);
    const goesOn =
      last?.index === index - 1 && before?.place.page === place.page && (last.at === -1) === (at === -1);
    if (at !== -1) {
      const part = partOf(expected, at, at + found.words.length);
      if (goesOn && before?.kind === 'repeated') {
        if (before.part.block === part.block)
          findings[findings.length - 1] = {
            ...before,
            part: { ...before.part, end: Math.max(before.part.end, part.end) },
          };
        else findings.push({ kind: 'repeated', place, part });
      } else findings.push({ kind: 'repeated', place, part });
    } else if (goesOn && before?.kind === 'added')
      findings[findings.length - 1] = { ...before, found: `${before.found} ${shown(found.line.text)}` };
    else findings.push({ kind: 'added', place, found: shown(found.line.text) });
    last = { index, at };
  }
  return findings;
}
