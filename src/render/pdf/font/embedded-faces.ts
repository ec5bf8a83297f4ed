import type { Face } from '../../../font/face.js';
import type { PdfDocumentInstance } from '../pdfmake/internals.js';
import { EmbeddedFace } from './embedded-face.js';

/** The faces of one file, in the order in which its text first uses them. */
export class EmbeddedFaces {
  readonly #document: PdfDocumentInstance;
  readonly #faces = new Map<string, EmbeddedFace>();

  constructor(document: PdfDocumentInstance) {
    this.#document = document;
  }

  of(face: Face): EmbeddedFace {
    const known = this.#faces.get(face.id);
    if (known !== undefined) return known;
    const embedded = new EmbeddedFace(face, `F${this.#faces.size + 1}`, this.#document.ref());
    this.#faces.set(face.id, embedded);
    return embedded;
  }

  write(): void {
    for (const face of this.#faces.values()) face.write(this.#document);
  }
}
