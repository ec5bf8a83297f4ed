import type { Face } from '../../../font/face.js';
import type { Color, TextStyle } from '../../../theme/style.js';
import type { Owner, StructureElement } from '../structure/element.js';
import type { FormField } from '../typeset/content.js';
import type { ShapedText } from '../typeset/shape.js';
import type { Bookmark } from '../typeset/text-line.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words of one face, size and colour on one baseline, each with its place. */
export interface TextRun {
  readonly face: Face;
  readonly size: number;
  readonly color: Color;
  readonly words: readonly {
    readonly x: number;
    readonly shaped: ShapedText;
    /** Extra advance after each glyph, in pt. */
    readonly tracking: number;
  }[];
}

/**
 * All that the painter asks of a page: the one seam between layout and bytes. Lengths are in pt, x from the trimmed page's
 * left edge, y downward from its top edge. Whatever is drawn belongs to the owner marked last.
 */
export interface Canvas {
  beginPage(): void;
  mark(owner: Owner): void;
  text(run: TextRun, baseline: number): void;
  /** A straight rule with butt ends. */
  rule(from: Point, to: Point, width: number, color: Color): void;
  /** A rule that is part of the text, and has its ink: an underline, a tab leader. */
  textRule(from: Point, to: Point, width: number, color: Color): void;
  fill(rect: Rect, color: Color): void;
  picture(source: string, rect: Rect): void;
  /** A ruled line to write on, at the foot of `rect`; it draws nothing without a rule. */
  field(rect: Rect, rule: { readonly width: number; readonly color: Color } | null): void;
  /** Where a form field is filled in, in type of that style. */
  widget(rect: Rect, field: FormField, style: TextStyle): void;
  link(rect: Rect, href: string, element: StructureElement): void;
  /** Draws about a point as if the page were turned about it, clockwise. */
  turned(center: Point, radians: number, draw: () => void): void;
  /** A place that links and bookmarks may go to. */
  anchor(name: string, y: number): void;
  bookmark(bookmark: Bookmark, y: number): void;
}
