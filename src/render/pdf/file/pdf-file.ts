import { createHash } from 'node:crypto';
import type { Metadata } from '../../../document/nodes.js';
import type { Edition } from '../../renderer.js';
import type { Rect } from '../draw/canvas.js';
import { type ColorSpace, cmyk, rgb } from '../draw/colors.js';
import { PdfmakeDocument, type PdfObject } from '../pdfmake/internals.js';
import { voiceOf } from '../structure/language.js';
import { attach } from './attachments.js';
import { outputIntent } from './output-intent.js';
import { Sheet } from './sheet.js';
import { keywordsText, type XmpFacts, xmpPacket } from './xmp.js';

/** What a file says of itself. */
export interface FileFacts {
  readonly metadata: Metadata;
  /** BCP 47 tags of the languages of the text. */
  readonly languages: readonly string[];
  readonly timestamp: string;
  readonly generator: string;
}

const producer = 'pdfmake';

/**
 * pdfkit's document, as pdfmake subclasses it, with metadata, colours and identifiers of our own. Its identifiers are digests
 * of its content, so that equal content has equal bytes.
 */
export class PdfFile extends PdfmakeDocument {
  readonly colors: ColorSpace;
  readonly #edition: Edition;
  readonly #sheet: Sheet;
  readonly #facts: FileFacts;
  readonly #chunks: Uint8Array[] = [];
  /** Lines that are in no chunk yet, a character for each byte. */
  #lines = '';
  readonly #digest = createHash('sha256');
  readonly #ended = new Set<number>();
  readonly #waiting = new Map<number, () => void>();
  #endPage: (() => void) | undefined;
  /** Of the current page. */
  #operators: string[] = [];
  #finished: (() => void) | undefined;

  constructor(facts: FileFacts, edition: Edition = { kind: 'web' }) {
    super(
      {},
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        lang: voiceOf(facts.metadata.lang),
        displayTitle: true,
        info: infoOf(facts),
        autoFirstPage: false,
        bufferPages: false,
        font: null,
      },
    );
    this.#facts = facts;
    this.#edition = edition;
    this.#sheet = new Sheet(edition);
    this.colors = edition.kind === 'print' ? cmyk : rgb;
    for (let chunk = this.read(); chunk !== null; chunk = this.read()) this.#take(chunk);
  }

  override addPage(options: { readonly size: readonly [number, number] }): this {
    this.#closePage();
    super.addPage({ size: this.#sheet.sizeOf(options.size) });
    this.#sheet.prepare(this, options.size);
    return this;
  }

  /** Operators are gathered, for pdfkit makes a buffer of each that it is given. */
  override addContent(operators: string): this {
    this.#operators.push(operators);
    return this;
  }

  /** What to do when the current page is complete. */
  beforePageEnds(action: () => void): void {
    this.#endPage = action;
  }

  /** A rectangle of the page in PDF's coordinates, which begin at the page's foot: left, bottom, right, top. */
  pageBox({ x, y, width, height }: Rect): readonly [number, number, number, number] {
    const top = this.page.height - this.#sheet.margin - y;
    const left = this.#sheet.margin + x;
    return [left, top - height, left + width, top];
  }

  /** A destination at a height of the current page; zoom and horizontal place stay as the reader has them. */
  destination(y: number): readonly unknown[] {
    return [this.page.dictionary, 'XYZ', null, this.page.height - this.#sheet.margin - y, null];
  }

  /** Pages for print carry no links: nobody can follow them, and prepress refuses them. */
  get holdsLinks(): boolean {
    return this.#edition.kind !== 'print';
  }

  /** Puts an annotation on the current page. */
  annotate(annotation: PdfObject): void {
    const { data } = this.page.dictionary;
    data.Annots = [...(Array.isArray(data.Annots) ? data.Annots : []), annotation];
  }

  /** Resolves when an object has been written: pdfkit decodes some pictures off the main thread. */
  written(object: PdfObject): Promise<void> {
    if (this.#ended.has(object.id)) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.set(object.id, resolve));
  }

  /** Ends the file and gives its bytes. `finish` writes what was waiting for the last page. */
  async complete(finish: () => void): Promise<Uint8Array> {
    this.#closePage();
    finish();
    const finished = new Promise<void>((resolve) => {
      this.#finished = resolve;
    });
    this.end();
    await finished;
    return Buffer.concat(this.#chunks);
  }

  override endMetadata(): void {
    const intent = outputIntent(this, this.#edition);
    if (intent !== undefined) this._root.data.OutputIntents = [intent];
    if (this.#edition.kind === 'archive') attach(this, this.#edition.attachments, this.#facts.timestamp);
    this._root.data.PageLabels = { Nums: [0, { S: 'D' }] };
    const packet = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    packet.compress = false;
    const { metadata, languages, timestamp, generator } = this.#facts;
    packet.end(
      Buffer.from(
        xmpPacket({
          title: metadata.title,
          author: metadata.author,
          subject: metadata.subject,
          keywords: metadata.keywords ?? [],
          languages,
          timestamp,
          generator,
          producer,
          uuid: uuidOf(this.#digestSoFar()),
          pdfa: pdfaOf(this.#edition),
          pdfua: this.#edition.kind !== 'print',
        }),
      ),
    );
    this._root.data.Metadata = packet;
  }

  /** The form is ours, and complete. */
  override endAcroForm(): void {}

  /** Lines are gathered, for pdfkit would make of each a buffer that goes through a stream. */
  override _write(data: string | Uint8Array): void {
    // What pdfkit writes while it constructs the document, before there is anywhere to gather it.
    if (!(#chunks in this)) {
      super._write(data);
      return;
    }
    if (typeof data === 'string') {
      this.#lines += `${data}\n`;
      this._offset += data.length + 1;
    } else {
      this.#takeLines();
      this.#take(data);
      this._offset += data.length;
    }
  }

  override _refEnd(object: PdfObject): void {
    this.#ended.add(object.id);
    this.#waiting.get(object.id)?.();
    super._refEnd(object);
  }

  override _finalize(): void {
    this._id = this.#digestSoFar().subarray(0, 16);
    super._finalize();
    this.#takeLines();
    this.#finished?.();
  }

  #closePage(): void {
    this.#endPage?.();
    this.#endPage = undefined;
    if (this.#operators.length > 0) super.addContent(this.#operators.join('\n'));
    this.#operators = [];
  }

  #take(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#digest.update(chunk);
  }

  #takeLines(): void {
    if (this.#lines === '') return;
    this.#take(Buffer.from(this.#lines, 'latin1'));
    this.#lines = '';
  }

  #digestSoFar(): Buffer {
    this.#takeLines();
    return this.#digest.copy().digest();
  }
}

/** The archive holds its data, which part 2 of PDF/A does not allow; a file for print is neither. */
function pdfaOf({ kind }: Edition): XmpFacts['pdfa'] {
  if (kind === 'print') return undefined;
  return { part: kind === 'archive' ? 3 : 2, conformance: 'A' };
}

function infoOf({ metadata, timestamp, generator }: FileFacts): Record<string, string | Date> {
  const keywords = keywordsText(metadata.keywords ?? []);
  return {
    Title: metadata.title,
    ...(metadata.author !== undefined && { Author: metadata.author }),
    ...(metadata.subject !== undefined && { Subject: metadata.subject }),
    ...(keywords !== undefined && { Keywords: keywords }),
    Creator: generator,
    Producer: producer,
    CreationDate: new Date(timestamp),
    ModDate: new Date(timestamp),
  };
}

/** A digest in the form of a version 8 UUID (RFC 9562): custom, not random. */
function uuidOf(digest: Buffer): string {
  const hex = digest.toString('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
