import { element, type XmlElement } from './element.js';

/**
 * Reads XML that docx (or Word) has written: well-formed, no DTD, no CDATA. Not a general parser, which the template
 * room has: it only serves to change the serialised parts of a package.
 * @throws Error where the text is not such XML, or is nested deeper than any document.
 */
export function parseXml(text: string): XmlElement {
  const document = element('');
  const open: XmlElement[] = [document];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) throw new Error('XML is not well-formed.');
    const parent = open[open.length - 1];
    if (parent === undefined) throw new Error('XML closes more elements than it opens.');
    const { closing, opening, attributes, empty, content } = match.groups ?? {};
    if (closing !== undefined) open.pop();
    else if (opening !== undefined) {
      const child = element(opening, readAttributes(attributes ?? ''));
      parent.children.push(child);
      if (empty !== '/') open.push(child);
      if (open.length > DEEPEST) throw new Error('XML is nested too deeply.');
    } else if (content !== undefined && parent !== document) {
      parent.children.push(decoded(content));
    }
  }
  const root = document.children[0];
  if (open.length !== 1 || root === undefined || typeof root === 'string') {
    throw new Error('XML has no single, closed root element.');
  }
  return root;
}

const DEEPEST = 256;

const TOKEN =
  /<\?[^>]*>|<!--[^>]*-->|<\/(?<closing>[^\s>]+)\s*>|<(?<opening>[^\s/>]+)(?<attributes>(?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>\/?)>|(?<content>[^<]+)/y;

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (name !== undefined) attributes[name] = decoded(double ?? single ?? '');
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);/g, (entity, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number.parseInt(name.slice(1), 10));
    return ENTITIES[name] ?? entity;
  });
}
