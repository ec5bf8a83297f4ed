import type { ParagraphStyle, TabStop } from '../../../theme/style.js';
import { spaceShrink } from './choose-breaks.js';
import type { Box, Piece } from './pieces.js';
import type { PlacedPiece, TabLeader } from './text-line.js';

/** Where a line stands in its paragraph's measure, and how it is to be filled. */
export interface LinePlace {
  /** Left edge of the line from the measure's, in pt. */
  readonly left: number;
  readonly width: number;
  readonly align: ParagraphStyle['align'];
  /** The last line of a paragraph, or one before a forced break, is not stretched. */
  readonly last: boolean;
  readonly tabStops: readonly TabStop[];
}

export interface SetLine {
  readonly pieces: readonly PlacedPiece[];
  readonly leaders: readonly TabLeader[];
}

/** A word space opens to this share of its width before letters are spaced. */
const comfortableGap = 1.5;
/**
 * Between Hangul syllables letter spacing never exceeds this share of the type size: beyond it the eye sees it. Alphabets
 * have none: their words are read by their outlines, and loose spaces between words disturb less than within.
 */
const maxTracking = 0.03;
/** A line that would need gaps wider than this many times a word space is left ragged. */
const uglyGap = 6;

/** Places the pieces of boxes on one line: tab stops, alignment, justification on word spaces. */
export function setLine(boxes: readonly Box[], place: LinePlace): SetLine {
  const pieces = piecesOf(boxes);
  if (pieces.some((piece) => piece.kind === 'tab')) return tabbed(pieces, place);
  const first = boxes[0];
  const last = boxes.at(-1);
  const hang = { start: first?.hang.start ?? 0, end: last?.hang.end ?? 0 };
  const slack = place.width - (widthOf(pieces) - hang.start - hang.end);
  const justified = place.align === 'justify' && (!place.last || slack < 0);
  const stretch = justified ? stretchOf(pieces, slack) : none;
  const offset = place.left - hang.start + (stretch === none ? offsetOf(place.align, slack) : 0);
  const solid = pieces.length;
  if (last !== undefined) pieces.push(...last.spaces);
  return { pieces: placed(pieces, offset, stretch, solid), leaders: [] };
}

interface Stretch {
  /** Added to each word space, and to each glyph. */
  readonly gap: number;
  readonly tracking: number;
}

const none: Stretch = { gap: 0, tracking: 0 };

/** The pieces that have ink or stand before some. */
function piecesOf(boxes: readonly Box[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, box] of boxes.entries()) {
    for (const piece of box.pieces) pieces.push(piece);
    if (index < boxes.length - 1) for (const space of box.spaces) pieces.push(space);
    else if (box.hyphen !== undefined && !box.mandatory) pieces.push(box.hyphen);
  }
  return pieces;
}

function widthOf(pieces: readonly Piece[]): number {
  let sum = 0;
  for (const { width } of pieces) sum += width;
  return sum;
}

function offsetOf(align: LinePlace['align'], slack: number): number {
  if (align === 'right') return slack;
  return align === 'center' ? slack / 2 : 0;
}

/**
 * Shares a line's slack: word spaces first, up to half as much again as they are; then a trace of letter spacing, which
 * the eye does not see; then the word spaces again. A line with too few of them stays ragged.
 */
function stretchOf(pieces: readonly Piece[], slack: number): Stretch {
  const gaps = pieces.filter((piece) => piece.kind === 'glyphs' && piece.stretches);
  const gapWidth = widthOf(gaps);
  if (gaps.length === 0 || gapWidth <= 0) return none;
  if (slack < 0) return { gap: Math.max(slack, -spaceShrink * gapWidth) / gaps.length, tracking: 0 };
  const comfortable = gapWidth * (comfortableGap - 1);
  if (slack <= comfortable) return { gap: slack / gaps.length, tracking: 0 };
  const glyphs = pieces.reduce((sum, piece) => sum + spacedGlyphs(piece), 0);
  // The last glyph's own letter space hangs over the measure, unseen.
  const spaced = Math.max(glyphs - (isSpaced(pieces.at(-1)) ? 1 : 0), 0);
  const size = gaps[0]?.style.size ?? 0;
  const tracking = spaced === 0 ? 0 : Math.min((slack - comfortable) / spaced, maxTracking * size);
  const gap = (slack - tracking * spaced) / gaps.length;
  if (gap + gapWidth / gaps.length > (uglyGap * gapWidth) / gaps.length) return none;
  return { gap, tracking };
}

/** How many of a piece's glyphs take letter spacing. */
function spacedGlyphs(piece: Piece): number {
  return piece.kind === 'glyphs' && isSpaced(piece) ? piece.shaped.glyphs.length : 0;
}

function isSpaced(piece: Piece | undefined): boolean {
  return piece?.kind === 'glyphs' && !piece.stretches && hangul.test(piece.shaped.text);
}

const hangul = /[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF]/;

function placed(pieces: readonly Piece[], left: number, stretch: Stretch, solid: number): PlacedPiece[] {
  let x = left;
  return pieces.map((piece, index) => {
    const gap = piece.kind === 'glyphs' && piece.stretches && index < solid ? stretch.gap : 0;
    const tracking = stretch.tracking !== 0 && isSpaced(piece) ? stretch.tracking : 0;
    const width = piece.width + gap + (tracking === 0 ? 0 : tracking * spacedGlyphs(piece));
    const at = { piece, x, width, tracking };
    x += width;
    return at;
  });
}

/** Sets a line with tabs: each moves to the next stop; what follows a right stop ends there. */
function tabbed(pieces: readonly Piece[], place: LinePlace): SetLine {
  const result: PlacedPiece[] = [];
  const leaders: TabLeader[] = [];
  let x = place.left;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'tab') {
      result.push({ piece, x, width: piece.width, tracking: 0 });
      x += piece.width;
      continue;
    }
    const stop = place.tabStops.find(({ position }) => position > x + 0.01);
    const nextTab = pieces.findIndex((other, at) => at > index && other.kind === 'tab');
    const following = widthOf(pieces.slice(index + 1, nextTab === -1 ? undefined : nextTab));
    const to = stop === undefined ? nextDefaultStop(x) : targetOf(stop, following, x);
    if (stop !== undefined && stop.leader !== 'none') {
      leaders.push({ kind: stop.leader, from: x, to, color: piece.style.color, size: piece.style.size });
    }
    result.push({ piece, x, width: to - x, tracking: 0 });
    x = to;
  }
  return { pieces: result, leaders };
}

/** Beyond a style's own stops there is one every half inch, as in word processors. */
function nextDefaultStop(x: number): number {
  return Math.floor(x / 36 + 1 + 0.001) * 36;
}

function targetOf(stop: TabStop, following: number, x: number): number {
  return stop.align === 'right' ? Math.max(x, stop.position - following) : stop.position;
}
