import { elementsOf, type XmlElement } from '../xml/element.js';

/** Parts that docx always writes. We have no notes and no custom properties; empty ones only name styles we lack. */
export const unusedParts: readonly string[] = [
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/comments.xml',
  'docProps/custom.xml',
];

export function isUnused(path: string): boolean {
  return (
    unusedParts.includes(path) || unusedParts.includes(path.replace('/_rels/', '/').replace(/\.rels$/, ''))
  );
}

/** Takes the unused parts out of the list of content types. */
export function dropContentTypes(types: XmlElement): void {
  types.children = elementsOf(types).filter(
    ({ attributes }) => !unusedParts.includes((attributes.PartName ?? '').replace(/^\//, '')),
  );
}

/** Takes relationships to unused parts out of a part's list. `folder` is the one that its targets are relative to. */
export function dropRelationships(relationships: XmlElement, folder: string): void {
  relationships.children = elementsOf(relationships).filter(
    ({ attributes }) => !unusedParts.includes(folder + (attributes.Target ?? '')),
  );
}
