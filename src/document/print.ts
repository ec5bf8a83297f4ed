import { kebab } from './kebab.js';
import type { Field, Furniture, Metadata, Node, PageSequence } from './nodes.js';
import { childrenOf } from './visit.js';

/**
 * A tree in a form that people read and tests compare: one node a line, indented under its parent, with its fields as
 * `name=value` in a fixed order. Origins are left out.
 */
export function printTree(node: Node): string {
  return `${lines(node, 0).join('\n')}\n`;
}

function lines(node: Node, depth: number, name: string = kebab(node.type)): string[] {
  const head = [name, ...fields(node)].join(' ');
  const children =
    node.type === 'pageSequence'
      ? pageSequenceLines(node, depth + 1)
      : childrenOf(node).flatMap((child) => lines(child, depth + 1));
  return [`${'  '.repeat(depth)}${head}`, ...children];
}

function pageSequenceLines(node: PageSequence, depth: number): string[] {
  const furniture = (slot: string, part: Furniture | undefined) =>
    part === undefined ? [] : lines(part, depth, slot);
  return [
    ...furniture('first-header', node.firstHeader),
    ...furniture('header', node.header),
    ...node.children.flatMap((child) => lines(child, depth)),
    ...furniture('first-footer', node.firstFooter),
    ...furniture('footer', node.footer),
  ];
}

function fields(node: Node): string[] {
  const { id, style } = node;
  const lang = node.type === 'document' ? node.metadata.lang : node.lang;
  return [...printed({ style, id, lang }), ...printed(ownFields(node))];
}

function ownFields(node: Node): Record<string, unknown> {
  switch (node.type) {
    case 'document':
      return metadataFields(node.metadata);
    case 'pageSequence':
      return { pageStyle: node.pageStyle };
    case 'heading':
      return { level: node.level };
    case 'note':
      return { marker: node.marker };
    case 'list':
      return { start: node.start };
    case 'table':
      return { role: node.role, headerRows: node.headerRows || undefined, description: node.description };
    case 'tableRow':
      return { keepWithNext: node.keepWithNext };
    case 'tableCell':
      return { scope: node.scope, colSpan: beyondOne(node.colSpan), rowSpan: beyondOne(node.rowSpan) };
    case 'image':
      return { source: node.source, alt: node.alt };
    case 'group':
      return { keepTogether: node.keepTogether || undefined };
    case 'text':
      return { value: node.value };
    case 'link':
      return { href: node.href };
    case 'field':
      return fieldFields(node);
    default:
      return {};
  }
}

function fieldFields({ kind, name, label, fillable, prompt }: Field): Record<string, unknown> {
  return { kind, name, label, fillable, prompt };
}

function metadataFields({ title, subject, author, keywords }: Metadata): Record<string, unknown> {
  return { title, subject, author, keywords: keywords?.join('; ') };
}

function beyondOne(span: number): number | undefined {
  return span === 1 ? undefined : span;
}

/** Text is always quoted; other values only where they would not read as one word. */
function printed(record: Record<string, unknown>): string[] {
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (name === 'value' ? quoted(value) : `${kebab(name)}=${word(value)}`));
}

function word(value: unknown): string {
  const text = String(value);
  return /^[\w.#-]+$/.test(text) ? text : quoted(text);
}

/** JSON's escapes, and the code points of spaces and marks that cannot be seen. */
function quoted(value: unknown): string {
  return JSON.stringify(value).replace(/[\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return `\\u{${codePoint.toString(16).toUpperCase()}}`;
  });
}
