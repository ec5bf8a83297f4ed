import type { Rect } from '../draw/canvas.js';
import { wellFormed } from '../draw/operators.js';
import { type PdfObject, textString } from '../pdfmake/internals.js';
import type { StructureElement } from '../structure/element.js';
import type { StructureTree } from '../structure/tree.js';
import type { PdfFile } from './pdf-file.js';

/** Link annotations. Those to places in the document wait until every place is known. */
export class Links {
  readonly #file: PdfFile;
  readonly #tree: StructureTree;
  readonly #anchors = new Map<string, readonly unknown[]>();
  readonly #waiting: { readonly annotation: PdfObject; readonly name: string }[] = [];

  constructor(file: PdfFile, tree: StructureTree) {
    this.#file = file;
    this.#tree = tree;
  }

  /** Ids recur in each language; the first place has the name. */
  anchor(name: string, y: number): void {
    if (!this.#anchors.has(name)) this.#anchors.set(name, this.#file.destination(y));
  }

  add(rect: Rect, href: string, element: StructureElement): void {
    if (!this.#file.holdsLinks) return;
    const page = this.#file.page.dictionary;
    const annotation = this.#file.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: this.#file.pageBox(rect),
      Border: [0, 0, 0],
      // Print flag: PDF/A wants annotations to print.
      F: 4,
      Contents: textString(element.options.alt || href),
    });
    this.#file.annotate(annotation);
    this.#tree.addAnnotation(element, annotation, page);
    if (href.startsWith('#')) {
      this.#waiting.push({ annotation, name: href.slice(1) });
      return;
    }
    annotation.data.A = { Type: 'Action', S: 'URI', URI: textString(asciiUri(href)) };
    annotation.end();
  }

  write(): void {
    for (const { annotation, name } of this.#waiting) {
      const place = this.#anchors.get(name);
      if (place === undefined) throw new Error(`The check of the pages let a link to ${name} pass`);
      annotation.data.Dest = place;
      annotation.end();
    }
  }
}

/** URI actions hold 7-bit ASCII (ISO 32000-1, 12.6.4.7). */
function asciiUri(href: string): string {
  return href.replace(/[^\x21-\x7E]+/gu, (part) => encodeURIComponent(wellFormed(part)));
}
