import type { FoundLine, Placed } from './place.js';

/** Characters [start, end) of the text where no line stands to the letter, and the lines that seem to belong there. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  /** Indices in the order of the file. */
  readonly lines: readonly number[];
}

interface OpenGap extends Gap {
  readonly lines: number[];
  readonly pairs: Pairs;
}

/** How often each two letters follow each other; of one letter, that letter. */
type Pairs = ReadonlyMap<string, number>;

/** A line shares at least this part of its pairs of letters with the gap that it belongs to. */
const alike = 0.5;
/** What it counts that a gap is next to the neighbours of a line. */
const beside = 0.6;

/** What of a text was not found to the letter, and the lines that stand nowhere and in no gap. */
export function gapsOf(
  lines: readonly FoundLine[],
  placed: Placed,
  text: string,
): { readonly gaps: readonly Gap[]; readonly strays: readonly number[] } {
  const gaps = uncovered(placed.covered).map(
    (gap): OpenGap => ({ ...gap, pairs: pairsOf(text.slice(gap.start, gap.end)), lines: [] }),
  );
  const gapOf = new Map<number, OpenGap>();
  const strays: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (placed.starts.has(index)) continue;
    const start = placed.starts.get(index - 1);
    const before = start === undefined ? undefined : start + (lines[index - 1]?.words.length ?? 0);
    const next = placed.starts.get(index + 1);
    const isNextTo = (gap: OpenGap) =>
      gap === gapOf.get(index - 1) || gap.start === (index === 0 ? 0 : before) || gap.end === next;
    const [likest, likeness] = mostAlike(line.words, gaps, isNextTo);
    const belongs =
      likest !== undefined && (likeness >= alike || (isNextTo(likest) && !text.includes(line.words)));
    const gap = belongs ? likest : undefined;
    if (gap === undefined) {
      strays.push(index);
      continue;
    }
    gap.lines.push(index);
    gapOf.set(index, gap);
  }
  return { gaps, strays };
}

function uncovered(covered: Uint8Array): readonly { readonly start: number; readonly end: number }[] {
  const gaps: { start: number; end: number }[] = [];
  for (let at = covered.indexOf(0); at !== -1; ) {
    const next = covered.indexOf(1, at);
    const end = next === -1 ? covered.length : next;
    gaps.push({ start: at, end });
    at = next === -1 ? -1 : covered.indexOf(0, next);
  }
  return gaps;
}

/** The gap that is most like some words, and how much; those next to the line are preferred. */
function mostAlike(
  words: string,
  gaps: readonly OpenGap[],
  isNextTo: (gap: OpenGap) => boolean,
): readonly [OpenGap | undefined, number] {
  const own = pairsOf(words);
  const count = [...own.values()].reduce((sum, times) => sum + times, 0);
  let best: { readonly gap: OpenGap; readonly likeness: number; readonly rank: number } | undefined;
  for (const gap of gaps) {
    let shared = 0;
    for (const [pair, times] of own) shared += Math.min(times, gap.pairs.get(pair) ?? 0);
    const likeness = shared / count;
    const rank = likeness + (isNextTo(gap) ? beside : 0);
    if (rank > (best?.rank ?? 0)) best = { gap, likeness, rank };
  }
  return [best?.gap, best?.likeness ?? 0];
}

function pairsOf(words: string): Pairs {
  const pairs = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 1); at++) {
    const pair = words.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
