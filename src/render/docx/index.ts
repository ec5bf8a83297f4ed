import { Document as DocxDocument, Packer } from 'docx';
import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../../diagnostic/diagnostic.js';
import type { Document } from '../../document/nodes.js';
import type { RenderContext, Renderer, Rendering } from '../renderer.js';
import type { Job } from './context.js';
import { finish } from './finish/finish.js';
import { type EmbeddedFont, embedFont } from './font/embed.js';
import { FaceUse } from './font/face-use.js';
import { Ids } from './ids.js';
import { Bookmarks } from './inline/bookmarks.js';
import { ListRegistry } from './list/list-registry.js';
import { fontPath, fontRelationships, fontTable } from './part/font-table.js';
import { appProperties, coreProperties } from './part/properties.js';
import { settings } from './part/settings.js';
import { openReference } from './reference/open.js';
import { Reference } from './reference/reference.js';
import { restyle } from './reference/restyle.js';
import { section } from './section.js';
import { outlineUse } from './style/outline-use.js';
import { StyleSheet } from './style/style-sheet.js';
import { usedFaces } from './style/used-faces.js';
import type { XmlElement } from './xml/element.js';

/** Word documents (ISO 29500 transitional). */
export const docxRenderer: Renderer = {
  format: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  render,
};

async function render(document: Document, context: RenderContext): Promise<Outcome<Rendering>> {
  const { lang } = document.metadata;
  const job: Job = {
    ...context,
    styles: new StyleSheet(context.theme, context.fonts, lang, outlineUse(document)),
    lists: new ListRegistry(context.theme, context.fonts, lang),
    bookmarks: new Bookmarks(document),
    ids: new Ids(),
    faces: new FaceUse(),
    diagnostics: [],
  };
  const last = document.children.length - 1;
  const sections = document.children.map((sequence, index) =>
    section(sequence, job, document.lang ?? lang, index === last),
  );
  const looks = styleParts(job);
  if (hasErrors(job.diagnostics)) return { diagnostics: job.diagnostics };
  const fonts = await embeddedFonts(job);
  const packed = await Packer.pack(new DocxDocument({ sections }), 'uint8array');
  const files = new Map(fonts.map(({ entry }, index) => [`word/${fontPath(index)}`, entry]));
  const bytes = finish(packed, ownParts(document, job, looks, fonts), files);
  return { value: { bytes, pages: null }, diagnostics: job.diagnostics };
}

async function embeddedFonts({ faces, theme, word }: Job): Promise<EmbeddedFont[]> {
  const profile = word?.embedFonts ?? theme.word.embedFonts;
  if (profile === 'none') return [];
  const fonts: EmbeddedFont[] = [];
  for (const { face, characters } of faces.entries()) fonts.push(await embedFont(face, characters, profile));
  return fonts;
}

interface StyleParts {
  readonly styles: XmlElement;
  readonly numbering: XmlElement;
}

/** The theme's styles, or those of the reference document where it has styles of the same names. */
function styleParts({ styles, lists, word, diagnostics }: Job): StyleParts {
  const parts = { styles: styles.part(lists), numbering: lists.numberingPart() };
  if (word?.reference === undefined) return parts;
  const opened = openReference(word.reference);
  diagnostics.push(...opened.diagnostics);
  if (opened.value === undefined) return parts;
  const replaced = restyle({ ...parts, variants: styles.variants() }, new Reference(opened.value));
  if (replaced === 0) diagnostics.push(unmatched(word.reference.file));
  return parts;
}

function unmatched(file: string): Diagnostic {
  return diagnostic('word-reference-unmatched', `No style of ${file} has the name of a style of the theme.`, {
    hints: [
      'Name its styles as a copy made without it does: open one in Word, change its styles and save it as the reference.',
    ],
  });
}

/** The parts that describe the text; docx's versions of them lack too much to be mended. */
function ownParts(
  { metadata }: Document,
  job: Job,
  { styles, numbering }: StyleParts,
  fonts: readonly EmbeddedFont[],
): Map<string, XmlElement> {
  const { theme, timestamp, generator } = job;
  const hyphenate = theme.paragraphNames.some((name) => theme.paragraph(name, metadata.lang).hyphenate);
  return new Map([
    ['docProps/core.xml', coreProperties(metadata, timestamp)],
    ['docProps/app.xml', appProperties(generator)],
    ['word/styles.xml', styles],
    ['word/numbering.xml', numbering],
    ['word/settings.xml', settings(metadata.lang, { embedFonts: fonts.length > 0, hyphenate })],
    ['word/fontTable.xml', fontTable(usedFaces(theme, job.fonts, metadata.lang), fonts)],
    ['word/_rels/fontTable.xml.rels', fontRelationships(fonts)],
  ]);
}
