import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Block } from '../../document/nodes.js';
import type { ParagraphStyle } from '../../theme/style.js';
import type { RenderContext } from '../renderer.js';
import type { FaceUse } from './font/face-use.js';
import type { Ids } from './ids.js';
import type { Bookmarks } from './inline/bookmarks.js';
import type { ListRegistry } from './list/list-registry.js';
import type { Media } from './package/media.js';
import type { Relationships } from './package/relationships.js';
import type { StyleSheet } from './style/style-sheet.js';

/** What handlers collect for the parts of the package besides the text; one per document. */
export interface Job extends RenderContext {
  readonly styles: StyleSheet;
  readonly lists: ListRegistry;
  readonly bookmarks: Bookmarks;
  readonly ids: Ids;
  readonly faces: FaceUse;
  readonly media: Media;
  /** Of the part that is being written: the text, a header, a footer. */
  readonly relationships: Relationships;
  readonly diagnostics: Diagnostic[];
}

/** Where a block stands. Handlers pass a narrowed copy on to the blocks inside. */
export interface Scope {
  readonly job: Job;
  readonly lang: string;
  /** Width in pt that blocks may fill. */
  readonly measure: number;
  /** On facing pages: how far apart in pt the columns are, one of which is on each. */
  readonly spine?: number;
  /** How far in pt the measure begins right of the page's or cell's: lists move their contents in. */
  readonly indent: number;
  /** No page break falls inside the block. */
  readonly together: boolean;
  /** The block stays on the page of the one after it. */
  readonly keepNext: boolean;
  /** The block begins a page. */
  readonly breakBefore: boolean;
  /** Points that the following block's negative space takes from this one's space after. */
  readonly pull: number;
  readonly list: ListPosition | undefined;
  /** Where the outermost list begins, as `indent` counts. */
  readonly listEdge: number;
  /** The marker that the next paragraph carries. */
  readonly marker: { readonly number: number; readonly level: number } | undefined;
}

/** The list around a block. */
export interface ListPosition {
  readonly style: string;
  readonly lang: string;
  readonly number: number;
  readonly level: number;
  /** The first list in the item. */
  readonly nested: Block | undefined;
}

/** Where an inline stands. */
export interface InlineScope {
  readonly job: Job;
  readonly lang: string;
  /** Resolved for the paragraph's language. */
  readonly paragraph: ParagraphStyle;
  readonly paragraphLang: string;
  /** Character styles around the inline, outermost first. */
  readonly characters: readonly string[];
}
