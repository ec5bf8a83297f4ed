import type { Color } from '../../../theme/style.js';
import type { LayoutLine } from '../pdfmake/internals.js';
import type { Artifact } from '../structure/element.js';
import type { Piece } from './pieces.js';

/** A piece at its place on a line: `x` from the line's left edge, `tracking` the extra advance of each glyph, both in pt. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly x: number;
  readonly width: number;
  readonly tracking: number;
}

/** A heading's entry in the outline. */
export interface Bookmark {
  readonly level: number;
  readonly title: string;
  /** On facing pages, which of the texts that run beside each other it is in: each has an outline of its own. */
  readonly text?: number;
}

interface TextLineParts {
  readonly pieces: readonly PlacedPiece[];
  /** The line's height, which is its paragraph's leading, and the baseline's distance from its top. */
  readonly height: number;
  readonly baseline: number;
  readonly width: number;
  readonly tabLeaders: readonly TabLeader[];
}

export interface TabLeader {
  readonly kind: 'dots' | 'line';
  readonly from: number;
  readonly to: number;
  readonly color: Color;
  readonly size: number;
}

/**
 * A set line, as pdfmake's writer takes it. It has no inlines of pdfmake's: alignment and justification are done already,
 * and a writer that finds none leaves the line alone.
 */
export class TextLine implements LayoutLine {
  x = 0;
  y = 0;
  readonly inlines: readonly never[] = [];
  /** Names that links may go to; on a paragraph's first line only. */
  anchors: readonly string[] = [];
  bookmark: Bookmark | undefined;
  /** Set on a copy that repeats what was read before. */
  repeated: Artifact | undefined;

  constructor(readonly parts: TextLineParts) {}

  getHeight(): number {
    return this.parts.height;
  }

  getWidth(): number {
    return this.parts.width;
  }

  getAscenderHeight(): number {
    return this.parts.baseline;
  }

  clone(): TextLine {
    const copy = new TextLine(this.parts);
    copy.x = this.x;
    copy.y = this.y;
    copy.anchors = this.anchors;
    copy.bookmark = this.bookmark;
    copy.repeated = this.repeated;
    return copy;
  }
}
