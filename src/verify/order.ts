import type { Expected } from './expected.js';
import type { Finding } from './finding.js';
import { partOf } from './part.js';
import type { FoundLine, Placed } from './place.js';
import type { Box } from './reading.js';

interface Standing {
  readonly index: number;
  /** Where its words begin and end in the text. */
  readonly start: number;
  readonly end: number;
  readonly found: FoundLine;
}

/**
 * Words of the text that stand where they should not: on an earlier page than the words before them, above them, or at
 * their left. Each language is followed for itself: side by side, both go on over a page.
 */
export function movedWords(
  lines: readonly FoundLine[],
  placed: Placed,
  expected: Expected,
): readonly Finding[] {
  const standing = [...placed.starts]
    .flatMap(([index, start]): readonly Standing[] => {
      const found = lines[index];
      return found === undefined ? [] : [{ index, start, end: start + found.words.length, found }];
    })
    .sort((a, b) => a.start - b.start);
  const moved = new Set([...outOfOrder(standing, expected), ...outOfPlace(standing)]);
  const inOrder = standing.filter((line) => moved.has(line));
  return joined(inOrder).map((group) => findingOf(group, expected));
}

/** Lines on an earlier page, or in a Word file earlier in the file, than most lines before them. */
function outOfOrder(standing: readonly Standing[], { blocks, characters }: Expected): readonly Standing[] {
  const streams = new Map<string, Standing[]>();
  for (const line of standing) {
    // A Word file has no columns that go on over a page.
    const page = line.found.line.place.page;
    const lang = page === undefined ? '' : (blocks[characters[line.start]?.block ?? -1]?.lang ?? '');
    const stream = streams.get(lang) ?? [];
    stream.push(line);
    streams.set(lang, stream);
  }
  return [...streams.values()].flatMap((stream) => {
    const kept = longestAscending(stream.map(({ found, index }) => found.line.place.page ?? index));
    return stream.filter((_, at) => !kept.has(at));
  });
}

/** Lines that stand above, or at the left of, one on their page that comes before them in the text: as few as will do. */
function outOfPlace(standing: readonly Standing[]): readonly Standing[] {
  const pages = new Set(standing.flatMap(({ found }) => found.line.place.page ?? []));
  return [...pages].flatMap((page) => {
    const moved: Standing[] = [];
    let left = standing.filter(({ found }) => found.line.place.page === page);
    for (;;) {
      const conflicts = left.map(
        (line, at) => left.filter((other, to) => conflict(line, other, at < to)).length,
      );
      const worst = Math.max(0, ...conflicts);
      const [line] = left.filter((_, at) => conflicts[at] === worst);
      if (worst === 0 || line === undefined) return moved;
      moved.push(line);
      left = left.filter((other) => other !== line);
    }
  });
}

/** Whether two lines of a page, one of which comes first in the text, stand the other way about. */
function conflict({ found: one }: Standing, { found: other }: Standing, inOrder: boolean): boolean {
  const [first, next] = inOrder ? [one.line.box, other.line.box] : [other.line.box, one.line.box];
  return one !== other && first !== undefined && next !== undefined && comesAfter(first, next);
}

/** Whether a reader meets `one` after `next`, although it should be before. */
function comesAfter(one: Box, next: Box): boolean {
  const size = Math.max(one.size, next.size);
  const level = Math.abs(one.baseline - next.baseline) < 0.4 * size;
  if (level) return one.left >= next.right - 0.2 * size;
  const shared = Math.min(one.right, next.right) - Math.max(one.left, next.left);
  return shared > size && next.baseline > one.baseline;
}

/** Indices of a longest part of the numbers that never descends. */
function longestAscending(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, value] of numbers.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? undefined : tails[low - 1]);
    tails[low] = at;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}

/** Lines that follow each other in the text and in the file together. */
function joined(lines: readonly Standing[]): readonly (readonly [Standing, ...Standing[]])[] {
  const groups: [Standing, ...Standing[]][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const goesOn = last?.end === line.start && last.found.line.place.page === line.found.line.place.page;
    if (group !== undefined && goesOn) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function findingOf(group: readonly [Standing, ...Standing[]], expected: Expected): Finding {
  const [first] = group;
  const last = group.at(-1) ?? first;
  return { kind: 'moved', place: first.found.line.place, part: partOf(expected, first.start, last.end) };
}
