import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../../diagnostic/diagnostic.js';
import type { Document, Node } from '../../document/nodes.js';
import { type Hyphenator, loadHyphenator } from '../../text/hyphenation.js';
import type { Theme } from '../../theme/style.js';
import type { RenderContext, Renderer, Rendering } from '../renderer.js';
import { define } from './definition/document.js';
import type { Job } from './definition/scope.js';
import { numberLines } from './draft/line-numbers.js';
import { setWatermark } from './draft/watermark.js';
import { Painter } from './draw/painter.js';
import { PdfCanvas } from './draw/pdf-canvas.js';
import { Form } from './file/form.js';
import { embedImages } from './file/images.js';
import { Links } from './file/links.js';
import { Outline } from './file/outline.js';
import { PdfFile } from './file/pdf-file.js';
import { EmbeddedFaces } from './font/embedded-faces.js';
import { PageLayout } from './layout/builder.js';
import { checkPages } from './layout/check-pages.js';
import type { LayoutPage, PdfImage } from './pdfmake/internals.js';
import type { StructureElement } from './structure/element.js';
import { StructureTree } from './structure/tree.js';
import type { Hyphenators, Uncovered } from './typeset/segment.js';

/** Renders PDF/UA-1 and PDF/A-2a in one file, laid out by pdfmake, typeset and tagged by this folder. */
export const pdfRenderer: Renderer = {
  format: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  render,
};

async function render(document: Document, context: RenderContext): Promise<Outcome<Rendering>> {
  const { timestamp, generator, edition = { kind: 'web' } } = context;
  const facts = { metadata: document.metadata, languages: languagesOf(document), timestamp, generator };
  const file = new PdfFile(facts, edition);
  const { images, diagnostics } = await embedImages(file, context.images, edition);
  for (const [source, image] of images) file._imageRegistry[source] = image;
  const hyphenators = await loadHyphenators(facts.languages, context.theme);
  const laidOut = layOut(document, context, file, images, hyphenators);
  const watermark = edition.kind === 'draft' ? setWatermark(edition.watermark, context.fonts) : undefined;
  if (edition.kind === 'draft') numberLines(laidOut.pages, context.fonts);
  const uncovered = missingGlyphs([...laidOut.uncovered, ...(watermark?.uncovered ?? [])]);
  const all = [...diagnostics, ...uncovered, ...laidOut.diagnostics];
  // A file with a missing glyph or picture would not be what it says it is.
  if (hasErrors(all)) return { diagnostics: all };

  const tree = new StructureTree(file);
  const faces = new EmbeddedFaces(file);
  const outline = new Outline(file);
  const links = new Links(file, tree);
  const form = new Form({ file, tree, faces, fonts: context.fonts });
  const canvas = new PdfCanvas(file, { faces, tree, outline, links, form, images });
  new Painter(file, canvas, watermark?.line).renderPages(laidOut.pages);
  const bytes = await file.complete(() => {
    links.write();
    form.write(file._root);
    outline.write(file._root);
    tree.write(file._root, laidOut.structure);
    tellBinding(file._root, document, context.theme);
    faces.write();
  });
  return { value: { bytes, pages: laidOut.pages.length }, diagnostics: all };
}

/** Viewers show bound pages as they lie, the first at the right, and offer to print on both sides of a sheet. */
function tellBinding({ data }: PdfFile['_root'], { children }: Document, theme: Theme): void {
  const bound = children.map(({ pageStyle }) => theme.page(pageStyle).pages);
  if (bound.includes('spread')) data.PageLayout = 'TwoPageRight';
  if (bound.some((pages) => pages !== 'alike')) data.ViewerPreferences.data.Duplex = 'DuplexFlipLongEdge';
}

interface LaidOut {
  readonly pages: readonly LayoutPage[];
  readonly structure: StructureElement;
  /** Characters without a glyph, as often as they were met. */
  readonly uncovered: readonly Uncovered[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Pixels to the inch. */
const printResolution = 300;

/** A page count printed in the text may change the page count: three layouts settle all but the perverse. */
const mostLayouts = 3;

function layOut(
  document: Document,
  context: RenderContext,
  file: PdfFile,
  images: ReadonlyMap<string, PdfImage>,
  hyphenators: Hyphenators,
): LaidOut {
  let pageCount = 1;
  for (let attempt = 1; ; attempt += 1) {
    const job: Job = {
      theme: context.theme,
      fonts: context.fonts,
      hyphenators,
      images,
      leastResolution: context.edition?.kind === 'print' ? printResolution : 0,
      coarseImages: [],
      missingImages: [],
      interactive: context.edition?.kind !== 'print',
      usesPageCount: false,
      headingLevel: 0,
    };
    const { sections, structure } = define(document, job);
    const [first] = sections;
    if (first === undefined) throw new Error('A document has at least one page sequence');
    const layout = new PageLayout(context.fonts, first.frame, pageCount);
    const pages = layout.layoutDocument({ stack: sections }, file, {}, {});
    if (job.usesPageCount && pages.length !== pageCount && attempt < mostLayouts) {
      pageCount = pages.length;
      continue;
    }
    const diagnostics = [...pictureFaults(job, context), ...furnitureFaults(layout), ...checkPages(pages)];
    return { pages, structure, uncovered: layout.uncovered, diagnostics };
  }
}

/** Each character once. */
function missingGlyphs(uncovered: readonly Uncovered[]): Diagnostic[] {
  const seen = new Set<number>();
  return uncovered.flatMap(({ codePoint, content }) => {
    if (seen.has(codePoint)) return [];
    seen.add(codePoint);
    const span = content.kind === 'text' ? (content.origin?.data ?? content.origin?.template) : undefined;
    const character = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const message = `No face of ${content.style.families.join(', ')} has a glyph for ${character}.`;
    return [diagnostic('glyph-missing', message, { span })];
  });
}

function pictureFaults(job: Job, context: RenderContext): Diagnostic[] {
  // A picture that was brought and could not be read has its own diagnostic.
  const pictures = job.missingImages.flatMap(({ source, origin }) =>
    context.images.has(source)
      ? []
      : [
          diagnostic('image-unreadable', `The image ${source} was not found.`, {
            span: origin?.data ?? origin?.template,
          }),
        ],
  );
  const coarse = job.coarseImages.map(({ source, resolution, origin }) => {
    const message = `The image ${source} has ${resolution} pixels to the inch; print needs ${printResolution}.`;
    return diagnostic('image-coarse', message, { span: origin?.data ?? origin?.template });
  });
  return [...pictures, ...coarse];
}

function furnitureFaults({ crowded }: PageLayout): Diagnostic[] {
  return crowded.map(({ furnitureOrigin }) =>
    diagnostic('furniture-tall', 'Header and footer leave less than a quarter of the page to the text.', {
      span: furnitureOrigin?.data ?? furnitureOrigin?.template,
      hints: ['Shorten what they say, or give it a smaller style.'],
    }),
  );
}

/** For the languages of a document, where its theme has a style that hyphenates them. */
async function loadHyphenators(languages: readonly string[], theme: Theme): Promise<Hyphenators> {
  const hyphenators = new Map<string, Hyphenator>();
  for (const lang of languages) {
    if (!theme.paragraphNames.some((name) => theme.paragraph(name, lang).hyphenate)) continue;
    const hyphenator = await loadHyphenator(lang);
    if (hyphenator !== undefined) hyphenators.set(lang, hyphenator);
  }
  return hyphenators;
}

/** The languages that a document names, in its order. */
function languagesOf(document: Document): readonly string[] {
  const languages = new Set([document.metadata.lang]);
  const visit = (node: Node) => {
    if (node.lang !== undefined) languages.add(node.lang);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(document);
  return [...languages];
}
