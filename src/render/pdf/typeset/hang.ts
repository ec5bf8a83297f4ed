import type { ParagraphStyle } from '../../../theme/style.js';
import type { Box, Piece } from './pieces.js';

/** How far a box's outer marks may stand outside the measure, in pt, where a line begins or ends with it. */
export interface Hang {
  readonly start: number;
  readonly end: number;
}

export const noHang: Hang = { start: 0, end: 0 };

/** Marks that hang whole, and those of which half hangs: what is light at the edge makes the edge look ragged. */
const wholeAtEnd = /[.,。，．、｡､’”'"]$/;
const halfAtEnd = /[-‐–\u00AD:;!?·]$/;
const wholeAtStart = /^[‘“'"]/;
const halfAtStart = /^[([「『〈《【]/;

/** Boxes with what may hang of them. A paragraph that begins beside a marker keeps its first mark away from it. */
export function hung(boxes: readonly Box[], style: ParagraphStyle, besideMarker: boolean): readonly Box[] {
  if (style.hangPunctuation === 'none' || style.align === 'center') return boxes;
  return boxes.map((box, index) => {
    const startHangs = style.hangPunctuation === 'both' && !(index === 0 && besideMarker);
    return { ...box, hang: { start: startHangs ? startOf(box.pieces[0]) : 0, end: endOf(box) } };
  });
}

function startOf(piece: Piece | undefined): number {
  if (piece?.kind !== 'glyphs') return 0;
  return shareOf(piece.shaped.text, wholeAtStart, halfAtStart) * advanceOf(piece, 0);
}

function endOf({ pieces, hyphen, mandatory }: Box): number {
  const last = (mandatory ? undefined : hyphen) ?? pieces.at(-1);
  if (last?.kind !== 'glyphs') return 0;
  return shareOf(last.shaped.text, wholeAtEnd, halfAtEnd) * advanceOf(last, -1);
}

function shareOf(text: string, whole: RegExp, half: RegExp): number {
  if (whole.test(text)) return 1;
  return half.test(text) ? 0.5 : 0;
}

function advanceOf({ shaped, style }: Extract<Piece, { kind: 'glyphs' }>, at: number): number {
  return ((shaped.glyphs.at(at)?.advance ?? 0) * style.size) / 1000;
}
