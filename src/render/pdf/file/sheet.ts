import type { Edition } from '../../renderer.js';
import { number as n } from '../draw/operators.js';
import type { PdfDocumentInstance } from '../pdfmake/internals.js';

const millimetre = 72 / 25.4;
/** Room around the bleed for crop marks, their length, and their width. */
const slug = 7 * millimetre;
const markLength = 5 * millimetre;
const markWidth = 0.25;

/** The sheet around a trimmed page: in print, bleed and room for crop marks; elsewhere nothing. */
export class Sheet {
  /** From the sheet's edges to the trimmed page's, in pt. */
  readonly margin: number;
  readonly #print: Extract<Edition, { kind: 'print' }> | undefined;

  constructor(edition: Edition) {
    this.#print = edition.kind === 'print' ? edition : undefined;
    this.margin = this.#print === undefined ? 0 : this.#print.bleed + (this.#print.cropMarks ? slug : 0);
  }

  sizeOf([width, height]: readonly [number, number]): readonly [number, number] {
    return [width + 2 * this.margin, height + 2 * this.margin];
  }

  /** Gives a new page its boxes, its crop marks, and the trimmed page's corner as its origin. */
  prepare(document: PdfDocumentInstance, [width, height]: readonly [number, number]): void {
    // pdfkit writes the unit that is the default anyway, and that PDF/X does not know.
    delete document.page.dictionary.data.UserUnit;
    if (this.#print === undefined) return;
    const { margin } = this;
    const { bleed, cropMarks } = this.#print;
    const trim = [margin, margin, margin + width, margin + height];
    document.page.dictionary.data.TrimBox = trim;
    document.page.dictionary.data.BleedBox = trim.map((edge, index) =>
      index < 2 ? edge - bleed : edge + bleed,
    );
    document.addContent(`1 0 0 1 ${n(margin)} ${n(margin)} cm`);
    if (cropMarks) document.addContent(cropMarkOperators(width, height, bleed));
  }
}

/** Marks at the trimmed corners, outside the bleed, in all four inks: each plate shows them. */
function cropMarkOperators(width: number, height: number, bleed: number): string {
  const lines: string[] = [];
  for (const [x, side] of [
    [0, -1],
    [width, 1],
  ] as const) {
    for (const [y, end] of [
      [0, -1],
      [height, 1],
    ] as const) {
      const [near, far] = [bleed, bleed + markLength];
      lines.push(`${n(x + side * near)} ${n(y)} m ${n(x + side * far)} ${n(y)} l`);
      lines.push(`${n(x)} ${n(y + end * near)} m ${n(x)} ${n(y + end * far)} l`);
    }
  }
  return `/Artifact <</Type /Page>> BDC\nq ${markWidth} w 1 1 1 1 K\n${lines.join('\n')}\nS Q\nEMC`;
}
