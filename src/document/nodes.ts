/**
 * The document tree: what a template says and every renderer draws. These types are its specification.
 *
 * The tree carries structure and named styles, never formatting; a style's look is in the theme. It knows nothing of
 * diplomacy: letterheads, contact tables and signature blocks are templates. A node exists only when every renderer has it.
 */
import type { Span } from '../diagnostic/span.js';

/** Where a node came from, for diagnostics: the template that wrote it and the datum it shows. */
export interface Origin {
  readonly template?: Span;
  readonly data?: Span;
}

interface NodeBase {
  /** The canonical block (or field) that the node shows, for example `area-1-p2`; not unique across languages. */
  readonly id?: string;
  /** BCP 47 tag of the node's text where it differs from its parent's. */
  readonly lang?: string;
  /** Name of a theme style. Each node type has a default name; see `defaultStyle` in model.ts. */
  readonly style?: string;
  readonly origin?: Origin;
}

// Root

export interface Document extends NodeBase {
  readonly type: 'document';
  readonly metadata: Metadata;
  readonly children: readonly PageSequence[];
}

/** What the file says of itself: PDF's XMP and Info, Word's core properties. */
export interface Metadata {
  readonly title: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: readonly string[];
  /** BCP 47 tag of the document as a whole. */
  readonly lang: string;
}

/** Pages of one page style that follow each other; a new sequence begins on a new page. Page numbers run on. */
export interface PageSequence extends NodeBase {
  readonly type: 'pageSequence';
  /** Name of a theme page style. */
  readonly pageStyle: string;
  /** Furniture of every page; `firstHeader` and `firstFooter`, where present, replace it on the sequence's first page. */
  readonly header?: Furniture;
  readonly footer?: Furniture;
  readonly firstHeader?: Furniture;
  readonly firstFooter?: Furniture;
  readonly children: readonly Block[];
}

/** Content of a header or footer: paragraphs, layout tables and columns only. */
export interface Furniture extends NodeBase {
  readonly type: 'furniture';
  readonly children: readonly Block[];
}

// Blocks

/** A heading. Its level is its depth in the outline (1 to 6), whatever its style looks like. */
export interface Heading extends NodeBase {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
}

export interface Paragraph extends NodeBase {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A note attached to the block before it, hanging from its marker (`*`, `※`). The marker is part of the text. */
export interface Note extends NodeBase {
  readonly type: 'note';
  readonly marker: string;
  readonly children: readonly Inline[];
}

/** Text quoted from elsewhere as a block of its own. */
export interface BlockQuote extends NodeBase {
  readonly type: 'blockQuote';
  readonly children: readonly Block[];
}

/** A list; `style` names a theme list style, which gives each nesting depth its marker or number format. */
export interface List extends NodeBase {
  readonly type: 'list';
  /** Number of the first item; 1 unless said. Every list restarts. */
  readonly start?: number;
  readonly children: readonly ListItem[];
}

/** An item: its first block stands beside the marker; a nested list is one of its blocks. */
export interface ListItem extends NodeBase {
  readonly type: 'listItem';
  readonly children: readonly Block[];
}

/**
 * A table; `style` names a theme table style, which gives column widths, rules and padding.
 * `role: 'data'` is a table to its readers (header cells, caption); `'layout'` only places things beside each other
 * and is read cell by cell.
 */
export interface Table extends NodeBase {
  readonly type: 'table';
  readonly role: 'data' | 'layout';
  readonly caption?: Caption;
  /** What the table holds, for those who cannot see it. */
  readonly description?: string;
  /** How many leading rows are header rows, repeated on each page; 0 unless said. */
  readonly headerRows: number;
  readonly children: readonly TableRow[];
}

export interface TableRow extends NodeBase {
  readonly type: 'tableRow';
  /** The row stays on the page of the next one, in a table whose rows do not break. */
  readonly keepWithNext?: true;
  readonly children: readonly TableCell[];
}

/** A cell. Rows list only the cells that begin in them; `colSpan` and `rowSpan` say how far each reaches. */
export interface TableCell extends NodeBase {
  readonly type: 'tableCell';
  /** What the cell heads, if anything. Cells of header rows head their columns without saying so. */
  readonly scope?: 'row' | 'column';
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly Block[];
}

export interface Figure extends NodeBase {
  readonly type: 'figure';
  readonly image: Image;
  readonly caption?: Caption;
}

/** A picture. `style` names a theme image style, which gives its width. `source` is a path relative to the project root. */
export interface Image extends NodeBase {
  readonly type: 'image';
  readonly source: string;
  /** Text that stands for the picture; empty for a decoration. */
  readonly alt: string;
}

export interface Caption extends NodeBase {
  readonly type: 'caption';
  readonly children: readonly Inline[];
}

/** Blocks that belong together. With `keepTogether` no page break falls inside unless they exceed a page. */
export interface Group extends NodeBase {
  readonly type: 'group';
  readonly keepTogether: boolean;
  readonly children: readonly Block[];
}

/** Columns side by side that begin on one line and go on together over page breaks; read one after the other. */
export interface Columns extends NodeBase {
  readonly type: 'columns';
  readonly children: readonly Column[];
}

/** One column. The `columns` style gives widths and gutter. */
export interface Column extends NodeBase {
  readonly type: 'column';
  readonly children: readonly Block[];
}

/** A rule across the measure that marks a change of matter. */
export interface ThematicBreak extends NodeBase {
  readonly type: 'thematicBreak';
}

export interface PageBreak extends NodeBase {
  readonly type: 'pageBreak';
}

export type Block =
  | Heading
  | Paragraph
  | Note
  | BlockQuote
  | List
  | Table
  | Figure
  | Group
  | Columns
  | ThematicBreak
  | PageBreak;

// Inlines

export interface Text extends NodeBase {
  readonly type: 'text';
  readonly value: string;
}

export interface Strong extends NodeBase {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

export interface Emphasis extends NodeBase {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

/** Text in another language or character style. */
export interface SpanNode extends NodeBase {
  readonly type: 'span';
  readonly children: readonly Inline[];
}

/** A link to a URL (`href: 'https://…'`) or to a node of this document by its id (`href: '#area-1'`). */
export interface Link extends NodeBase {
  readonly type: 'link';
  readonly href: string;
  readonly children: readonly Inline[];
}

export interface LineBreak extends NodeBase {
  readonly type: 'lineBreak';
}

/** Moves on to the paragraph style's next tab stop. Reads as a space. */
export interface Tab extends NodeBase {
  readonly type: 'tab';
}

export interface PageNumber extends NodeBase {
  readonly type: 'pageNumber';
}

export interface PageCount extends NodeBase {
  readonly type: 'pageCount';
}

export const fieldKinds = ['signature', 'initials', 'name', 'title', 'date', 'place'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** A place to fill in; `style` names a theme field style, which gives its width and rule. */
export interface Field extends NodeBase {
  readonly type: 'field';
  readonly kind: FieldKind;
  /** Accessible name, for example `서명 - 대한민국 특허청`. */
  readonly label: string;
  /** Unique name within the document, its parts from the general to the particular: `signature.kipo`. */
  readonly name: string;
  /** To be filled in on a screen, so that programs show a place to type or to sign; else a line for the pen. */
  readonly fillable?: true;
  /** Says in the place what goes there until something does, where a format has such prompts: in Word. */
  readonly prompt?: string;
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | SpanNode
  | Link
  | LineBreak
  | Tab
  | PageNumber
  | PageCount
  | Field;

export type Node =
  | Document
  | PageSequence
  | Furniture
  | Block
  | ListItem
  | TableRow
  | TableCell
  | Image
  | Caption
  | Column
  | Inline;

export type NodeType = Node['type'];
export type NodeOf<T extends NodeType> = Extract<Node, { readonly type: T }>;
