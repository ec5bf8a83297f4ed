import type { Box } from './pieces.js';

/** How a line's slack is taken up: by its spaces, or left at its ends. */
export type Fit = 'justify' | 'ragged' | 'balanced';

/** How far a word space may shrink and grow before a line counts as badly set, as shares of its width. */
export const spaceShrink = 0.2;
const spaceStretch = 0.6;

/**
 * Chooses where a paragraph's lines end so that the sum of their faults is least: total fit, after Knuth and Plass,
 * "Breaking Paragraphs into Lines" (1981), with boxes and word spaces only.
 *
 * `measure(first)` is the width of the first line or of a later one; no box may be wider than it. Gives for each line the
 * index after its last box. Each box is tried as a line's end against the few boxes that fit before it: linear in boxes.
 */
export function chooseBreaks(boxes: readonly Box[], measure: (first: boolean) => number, fit: Fit): number[] {
  const least: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= boxes.length; end += 1) {
    least[end] = Number.POSITIVE_INFINITY;
    from[end] = end - 1;
    const line = new Line(boxes, end);
    for (let start = end - 1; start >= 0; start -= 1) {
      if (start < end - 1 && boxes[start]?.mandatory) break;
      line.prepend(start);
      const slack = measure(start === 0) - line.inkWidth;
      if (start < end - 1 && slack < (fit === 'justify' ? -spaceShrink * line.gapWidth : -0.001)) break;
      const before = least[start];
      if (before === undefined) continue;
      const total =
        before + demerits(line, slack, measure(start === 0), fit) + endDemerits(boxes, start, end, line.last);
      if (total < (least[end] ?? Number.POSITIVE_INFINITY)) {
        least[end] = total;
        from[end] = start;
      }
    }
  }
  const ends: number[] = [];
  for (let end = boxes.length; end > 0; end = from[end] ?? 0) ends.unshift(end);
  return ends;
}

/** The sums of a line that grows leftwards from a fixed end. */
class Line {
  width = 0;
  gaps = 0;
  gapWidth = 0;
  readonly last: boolean;
  readonly #boxes: readonly Box[];
  readonly #end: number;
  #hang = 0;

  constructor(boxes: readonly Box[], end: number) {
    this.#boxes = boxes;
    this.#end = end;
    this.last = boxes[end - 1]?.mandatory ?? true;
  }

  /** Width without the marks that hang outside the measure. */
  get inkWidth(): number {
    return this.width - this.#hang;
  }

  prepend(index: number): void {
    const box = this.#boxes[index];
    if (box === undefined) return;
    this.width += box.width;
    this.#hang = box.hang.start + (this.#boxes[this.#end - 1]?.hang.end ?? 0);
    this.gaps += box.innerGaps;
    this.gapWidth += box.innerGapWidth;
    if (index < this.#end - 1) {
      this.width += box.spaceWidth;
      if (box.spaceWidth > 0) {
        this.gaps += 1;
        this.gapWidth += box.spaceWidth;
      }
    } else if (box.hyphen !== undefined && !box.mandatory) {
      this.width += box.hyphen.width;
    }
  }
}

/** A last line shorter than this share of the measure reads as a word left behind: the shorter, the worse. */
const shortLastLine = 0.25;

function demerits(line: Line, slack: number, measure: number, fit: Fit): number {
  const share = slack / Math.max(measure, 1);
  if (fit === 'balanced') return 1 + (share * 10) ** 2;
  if (line.last && slack >= 0) return 4 * Math.max(0, 1 - line.width / (measure * shortLastLine));
  if (fit === 'ragged') return 1 + (share * 10) ** 2;
  // Without a gap to widen, the line stays short: as bad as a gap of several spaces.
  const give = slack < 0 ? line.gapWidth * spaceShrink : line.gapWidth * spaceStretch;
  const ratio = give > 0 ? Math.abs(slack) / give : 10 + 10 * share;
  return (1 + 10 * Math.min(ratio, 30) ** 3) ** 2 / 100;
}

/** A hyphen is as bad as a line whose spaces are half as much again too wide; two in a row, or before the last line, worse. */
const hyphenDemerit = 10;
const hyphenLadderDemerit = 50;
const lastLineHyphenDemerit = 30;

/** As bad as a line of word spaces that are three times as wide as they should be. */
const reluctantDemerit = 2_000;

/** What is wrong with how a line ends, whatever its width. */
function endDemerits(boxes: readonly Box[], start: number, end: number, last: boolean): number {
  const before = boxes[start - 1]?.hyphen !== undefined;
  if (last) return before ? lastLineHyphenDemerit : 0;
  const box = boxes[end - 1];
  const reluctance = box?.reluctant ? reluctantDemerit : 0;
  if (box?.hyphen === undefined) return reluctance;
  return reluctance + hyphenDemerit + (before ? hyphenLadderDemerit : 0);
}
