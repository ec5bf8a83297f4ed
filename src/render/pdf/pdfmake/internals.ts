/**
 * Every class of pdfmake and pdfkit that this renderer extends, with the members it relies on.
 *
 * pdfmake publishes no entry point for them and its typings do not know them, so they are named here once, by file and by
 * shape; tests/render/pdf/internals.test.ts checks each against the installed version and says what moved after an upgrade.
 */

import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import textInlines from 'pdfmake/js/TextInlines.js';
import type { Origin } from '../../../document/nodes.js';
import type { Color } from '../../../theme/style.js';
import type { FlowNode, LayoutNode, PageFrame, SectionNode } from '../layout/nodes.js';
import type { Owner } from '../structure/element.js';

/** An object of the file being written; `data` becomes its dictionary, what is written its stream. */
export interface PdfObject {
  readonly id: number;
  readonly data: Record<string, unknown>;
  compress: boolean;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
}

interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly dictionary: PdfObject;
  readonly content: PdfObject;
  readonly fonts: Record<string, PdfObject>;
  readonly xobjects: Record<string, PdfObject>;
}

/** pdfkit's picture: `obj` exists from `embed` on and is complete once `obj` has ended. */
export interface PdfImage {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** Of JPEG pictures only. */
  readonly colorSpace?: string;
  /** Of PNG pictures only: the decoder, which gives red, green, blue and opacity of each pixel. */
  readonly image?: { decode(done: (rgba: Uint8Array) => void): void };
  readonly obj: PdfObject | null;
  embed(document: PdfDocumentInstance): void;
}

interface PdfDocumentOptions {
  readonly pdfVersion: '1.7';
  readonly lang: string;
  readonly displayTitle: boolean;
  readonly info: Readonly<Record<string, string | Date>>;
  readonly autoFirstPage: false;
  readonly bufferPages: false;
  /** No initial font: ours are embedded by `EmbeddedFace`. */
  readonly font: null;
}

/** pdfkit has begun the catalog's names before anybody asks for one, and its preferences for the title that it displays. */
interface Catalog extends PdfObject {
  readonly data: Record<string, unknown> & {
    readonly Names: PdfObject;
    readonly ViewerPreferences: PdfObject;
  };
}

/** pdfkit's document as pdfmake subclasses it. */
export interface PdfDocumentInstance {
  readonly page: PdfPage;
  readonly info: Record<string, string | Date>;
  readonly _root: Catalog;
  readonly _imageRegistry: Record<string, PdfImage>;
  /** The two halves of the trailer's /ID. */
  _id: Uint8Array;
  ref(data?: Record<string, unknown>): PdfObject;
  on(event: 'pageAdded', listener: () => void): this;
  addPage(options: { readonly size: readonly [number, number] }): this;
  addContent(operators: string): this;
  openImage(source: Uint8Array): PdfImage;
  /** Ends pages, fonts and metadata; `_finalize` follows when the last object is written. */
  end(): void;
  /** What has been written and not yet read. */
  read(): Uint8Array | null;
  /** Bytes, or a line of them: a character for each, without its line feed. */
  _write(data: string | Uint8Array): void;
  /** How many bytes have been written. */
  _offset: number;
  _refEnd(object: PdfObject): void;
  _finalize(): void;
  /** Writes XMP while the file is being ended. */
  endMetadata(): void;
  /** Completes a form of pdfkit's own, and fails on any other. */
  endAcroForm(): unknown;
}

export type PdfDocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: PdfDocumentOptions,
) => PdfDocumentInstance;

export interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What pdfmake stacks on a page: lines, vectors and images with page coordinates, y downward. */
export interface PageItem {
  readonly type: string;
  readonly item: PlacedItem;
}

/** A line, vector or picture; which members it has depends on its type. */
interface PlacedItem {
  readonly x?: number;
  readonly x1?: number;
  readonly x2?: number;
  readonly y?: number;
  readonly y1?: number;
  readonly y2?: number;
  readonly _width?: number;
  readonly _height?: number;
  readonly owner?: Owner;
  readonly anchors?: Iterable<string>;
  readonly origin?: Origin | undefined;
}

export interface LayoutPage {
  readonly items: PageItem[];
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly pageMargins: Margins;
  /** What `addPage` was given for the page and those that continue it. */
  readonly customProperties: { readonly frame?: PageFrame; readonly first?: number };
}

/** pdfmake's DocumentContext: the place where the next thing goes. `page` counts from 0. */
export interface LayoutContext {
  x: number;
  y: number;
  page: number;
  availableWidth: number;
  availableHeight: number;
  readonly pages: LayoutPage[];
  readonly pageMargins: Margins;
  moveDown(offset: number): boolean;
  addMargin(left: number, right?: number): void;
  /** Goes to the top of the page, by its margins as they are now. */
  initializePage(): void;
  getCurrentPage(): LayoutPage | null;
}

/** Items drawn elsewhere, to be placed with offsets. */
interface Fragment {
  readonly items: readonly PageItem[];
  readonly xOffset: number;
  readonly yOffset: number;
  readonly height: number;
}

/** A line as pdfmake's writer needs it; `TextLine` is ours. */
export interface LayoutLine {
  x: number;
  y: number;
  readonly inlines: readonly never[];
  getHeight(): number;
  getWidth(): number;
  getAscenderHeight(): number;
  clone(): LayoutLine;
}

export type Vector =
  | {
      readonly type: 'line';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      readonly lineWidth: number;
      readonly lineColor: Color;
    }
  | {
      readonly type: 'rect';
      x: number;
      y: number;
      readonly w: number;
      readonly h: number;
      readonly color: Color;
    };

/** pdfmake's PageElementWriter. */
export interface LayoutWriter {
  readonly contextStack: readonly LayoutContext[];
  context(): LayoutContext;
  addLine(line: LayoutLine, dontUpdateContextPosition?: boolean): unknown;
  /** With both `ignoreContext` flags the vector has page coordinates already. */
  addVector(vector: Vector, ignoreContextX?: boolean, ignoreContextY?: boolean): unknown;
  addFragment(fragment: Fragment, useX: boolean, useY: boolean, dontUpdateContextPosition: boolean): unknown;
  addPage(size: object, orientation: null, margins: Margins, customProperties: object): void;
  moveToNextPage(): void;
  /** Begins writing into a page of its own of that width and height, away from the document. */
  pushContext(width: number, height: number): void;
  popContext(): void;
}

export interface DocMeasure {
  readonly pdfDocument: PdfDocumentInstance;
  textInlines: TextInlinesInstance;
  measureBlock(node: LayoutNode): LayoutNode;
}

interface DocPreprocessor {
  preprocessBlock(node: LayoutNode): LayoutNode;
}

interface LayoutBuilderInstance {
  writer: LayoutWriter;
  docMeasure: DocMeasure;
  docPreprocessor: DocPreprocessor;
  layoutDocument(
    content: { stack: SectionNode[] },
    document: PdfDocumentInstance,
    styles: object,
    defaultStyle: object,
  ): LayoutPage[];
  tryLayoutDocument(...definition: readonly unknown[]): { pages: LayoutPage[] };
  processNode(node: LayoutNode | SectionNode, isVerticalAlignmentAllowed?: boolean): void;
  processSection(node: SectionNode): void;
  processVerticalContainer(node: FlowNode): void;
  processLeaf(node: LayoutNode): void;
  addHeadersAndFooters(header: unknown, footer: unknown): void;
}

export type LayoutBuilderClass = new (
  pageSize: { readonly width: number; readonly height: number },
  pageMargins: Margins,
  svgMeasure: object,
) => LayoutBuilderInstance;

/** A picture node after layout: page coordinates and size in pt. */
export interface PlacedPicture {
  readonly image: string;
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
  readonly owner: Owner;
  readonly anchors: Iterable<string>;
}

interface RendererInstance {
  renderPages(pages: readonly LayoutPage[]): void;
  renderLine(line: LayoutLine, x: number, y: number): void;
  renderVector(vector: Vector): void;
  renderImage(image: PlacedPicture): void;
}

export type RendererClass = new (document: PdfDocumentInstance, progress: undefined) => RendererInstance;

interface Inlines {
  readonly items: readonly object[];
  readonly minWidth: number;
  readonly maxWidth: number;
}

interface TextInlinesInstance {
  buildInlines(text: unknown, styles: object): Inlines;
}

export type TextInlinesClass = new (document: PdfDocumentInstance) => TextInlinesInstance;

export const PdfmakeDocument: PdfDocumentClass = classIn(pdfDocument);
export const PdfmakeLayoutBuilder: LayoutBuilderClass = classIn(layoutBuilder);
export const PdfmakeRenderer: RendererClass = classIn(renderer);
export const PdfmakeTextInlines: TextInlinesClass = classIn(textInlines);

/** Their files are CommonJS that calls itself an ES module: Node gives all that they export, test runners its `default`. */
function classIn<Class>(file: Class | { readonly default: Class }): Class {
  return typeof file === 'function' ? file : (file as { readonly default: Class }).default;
}

/** pdfkit writes a plain string as a name and a String object as a text string. */
export function textString(text: string): object {
  return Object(text);
}
