import type { Outcome } from '../diagnostic/diagnostic.js';
import type { Document, Node, NodeType } from '../document/nodes.js';
import type { FontBook } from '../font/book.js';
import type { FontProfile, Theme } from '../theme/style.js';

/** A picture's file, read before rendering. */
export interface ImageFile {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A file inside a file: the data that an archived document was made from. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** What a file is made for. */
export type Edition =
  | { readonly kind: 'web' }
  /** For negotiation: the web edition with a watermark on each page and numbered lines. */
  | { readonly kind: 'draft'; readonly watermark: string }
  | { readonly kind: 'archive'; readonly attachments: readonly Attachment[] }
  | {
      readonly kind: 'print';
      /** How far colour runs over the trimmed edge, in pt; 3 mm is usual. */
      readonly bleed: number;
      readonly cropMarks: boolean;
      /** The printing condition, where the user has its ICC profile. */
      readonly intent: { readonly profile: Uint8Array; readonly condition: string } | null;
    };

/** Everything besides the tree that shapes a renderer's bytes. No clock, no file system, no locale. */
export interface RenderContext {
  readonly theme: Theme;
  readonly fonts: FontBook;
  /** The time that the file carries, as `YYYY-MM-DDThh:mm:ssZ`. */
  readonly timestamp: string;
  /** Pictures by the `source` that image nodes name. */
  readonly images: ReadonlyMap<string, ImageFile>;
  /** The program as the file names it, for example `alternat 0.1.0`. */
  readonly generator: string;
  /** The web edition unless said. Formats that have one edition ignore it. */
  readonly edition?: Edition;
  readonly word?: WordOptions;
}

/** What Word copies have besides what the theme's `word` settings say. */
export interface WordOptions {
  /** In place of the theme's. */
  readonly embedFonts?: FontProfile;
  /** The file that the theme's settings name, read before rendering. */
  readonly reference?: { readonly file: string; readonly bytes: Uint8Array };
}

/** What a renderer makes. `pages` is null where only the reading program decides, as in Word. */
export interface Rendering {
  readonly bytes: Uint8Array;
  readonly pages: number | null;
}

/** Turns a document into the bytes of one format: a pure function of document and context. */
export interface Renderer {
  readonly format: string;
  /** File name extension without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  render(document: Document, context: RenderContext): Promise<Outcome<Rendering>>;
}

/** One handler per node type of `T`: the compiler lists the nodes that a renderer forgot. */
export type Handlers<T extends NodeType, Context, Result> = {
  readonly [K in T]: (node: Extract<Node, { readonly type: K }>, context: Context) => Result;
};
