import type { XmlElement } from '../xml/element.js';
import { printPart } from '../xml/print.js';
import { contentTypes } from './content-types.js';
import { packageRelationships } from './relationships.js';
import { type ZipEntry, zip, zipEntry } from './zip.js';

/** A part as XML, or deflated already. */
export type Part = XmlElement | ZipEntry;

/** The file of a package of parts by their paths (ISO 29500-2), whatever their order. */
export function packageOf(parts: ReadonlyMap<string, Part>): Uint8Array {
  const own = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  const all: (readonly [string, Part])[] = [
    // Readers that stream find the types and the root relationships first.
    ['[Content_Types].xml', contentTypes(own.map(([path]) => path))],
    ['_rels/.rels', packageRelationships()],
    ...own,
  ];
  return zip(all.map(([path, part]) => [path, 'deflated' in part ? part : deflated(part)]));
}

/**
 * Most parts are the same from document to document: headers, settings, the lists of parts. Their text tells; a text
 * longer than `longest` is a document's own.
 */
const known = new Map<string, ZipEntry>();
const most = 64;
const longest = 8192;

/** A part of XML, ready for a package. */
export function deflated(root: XmlElement): ZipEntry {
  const text = printPart(root);
  const found = known.get(text);
  if (found !== undefined) return found;
  const entry = zipEntry(Buffer.from(text));
  if (text.length > longest) return entry;
  if (known.size >= most) known.clear();
  known.set(text, entry);
  return entry;
}
