/**
 * The part of pdfmake's document definition that this renderer writes, with what its own layout adds to it. pdfmake
 * preprocesses and measures these nodes as it does its own, and leaves its results on them: build them anew for each layout.
 */
import type { Origin } from '../../../document/nodes.js';
import type { Color, Rule, Sides } from '../../../theme/style.js';
import type { Margins } from '../pdfmake/internals.js';
import type { Owner } from '../structure/element.js';
import type { Composed, ParagraphText } from '../typeset/compose.js';
import type { PageNumbers } from '../typeset/segment.js';

interface LayoutNodeBase {
  /** Indents from the measure: left, top, right, bottom; top and bottom are always 0, see `spacing`. */
  margin?: [number, number, number, number];
  /** Space above and below in pt; the space above is dropped at the top of a page that the text flows on to. */
  spacing?: { readonly before: number; readonly after: number };
  keepWithNext?: boolean;
  /** A note: some of what it belongs to stands above it on its page. */
  keepWithPrevious?: boolean;
  pageBreakBefore?: boolean;
  /** pdfmake's record of where the node went. */
  positions?: unknown[];
}

/** A paragraph. pdfmake sees an empty text; the lines are composed when the measure is known. */
export interface ParagraphNode extends LayoutNodeBase {
  text: '';
  paragraph: ParagraphText;
  /** Height that whatever keeps with this paragraph needs below it. */
  tail?: number;
  /** Lines composed for a measure, kept between a trial and the real thing. */
  composed?: { readonly width: number; readonly page: number; readonly result: Composed };
}

/** Nodes one below the other. */
export interface FlowNode extends LayoutNodeBase {
  stack: LayoutNode[];
  keepTogether?: boolean;
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly padding: Sides<number>;
  readonly background: Color | null;
  /** Rules of this cell's own; a side that is absent takes the table's. */
  readonly rules: Partial<Sides<Rule | null>>;
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  readonly minHeight: number;
}

/** A table's geometry: its stack holds the cells' contents in reading order, `cells` says where each goes. */
export interface GridNode extends LayoutNodeBase {
  stack: LayoutNode[];
  grid: {
    readonly widths: readonly number[];
    readonly rows: number;
    readonly headerRows: number;
    readonly keepRows: boolean;
    /** Rows that stay on the page of the next one; heeded where rows are kept. */
    readonly keptWithNext: ReadonlySet<number>;
    readonly rules: Sides<Rule | null> & { readonly horizontal: Rule | null; readonly vertical: Rule | null };
    /** One for each node of the stack. */
    readonly cells: readonly GridCell[];
  };
}

export interface ColumnsNode extends LayoutNodeBase {
  columns: (FlowNode & { width: number })[];
  columnGap: number;
}

export interface PictureNode extends LayoutNodeBase {
  /** Key of a picture that the file holds. */
  image: string;
  width: number;
  alignment: 'left' | 'right' | 'center';
  owner: Owner;
  /** Names that links may go to. */
  anchors: Set<string>;
  origin: Origin | undefined;
}

/** A rule across the measure or part of it. */
export interface RuleNode extends LayoutNodeBase {
  canvas: {
    type: 'line';
    x1: number;
    y1: number;
    x2: number;
    y2: number;
    lineWidth: number;
    lineColor: Color;
  }[];
}

export interface PageBreakNode extends LayoutNodeBase {
  stack: [];
  startsPage: true;
}

export type LayoutNode =
  | ParagraphNode
  | FlowNode
  | GridNode
  | ColumnsNode
  | PictureNode
  | RuleNode
  | PageBreakNode;

/** Furniture for one page; made anew for each, with the page's number. */
export type FurnitureOf = (page: { readonly numbers: PageNumbers; readonly firstOfSequence: boolean }) => {
  readonly header: FlowNode | undefined;
  readonly footer: FlowNode | undefined;
};

export interface PageFrame {
  readonly size: { readonly width: number; readonly height: number };
  readonly margins: Margins;
  /** A spread is laid out as one page, `size` and `margins` those of both its pages together. */
  readonly pages: 'alike' | 'mirrored' | 'spread';
  /** The margin at the spine. */
  readonly inner: number;
  /** From the trimmed edge to the header's first line and the footer's last. */
  readonly headerDistance: number;
  readonly footerDistance: number;
  readonly furniture: FurnitureOf;
  /** Where the longest words of its headers and footers come from, for diagnostics. */
  readonly furnitureOrigin: Origin | undefined;
}

/** A page sequence: begins on a new page. */
export interface SectionNode {
  section: FlowNode;
  frame: PageFrame;
  positions?: unknown[];
}

export function isParagraph(node: LayoutNode): node is ParagraphNode {
  return 'paragraph' in node;
}

export function isGrid(node: LayoutNode): node is GridNode {
  return 'grid' in node;
}

export function isPicture(node: LayoutNode): node is PictureNode {
  return 'image' in node;
}

export function isFlow(node: LayoutNode): node is FlowNode {
  return 'stack' in node && !('grid' in node) && !('startsPage' in node);
}

export function isPageBreak(node: LayoutNode): node is PageBreakNode {
  return 'startsPage' in node;
}

export function isColumns(node: LayoutNode): node is ColumnsNode {
  return 'columns' in node;
}
