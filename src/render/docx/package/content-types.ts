import { element, type XmlElement } from '../xml/element.js';

const office = 'application/vnd.openxmlformats-officedocument';
const main = `${office}.wordprocessingml`;

/** By the ending of a part's name. */
const byEnding: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  odttf: `${office}.obfuscatedFont`,
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** By a part's name without its number. */
const byName: Readonly<Record<string, string>> = {
  'docProps/core': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app': `${office}.extended-properties+xml`,
  'word/document': `${main}.document.main+xml`,
  'word/styles': `${main}.styles+xml`,
  'word/numbering': `${main}.numbering+xml`,
  'word/settings': `${main}.settings+xml`,
  'word/fontTable': `${main}.fontTable+xml`,
  'word/header': `${main}.header+xml`,
  'word/footer': `${main}.footer+xml`,
};

/** `[Content_Types].xml`: what each part of the package is (ISO 29500-2, 9.1.2). */
export function contentTypes(paths: readonly string[]): XmlElement {
  const named = paths.flatMap((path) => {
    const type = byName[path.replace(/\d*\.xml$/, '')];
    return type === undefined ? [] : [element('Override', { PartName: `/${path}`, ContentType: type })];
  });
  const endings = new Set(['rels', 'xml', ...paths.map((path) => path.slice(path.lastIndexOf('.') + 1))]);
  const defaults = [...endings].map((ending) =>
    element('Default', { Extension: ending, ContentType: byEnding[ending] }),
  );
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return element('Types', { xmlns: namespace }, [...defaults, ...named]);
}
