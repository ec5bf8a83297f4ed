import { strFromU8, strToU8, unzipSync } from 'fflate';
import { elementsOf, type XmlElement } from '../xml/element.js';
import { parseXml } from '../xml/parse.js';
import { printPart } from '../xml/print.js';
import { markDecorations } from './decorations.js';
import { renumberPictures } from './renumber.js';
import { orderProperties } from './schema-order.js';
import { dropContentTypes, dropRelationships, isUnused } from './unused-parts.js';
import { type ZipEntry, zip, zipEntry } from './zip.js';

/** Parts that are written as they are: fonts, deflated in advance. */
export type ReadyParts = ReadonlyMap<string, ZipEntry>;

/** Makes docx's package valid and its bytes a function of the document: every rule stands in a file of its own. */
export function finish(
  packed: Uint8Array,
  own: ReadonlyMap<string, XmlElement>,
  ready: ReadyParts,
): Uint8Array {
  const files = new Map(Object.entries(unzipSync(packed)).filter(([path]) => !isUnused(path)));
  const xml = new Map<string, XmlElement>();
  for (const [path, bytes] of files) {
    if (/\.(xml|rels)$/.test(path) && !own.has(path)) xml.set(path, parseXml(strFromU8(bytes)));
  }
  for (const [path, root] of own) xml.set(path, root);

  for (const [path, root] of xml) {
    if (path === '[Content_Types].xml') dropContentTypes(root);
    if (path.endsWith('.rels')) dropRelationships(root, path.replace(/_rels\/[^/]*$/, ''));
    if (path.startsWith('word/')) orderProperties(root);
  }
  for (const root of textParts(xml)) markDecorations(root);
  renumberPictures(textParts(xml));

  const entries: [string, ZipEntry][] = [...ready];
  for (const [path, bytes] of files) if (!xml.has(path)) entries.push([path, zipEntry(bytes)]);
  for (const [path, root] of xml) {
    if (!isEmptyRelationships(path, root)) entries.push([path, zipEntry(strToU8(printPart(root)))]);
  }
  return zip(entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** Parts in reading order: the text, then headers and footers. */
function textParts(xml: ReadonlyMap<string, XmlElement>): XmlElement[] {
  return [...xml]
    .filter(([path]) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, root]) => root);
}

function isEmptyRelationships(path: string, root: XmlElement): boolean {
  return path.endsWith('.rels') && elementsOf(root).length === 0;
}

/** Readers that stream find the types and the root relationships first. */
function rank(path: string): number {
  return ['[Content_Types].xml', '_rels/.rels'].indexOf(path) === -1 ? 2 : path.startsWith('[') ? 0 : 1;
}
