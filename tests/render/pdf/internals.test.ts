import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { PdfFile } from '../../../src/render/pdf/file/pdf-file.js';
import { PageLayout } from '../../../src/render/pdf/layout/builder.js';
import {
  PdfmakeDocument,
  PdfmakeLayoutBuilder,
  PdfmakeRenderer,
  PdfmakeTextInlines,
} from '../../../src/render/pdf/pdfmake/internals.js';
import { testFonts } from './render.js';

const load = createRequire(import.meta.url);

/** A fault of these tests means that an upgrade has moved something that src/render/pdf overrides or calls. */
describe('what is relied on of pdfmake', () => {
  it('is of the version that it was read in', () => {
    expect(load('pdfmake/package.json').version).toBe('0.3.11');
    expect(load('pdfkit/package.json').version).toBe('0.19.1');
  });

  it.each([
    ['LayoutBuilder', PdfmakeLayoutBuilder, 'layoutDocument tryLayoutDocument processNode processSection'],
    [
      'LayoutBuilder',
      PdfmakeLayoutBuilder,
      'processVerticalContainer processLeaf processColumns addHeadersAndFooters',
    ],
    ['Renderer', PdfmakeRenderer, 'renderPages renderLine renderVector renderImage'],
    ['TextInlines', PdfmakeTextInlines, 'buildInlines'],
    [
      'PDFDocument',
      PdfmakeDocument,
      'addPage ref end endMetadata endAcroForm _write _refEnd _finalize openImage addContent',
    ],
    [
      'PageElementWriter',
      load('pdfmake/js/PageElementWriter').default,
      'addLine addVector addFragment addPage',
    ],
    [
      'PageElementWriter',
      load('pdfmake/js/PageElementWriter').default,
      'moveToNextPage pushContext popContext',
    ],
    [
      'DocumentContext',
      load('pdfmake/js/DocumentContext').default,
      'moveDown addMargin getCurrentPage initializePage',
    ],
    ['DocPreprocessor', load('pdfmake/js/DocPreprocessor').default, 'preprocessBlock'],
    ['DocMeasure', load('pdfmake/js/DocMeasure').default, 'measureBlock'],
  ])('%s has its methods: %#', (_, type, methods) => {
    for (const method of methods.split(' ')) expect(type.prototype, method).toHaveProperty(method);
  });

  it('LayoutBuilder lays out through the methods that PageLayout overrides', () => {
    const source = (method: string) => String(Reflect.get(PdfmakeLayoutBuilder.prototype, method));
    expect(source('layoutDocument')).toContain('this.tryLayoutDocument(');
    expect(source('layoutDocument')).toContain('this.docMeasure = new');
    expect(source('tryLayoutDocument')).toContain('this.addHeadersAndFooters(header, footer)');
    expect(source('processNode')).toContain('this.processVerticalContainer(node)');
    expect(source('processNode')).toContain('this.processSection(node)');
    expect(source('processNode')).toContain('this.processLeaf(node)');
    expect(Object.getPrototypeOf(PageLayout)).toBe(PdfmakeLayoutBuilder);
  });

  it('DocMeasure asks its textInlines for the inlines of a text', () => {
    const { prototype } = load('pdfmake/js/DocMeasure').default;
    expect(String(prototype.measureLeaf)).toContain('this.textInlines.buildInlines(');
  });

  it('ElementWriter leaves a line without inlines where it is', () => {
    const { prototype } = load('pdfmake/js/ElementWriter').default;
    const line = { inlines: [], x: 5, getWidth: () => 10 };
    prototype.alignLine.call({ context: () => ({ availableWidth: 100 }) }, line);
    expect(line.x).toBe(5);
  });

  it('ElementWriter still drops a line for which there is no room, which PageLayout avoids', () => {
    const { prototype } = load('pdfmake/js/ElementWriter').default;
    const page = { items: [] };
    const context = { availableHeight: 10, getCurrentPage: () => page };
    const writer = { context: () => context, getCurrentPositionOnPage: () => ({}) };
    expect(prototype.addLine.call(writer, { getHeight: () => 11 })).toBe(false);
    expect(page.items).toEqual([]);
  });

  it('a page keeps the properties that its section gave to addPage', () => {
    const Context = load('pdfmake/js/DocumentContext').default;
    const context = new Context();
    const margins = { left: 1, top: 2, right: 3, bottom: 4 };
    context.addPage({ width: 100, height: 200, orientation: 'portrait' }, margins, { first: 7 });
    context.moveToNextPage();
    expect(context.getCurrentPage().customProperties).toEqual({ first: 7 });
    expect(context.pageMargins).toEqual(margins);
    expect([context.x, context.y, context.availableWidth, context.availableHeight]).toEqual([1, 2, 96, 194]);
  });

  it('pdfkit writes a String object as text, a string as a name and a Buffer in hexadecimal', () => {
    const file = new PdfFile({
      metadata: { title: 'T', lang: 'ko' },
      languages: ['ko'],
      timestamp: '2025-09-01T00:00:00Z',
      generator: 'test',
    });
    const written: unknown[] = [];
    file._write = (data) => written.push(data);
    file.ref({ A: Object('한'), B: 'Name', C: Buffer.from([1, 255]) }).end();
    expect(written).toContain('<<\n/A (\xFE\xFF\xD5\\\\)\n/B /Name\n/C <01ff>\n>>');
  });

  it('pdfkit still sends bookmarks to the right edge of the page, which Outline avoids', () => {
    const { prototype } = PdfmakeDocument;
    expect(String(Reflect.get(prototype, 'initOutline'))).toContain('PDFOutline');
    expect(testFonts().families.length).toBeGreaterThan(0);
  });
});
