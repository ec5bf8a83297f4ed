import { vi } from 'vitest';
import type { Document } from '../../src/document/nodes.js';
import { pdfRenderer } from '../../src/render/pdf/index.js';
import { PageLayout } from '../../src/render/pdf/layout/builder.js';
import type { LayoutPage } from '../../src/render/pdf/pdfmake/internals.js';
import { TextLine } from '../../src/render/pdf/typeset/text-line.js';
import type { RenderContext } from '../../src/render/renderer.js';

/** A page's lines of text from top to bottom. */
export type Lines = readonly string[];

/** A line of text and where it begins, in pt from the page's left and top edges. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

class LaidOut extends Error {}

/** The lines of each page of a document, laid out and not drawn. The printed number of pages is still 1. */
export async function layOut(document: Document, context: RenderContext): Promise<readonly Lines[]> {
  const pages = await placeLines(document, context);
  return pages.map((page) => page.map(({ text }) => text));
}

/** The same with their places. */
export async function placeLines(
  document: Document,
  context: RenderContext,
): Promise<readonly (readonly PlacedLine[])[]> {
  const original = PageLayout.prototype.layoutDocument;
  let pages: readonly LayoutPage[] = [];
  const spy = vi.spyOn(PageLayout.prototype, 'layoutDocument').mockImplementation(function (
    this: PageLayout,
    ...definition
  ) {
    pages = original.apply(this, definition);
    throw new LaidOut();
  });
  try {
    await pdfRenderer.render(document, context);
  } catch (stop) {
    if (!(stop instanceof LaidOut)) throw stop;
  } finally {
    spy.mockRestore();
  }
  return pages.map(linesOf);
}

function linesOf({ items }: LayoutPage): readonly PlacedLine[] {
  const lines = items.flatMap(({ item }) => (item instanceof TextLine ? [item] : []));
  return lines
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map((line) => ({ text: textOf(line), x: line.x, y: line.y }));
}

function textOf({ parts }: TextLine): string {
  return parts.pieces.map(({ piece }) => ('shaped' in piece ? piece.shaped.text : '')).join('');
}
