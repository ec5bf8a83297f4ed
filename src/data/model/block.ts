import type { Span } from '../../diagnostic/span.js';
import type { Acceptance } from './acceptance.js';
import type { Localised } from './text.js';

/**
 * Blocks: the units of a text that its languages share. A block has one id in every language, so that translations
 * stand side by side and are compared block by block. Ids are unique in their file.
 */
interface BlockBase {
  readonly id: string;
  /** The block's mapping in its YAML file. */
  readonly span: Span;
  /** Findings about the block that are let stand. */
  readonly accept?: readonly Acceptance[];
}

export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
  readonly text: Localised;
  /** Notes that hang below the paragraph, in the order of their markers. */
  readonly notes?: readonly AttachedNote[];
}

/** A note that belongs to one paragraph or quotation: `marker` (`*`, `※`) is as it is printed, in every language. */
export interface AttachedNote {
  readonly id: string;
  readonly span: Span;
  readonly marker: string;
  readonly text: Localised;
}

/** A titled part. Sections nest. */
export interface Section extends BlockBase {
  readonly kind: 'section';
  readonly title: Localised;
  readonly subtitle?: Localised;
  readonly blocks: readonly Block[];
}

/** An article of an instrument. Templates count articles; `number` is for texts whose count has gaps. */
export interface Article extends BlockBase {
  readonly kind: 'article';
  readonly number?: number;
  readonly title?: Localised;
  readonly blocks: readonly Block[];
}

/** A list. `numbering` names a theme list style, which says how each depth is marked: 1. 가. 1) 가) or 1. (a) (i). */
export interface List extends BlockBase {
  readonly kind: 'list';
  readonly numbering: string;
  /** Number of the first item; 1 unless said. */
  readonly start?: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly id: string;
  readonly span: Span;
  readonly text: Localised;
  /** What follows the item's text inside it: nested lists, further paragraphs. */
  readonly blocks?: readonly Block[];
}

/** A table of data. */
export interface Table extends BlockBase {
  readonly kind: 'table';
  readonly caption?: Localised;
  /** What the table holds, for those who cannot see it. */
  readonly description?: Localised;
  /** How many leading rows are header rows; 0 unless said. */
  readonly headerRows?: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

/** A cell. Rows list only the cells that begin in them; spans are 1 unless said. */
export interface TableCell {
  readonly text: Localised;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** What the cell heads. Cells of header rows head their columns without saying so. */
  readonly scope?: 'row' | 'column';
}

/** A note that stands by itself, after the block before it. */
export interface Note extends BlockBase {
  readonly kind: 'note';
  readonly marker: string;
  readonly text: Localised;
}

/** Text quoted from elsewhere as a block of its own. */
export interface Quote extends BlockBase {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

/** A paragraph that quotes a named person. `speaker` is who speaks, as the paragraph names them; it is not printed again. */
export interface Quotation extends BlockBase {
  readonly kind: 'quotation';
  readonly text: Localised;
  readonly speaker: Localised;
  readonly notes?: readonly AttachedNote[];
}

/** A picture. `source` is a path relative to the project root. */
export interface Figure extends BlockBase {
  readonly kind: 'figure';
  readonly source: string;
  /** Text that stands for the picture. */
  readonly alt: Localised;
  readonly caption?: Localised;
}

export type Block = Paragraph | Section | Article | List | Table | Note | Quote | Quotation | Figure;
