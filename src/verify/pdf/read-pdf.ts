import { AnnotationMode, getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Aside, FilledIn, Line, Reading } from '../reading.js';
import { pageGlyphs } from './page-glyphs.js';
import { pageLines } from './page-lines.js';

/**
 * Reads what the pages of a PDF show, from their drawing operators.
 * @throws Error where the file is not a PDF, is damaged beyond reading, or asks for a password.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  // A copy: PDF.js takes the buffer over. Its own messages would stand among ours.
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  try {
    const file = await loading.promise;
    const lines: Line[] = [];
    const asides: Aside[] = [];
    const filledIn: FilledIn[] = [];
    let pictures = 0;
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
      const drawn = pageGlyphs(operators, page.view);
      pictures += drawn.pictures;
      const read = pageLines(drawn.glyphs, number);
      lines.push(...read.lines);
      const notes = await annotationsOf(page, number);
      pictures += notes.pictures;
      asides.push(...read.asides, ...notes.asides);
      filledIn.push(...notes.filledIn);
      page.cleanup();
    }
    const attachments = attachmentsOf(await file.getAttachments());
    return {
      format: 'pdf',
      pages: file.numPages,
      lines,
      furniture: [],
      asides,
      filledIn,
      pictures,
      attachments,
    };
  } finally {
    await loading.destroy();
  }
}

interface Annotations {
  readonly asides: readonly Aside[];
  readonly filledIn: readonly FilledIn[];
  /** Stamps, ink and other marks without words of their own. */
  readonly pictures: number;
}

/** Values of form fields, and what notes, stamps and text boxes laid over the page say. */
async function annotationsOf(page: PDFPageProxy, number: number): Promise<Annotations> {
  const asides: Aside[] = [];
  const filledIn: FilledIn[] = [];
  let pictures = 0;
  for (const annotation of await page.getAnnotations()) {
    const { subtype, fieldName, fieldValue, contentsObj, textContent } = annotation;
    if (subtype === 'Link' || subtype === 'Popup') continue;
    const value = typeof fieldValue === 'string' ? fieldValue.trim() : '';
    if (subtype === 'Widget') {
      if (value !== '') filledIn.push({ name: String(fieldName ?? ''), value });
      continue;
    }
    const shown: unknown = Array.isArray(textContent) ? textContent.join(' ') : contentsObj?.str;
    const text = typeof shown === 'string' ? shown.trim() : '';
    if (text === '') pictures += 1;
    else
      asides.push({
        text,
        place: { page: number },
        why: `is laid over the page (${String(subtype)} annotation)`,
      });
  }
  return { asides, filledIn, pictures };
}

function attachmentsOf(attachments: unknown): Reading['attachments'] {
  if (typeof attachments !== 'object' || attachments === null) return [];
  return Object.values(attachments).flatMap((file: { filename?: unknown; content?: unknown }) =>
    typeof file.filename === 'string' && file.content instanceof Uint8Array
      ? [{ name: file.filename, bytes: file.content }]
      : [],
  );
}
