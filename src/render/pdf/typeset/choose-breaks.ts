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
  const { length } = boxes;
  const firstMeasure = measure(true);
  const laterMeasure = measure(false);
  const shrink = fit === 'justify' ? spaceShrink : 0;
  const tolerance = fit === 'justify' ? 0 : unseenExcess;
  const least = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(length + 1);
  least[0] = 0;
  for (let end = 1; end <= length; end += 1) {
    const lastBox = boxes[end - 1];
    if (lastBox === undefined) break;
    from[end] = end - 1;
    const last = lastBox.mandatory;
    // The sums of a line that grows leftwards from its end: its width, and that of its word spaces.
    let width = last ? 0 : (lastBox.hyphen?.width ?? 0);
    let gapWidth = 0;
    for (let start = end - 1; start >= 0; start -= 1) {
      const box = boxes[start];
      if (box === undefined) break;
      const inner = start < end - 1;
      if (inner && box.mandatory) break;
      width += box.width;
      gapWidth += box.innerGapWidth;
      if (inner) {
        width += box.spaceWidth;
        gapWidth += box.spaceWidth;
      }
      const room = start === 0 ? firstMeasure : laterMeasure;
      // Marks that hang outside the measure take none of it.
      const slack = room - (width - (box.hang.start + lastBox.hang.end));
      if (inner && slack < -shrink * gapWidth - tolerance) break;
      const before = least[start] ?? 0;
      if (before >= (least[end] ?? 0)) continue;
      const total =
        before + demerits(fit, slack, room, last, width, gapWidth) + endDemerits(lastBox, boxes[start - 1]);
      if (total < (least[end] ?? 0)) {
        least[end] = total;
        from[end] = start;
      }
    }
  }
  const ends: number[] = [];
  for (let end = length; end > 0; end = from[end] ?? 0) ends.push(end);
  return ends.reverse();
}

/** So much over the measure, in pt, is rounding. */
const unseenExcess = 0.001;

/** A last line shorter than this share of the measure reads as a word left behind: the shorter, the worse. */
const shortLastLine = 0.25;

function demerits(
  fit: Fit,
  slack: number,
  measure: number,
  last: boolean,
  width: number,
  gapWidth: number,
): number {
  const share = slack / Math.max(measure, 1);
  const unevenness = 1 + share * 10 * (share * 10);
  if (fit === 'balanced') return unevenness;
  if (last && slack >= 0) return 4 * Math.max(0, 1 - width / (measure * shortLastLine));
  if (fit === 'ragged') return unevenness;
  // Without a gap to widen, the line stays short: as bad as a gap of several spaces.
  const give = slack < 0 ? gapWidth * spaceShrink : gapWidth * spaceStretch;
  const ratio = Math.min(give > 0 ? Math.abs(slack) / give : 10 + 10 * share, 30);
  const badness = 1 + 10 * ratio * ratio * ratio;
  return (badness * badness) / 100;
}

/** A hyphen is as bad as a line whose spaces are half as much again too wide; two in a row, or before the last line, worse. */
const hyphenDemerit = 10;
const hyphenLadderDemerit = 50;
const lastLineHyphenDemerit = 30;

/** As bad as a line of word spaces that are three times as wide as they should be. */
const reluctantDemerit = 2_000;

/** What is wrong with how a line that ends with `box` ends, whatever its width; `previous` ends the line before. */
function endDemerits(box: Box, previous: Box | undefined): number {
  const before = previous?.hyphen !== undefined;
  if (box.mandatory) return before ? lastLineHyphenDemerit : 0;
  const reluctance = box.reluctant ? reluctantDemerit : 0;
  if (box.hyphen === undefined) return reluctance;
  return reluctance + hyphenDemerit + (before ? hyphenLadderDemerit : 0);
}
