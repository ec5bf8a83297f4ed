import { hasErrors, type Outcome } from '../../diagnostic/diagnostic.js';
import type { Document } from '../../document/nodes.js';
import type { RenderContext, Renderer, Rendering } from '../renderer.js';
import type { Job } from './context.js';
import { type EmbeddedFont, embedFont } from './font/embed.js';
import { FaceUse } from './font/face-use.js';
import { Ids } from './ids.js';
import { Bookmarks } from './inline/bookmarks.js';
import { ListRegistry } from './list/list-registry.js';
import { Media } from './package/media.js';
import { type Part, packageOf } from './package/package.js';
import { Relationships } from './package/relationships.js';
import { zipEntry } from './package/zip.js';
import { documentPart } from './part/document.js';
import { fontPath, fontRelationships, fontTable } from './part/font-table.js';
import { FurnitureParts } from './part/furniture.js';
import { appProperties, coreProperties } from './part/properties.js';
import { settings } from './part/settings.js';
import { ended, section } from './section.js';
import { outlineUse } from './style/outline-use.js';
import { type StyleParts, styleParts } from './style/style-parts.js';
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
    media: new Media(),
    relationships: new Relationships(),
    diagnostics: [],
  };
  const furniture = new FurnitureParts();
  for (const type of ['styles', 'numbering', 'settings', 'fontTable'] as const)
    job.relationships.to(type, `${type}.xml`);
  const sections = document.children.map((sequence, index) =>
    section(sequence, job, document.lang ?? lang, furniture, index === 0),
  );
  const looks = styleParts(job);
  if (hasErrors(job.diagnostics)) return { diagnostics: job.diagnostics };
  const fonts = embeddedFonts(job);
  const bytes = packageOf(
    new Map<string, Part>([
      ['word/document.xml', documentPart(bodyOf(sections, job))],
      ...furnitureParts(furniture),
      ...ownParts(document, job, looks, fonts),
      ...fonts.map(({ entry }, index) => [`word/${fontPath(index)}`, entry] as const),
      ...Array.from(job.media.entries(), ([{ bytes }, path]) => [`word/${path}`, zipEntry(bytes)] as const),
    ]),
  );
  return { value: { bytes, pages: null }, diagnostics: job.diagnostics };
}

/** The blocks of all sections. The last section's properties end the body, those of others their last paragraph. */
function bodyOf(sections: readonly ReturnType<typeof section>[], job: Job): readonly XmlElement[] {
  const last = sections.at(-1);
  if (last === undefined) throw new Error('A document has at least one page sequence');
  return [...sections.slice(0, -1).flatMap((before) => ended(before, job)), ...last.blocks, last.properties];
}

function furnitureParts({ parts }: FurnitureParts): (readonly [string, XmlElement])[] {
  return parts.flatMap(({ path, root, relationships }) => [
    [`word/${path}`, root] as const,
    ...(relationships.isEmpty ? [] : [[`word/_rels/${path}.rels`, relationships.part()] as const]),
  ]);
}

function embeddedFonts({ faces, theme, word }: Job): EmbeddedFont[] {
  const profile = word?.embedFonts ?? theme.word.embedFonts;
  if (profile === 'none') return [];
  return faces.entries().map(({ face, characters }) => embedFont(face, characters, profile));
}

/** The parts besides the text, its headers and its footers. */
function ownParts(
  { metadata, children }: Document,
  job: Job,
  { styles, numbering }: StyleParts,
  fonts: readonly EmbeddedFont[],
): (readonly [string, Part])[] {
  const { theme, timestamp, generator } = job;
  const hyphenate = theme.paragraphNames.some((name) => theme.paragraph(name, metadata.lang).hyphenate);
  return [
    ['docProps/core.xml', coreProperties(metadata, timestamp)],
    ['docProps/app.xml', appProperties(generator)],
    ['word/styles.xml', styles],
    ['word/numbering.xml', numbering],
    [
      'word/settings.xml',
      settings(metadata.lang, {
        embedFonts: fonts.length > 0,
        mirrorMargins: children.some(({ pageStyle }) => theme.page(pageStyle).pages === 'mirrored'),
        hyphenate,
      }),
    ],
    ['word/fontTable.xml', fontTable(usedFaces(theme, job.fonts, metadata.lang), fonts)],
    ['word/_rels/document.xml.rels', job.relationships.part()],
    ...(fonts.length === 0 ? [] : [['word/_rels/fontTable.xml.rels', fontRelationships(fonts)] as const]),
  ];
}
