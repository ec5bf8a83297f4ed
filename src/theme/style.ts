/**
 * Resolved styles: what a renderer reads. Every key is present, every length is in points (pt, 1/72 inch),
 * every inheritance is worked out. The theme files that they come from are described in schema.ts.
 */

import type { Span } from '../diagnostic/span.js';
import type { FaceRequest } from '../font/book.js';
import type { CounterFormat } from '../text/counter.js';

/** `#rrggbb`, lower case. */
export type Color = `#${string}`;

export interface Sides<T> {
  readonly top: T;
  readonly right: T;
  readonly bottom: T;
  readonly left: T;
}

/** A rule: its width in pt and its colour. `null` where a rule may stand means none. */
export interface Rule {
  readonly width: number;
  readonly color: Color;
}

export interface TextStyle extends FaceRequest {
  readonly size: number;
  readonly color: Color;
  /** Extra advance after each character, in pt; may be negative. */
  readonly tracking: number;
  readonly underline: boolean;
}

/** Where a tab goes: `position` in pt from the left edge of the measure (not of the indent). */
export interface TabStop {
  readonly position: number;
  readonly align: 'left' | 'right';
  readonly leader: 'none' | 'dots' | 'line';
}

/** Names that Word shows for a style. */
export interface DisplayName {
  readonly ko: string;
  readonly en: string;
}

export interface ParagraphStyle extends TextStyle {
  readonly name: string;
  readonly display: DisplayName;
  /** The style this one was derived from, for Word's style gallery; `null` for a root. */
  readonly basedOn: string | null;
  /** The style that Word gives to the paragraph typed after this one. */
  readonly next: string;
  /** Distance from baseline to baseline. */
  readonly leading: number;
  readonly align: 'left' | 'right' | 'center' | 'justify';
  readonly indentLeft: number;
  readonly indentRight: number;
  /** Indent of the first line relative to `indentLeft`; negative hangs it. */
  readonly indentFirst: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly keepWithNext: boolean;
  readonly keepTogether: boolean;
  readonly pageBreakBefore: boolean;
  /** Fewest lines left at the top of a page and at the bottom of a page when a paragraph breaks. */
  readonly widows: number;
  readonly orphans: number;
  /** Korean text breaks between words (어절) or between any two syllables. Other scripts always break by word. */
  readonly wordBreak: 'word' | 'character';
  /** Words of alphabets may be parted at a line's end; Korean never is. */
  readonly hyphenate: boolean;
  /** Which punctuation stands outside the measure: at the ends of lines, at both edges. */
  readonly hangPunctuation: 'none' | 'end' | 'both';
  /** Ascending by position. */
  readonly tabStops: readonly TabStop[];
  /** Rules around the paragraph, `padding` away from its text. */
  readonly rules: Sides<Rule | null>;
  readonly padding: Sides<number>;
  readonly background: Color | null;
}

/** What a character style changes of the paragraph's text style; absent keys change nothing. */
export interface CharacterStyle {
  readonly name: string;
  readonly display: DisplayName;
  readonly families?: readonly string[];
  readonly weight?: number;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: Color;
  readonly tracking?: number;
  readonly underline?: boolean;
}

/** One nesting depth of a list. The marker hangs in `hang` points left of the item's text, which starts at `indent`. */
export interface ListLevel {
  readonly marker:
    | { readonly kind: 'bullet'; readonly text: string }
    /** `pattern` holds the number as `%`, for example `%.`, `%)`, `(%)`. */
    | { readonly kind: 'counter'; readonly format: CounterFormat; readonly pattern: string };
  readonly indent: number;
  readonly hang: number;
  /** Paragraph style of the items' text. */
  readonly paragraph: string;
}

export interface ListStyle {
  readonly name: string;
  readonly display: DisplayName;
  /** At least one; deeper lists than levels use the last one. */
  readonly levels: readonly [ListLevel, ...ListLevel[]];
}

/** A column's width: points, or a share of what the fixed columns leave. */
export type ColumnWidth =
  | { readonly kind: 'fixed'; readonly width: number }
  | { readonly kind: 'share'; readonly share: number };

export interface TableStyle {
  readonly name: string;
  readonly display: DisplayName;
  /** One per column; a table with other columns than these gets equal shares. */
  readonly columns: readonly ColumnWidth[];
  /** Outer edges, and the rules between rows (`horizontal`) and columns (`vertical`). */
  readonly rules: Sides<Rule | null> & { readonly horizontal: Rule | null; readonly vertical: Rule | null };
  readonly padding: Sides<number>;
  /** Cell style of header cells that name none. */
  readonly headerCell: string;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** Rows never break over pages unless one alone exceeds a page. */
  readonly keepRows: boolean;
}

/** What a cell style changes of its table's; absent keys change nothing. */
export interface CellStyle {
  readonly name: string;
  readonly padding?: Sides<number>;
  readonly background?: Color;
  /** Sides named here replace the table's rule there; `null` removes it. */
  readonly rules?: Partial<Sides<Rule | null>>;
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  /** Least height of the cell in pt. */
  readonly minHeight?: number;
}

export interface ColumnsStyle {
  readonly name: string;
  readonly columns: readonly ColumnWidth[];
  readonly gutter: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

export interface ImageStyle {
  readonly name: string;
  /** Width in pt; height follows the picture. Never wider than the measure. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

export interface FieldStyle {
  readonly name: string;
  readonly width: number;
  /** The line to write on. */
  readonly rule: Rule | null;
}

/** The rule that a thematic break draws. */
export interface BreakStyle {
  readonly name: string;
  readonly rule: Rule;
  /** Share of the measure, 0 to 1. */
  readonly width: number;
  readonly align: 'left' | 'center';
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

export interface PageStyle {
  readonly name: string;
  /** Trimmed page, in pt. */
  readonly width: number;
  readonly height: number;
  /** From the trimmed edge to the text. Where pages are not alike, `left` is the inner margin and `right` the outer. */
  readonly margins: Sides<number>;
  /**
   * How pages lie when they are bound. `mirrored`: printed on both sides, inner margins at the spine; a sequence begins at
   * the right, on an odd page. `spread`: two facing pages, the first column of all `columns` on the left and the second on
   * the right; a sequence begins at the left, on an even page.
   */
  readonly pages: 'alike' | 'mirrored' | 'spread';
  /** From the trimmed edge to the header's first line and the footer's last. */
  readonly headerDistance: number;
  readonly footerDistance: number;
}

/** How a print edition is made. */
export interface PrintSettings {
  /** How far colour runs over the trimmed edge, in pt. */
  readonly bleed: number;
  readonly cropMarks: boolean;
  /** The printing condition's ICC profile, relative to the project root, and its registered name. */
  readonly condition: { readonly profile: string; readonly name: string } | null;
}

/**
 * The characters of fonts that a Word copy carries, besides those of its text: the 2,350 syllables and the symbols of
 * KS X 1001; all 11,172 syllables; or no fonts at all.
 */
export type FontProfile = 'ks2350' | 'full-hangul' | 'none';

/** How Word copies are made. */
export interface WordSettings {
  readonly embedFonts: FontProfile;
  /** A Word file whose styles replace the theme's of the same names, relative to the project root. */
  readonly reference: string | null;
  /** Paragraph styles whose text editors of a copy cannot change. */
  readonly lockedStyles: readonly string[];
}

/** A theme, resolved. Looking up a name that it lacks throws: `preflight` reports such names before rendering. */
export interface Theme {
  readonly name: string;
  readonly print: PrintSettings;
  readonly word: WordSettings;
  page(name: string): PageStyle;
  /** Paragraph styles may differ by language (`lang:` overrides in the theme); `lang` is a BCP 47 tag. */
  paragraph(name: string, lang: string): ParagraphStyle;
  character(name: string, lang: string): CharacterStyle;
  /** List styles may differ by language too: `1. 가. 1)` in Korean is `1. (a) (i)` in English. */
  list(name: string, lang?: string): ListStyle;
  table(name: string): TableStyle;
  cell(name: string): CellStyle;
  columns(name: string): ColumnsStyle;
  image(name: string): ImageStyle;
  field(name: string): FieldStyle;
  thematicBreak(name: string): BreakStyle;
  /** Names of the styles of a kind, those of the most general theme file first, each in its file's order. */
  names(kind: StyleKind): readonly string[];
  readonly paragraphNames: readonly string[];
  readonly characterNames: readonly string[];
  has(kind: StyleKind, name: string): boolean;
  /** The files that it is made of, the most general first: paths relative to the project root. */
  readonly files: readonly string[];
  /** Every font family that its stacks name. */
  readonly families: readonly string[];
  /** Where the theme names a font family. */
  familySpan(family: string): Span | undefined;
}

export type StyleKind =
  | 'page'
  | 'paragraph'
  | 'character'
  | 'list'
  | 'table'
  | 'cell'
  | 'columns'
  | 'image'
  | 'field'
  | 'break';
