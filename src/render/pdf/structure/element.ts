import type { PdfObject } from '../pdfmake/internals.js';

/** Standard structure types of ISO 32000-1, 14.8.4, as far as the document tree needs them. */
export type StructureTag =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'Note'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'Link'
  | 'Span'
  | 'Form';

export interface StructureOptions {
  readonly lang?: string;
  readonly title?: string;
  /** Text that stands for a picture. */
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly summary?: string;
  readonly listNumbering?: string;
  /** Accessible name of a place to fill in on paper (ISO 32000-1, 14.8.5.6). */
  readonly printField?: string;
}

/** A stretch of page content: the page's dictionary and the content's number on it. */
export interface MarkedContent {
  readonly kind: 'content';
  readonly page: PdfObject;
  readonly mcid: number;
}

/** An annotation that belongs to an element. */
export interface ObjectReference {
  readonly kind: 'object';
  readonly page: PdfObject;
  readonly object: PdfObject;
  /** The annotation's key in the parent tree. */
  readonly key: number;
}

export type StructureKid = StructureElement | MarkedContent | ObjectReference;

/**
 * An element of the structure tree. Blocks join their parent when they are made, so that the tree has the document's order
 * whatever order pages and columns are drawn in; inline elements join with their first content, which puts them between the
 * stretches of their paragraph's own text.
 */
export class StructureElement {
  readonly kind = 'element';
  readonly kids: StructureKid[] = [];
  /** The picture's rectangle on its page, in PDF coordinates. */
  box: readonly [number, number, number, number] | undefined;
  #attached: boolean;

  constructor(
    readonly tag: StructureTag,
    readonly options: StructureOptions = {},
    readonly parent?: StructureElement,
    attached = true,
  ) {
    this.#attached = attached;
    if (attached) parent?.kids.push(this);
  }

  /** A new last child. */
  block(tag: StructureTag, options: StructureOptions = {}): StructureElement {
    return new StructureElement(tag, options, this);
  }

  /** A child that takes its place when its first content is drawn. */
  inline(tag: StructureTag, options: StructureOptions = {}): StructureElement {
    return new StructureElement(tag, options, this, false);
  }

  add(kid: MarkedContent | ObjectReference): void {
    this.#attach();
    this.kids.push(kid);
  }

  #attach(): void {
    if (this.#attached) return;
    this.#attached = true;
    if (this.parent === undefined) return;
    this.parent.#attach();
    this.parent.kids.push(this);
  }
}

/** Page content that is not part of the document: furniture, rules, backgrounds (ISO 32000-1, 14.8.2.2). */
export interface Artifact {
  readonly kind: 'artifact';
  readonly type: 'Pagination' | 'Layout' | 'Background' | 'Page';
  readonly subtype?: 'Header' | 'Footer' | 'Watermark';
}

/** Whose content something drawn is. */
export type Owner = StructureElement | Artifact;

export const layoutArtifact: Artifact = { kind: 'artifact', type: 'Layout' };
export const backgroundArtifact: Artifact = { kind: 'artifact', type: 'Background' };
export const headerArtifact: Artifact = { kind: 'artifact', type: 'Pagination', subtype: 'Header' };
export const footerArtifact: Artifact = { kind: 'artifact', type: 'Pagination', subtype: 'Footer' };
/** A draft's: across the page, and in its margin. */
export const watermarkArtifact: Artifact = { kind: 'artifact', type: 'Pagination', subtype: 'Watermark' };
export const lineNumberArtifact: Artifact = { kind: 'artifact', type: 'Pagination' };
/** A header row that a table repeats on a further page. */
export const repeatedArtifact: Artifact = { kind: 'artifact', type: 'Pagination' };
