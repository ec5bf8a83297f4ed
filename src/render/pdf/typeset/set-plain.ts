import type { FontBook } from '../../../font/book.js';
import type { InlineContent } from './content.js';
import { type PageNumbers, Segmenter, type Uncovered } from './segment.js';
import type { PlacedPiece } from './text-line.js';

/** Pieces one after the other: where the last ends, and what no face covers. */
export interface Plain {
  readonly pieces: PlacedPiece[];
  readonly end: number;
  readonly uncovered: readonly Uncovered[];
}

/** Sets content at its natural widths from `at` on, without breaking it. */
export function setPlain(
  content: readonly InlineContent[],
  at: number,
  fonts: FontBook,
  numbers: PageNumbers,
): Plain {
  const segmenter = new Segmenter(content, fonts, numbers);
  let x = at;
  const pieces = segmenter.boxes(0, segmenter.text.length, []).flatMap((box) =>
    [...box.pieces, ...box.spaces].map((piece) => {
      const placed = { piece, x, width: piece.width, tracking: 0 };
      x += piece.width;
      return placed;
    }),
  );
  return { pieces, end: x, uncovered: segmenter.uncovered };
}
