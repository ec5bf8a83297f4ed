import type { XmlElement, XmlNode } from './element.js';

/** The text of an XML file with the declaration that Office writes. */
export function printPart(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${print(root)}`;
}

export function print(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  let text = `<${node.name}`;
  for (const name in node.attributes) text += ` ${name}="${escapeAttribute(node.attributes[name] ?? '')}"`;
  if (node.children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of node.children) text += print(child);
  return `${text}</${node.name}>`;
}

function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** White space is written as references, or a parser would turn it into spaces. */
function escapeAttribute(text: string): string {
  if (!/[&<>"\t\n\r]/.test(text)) return text;
  return text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
