import type { Caption, Document, Heading, Node, Note, Paragraph } from './nodes.js';
import { childrenOf } from './visit.js';

export type TextBlock = Heading | Paragraph | Note | Caption;

/**
 * The text that a node contributes to its document. A line break reads as a newline, a tab as a space; page numbers,
 * fields and pictures have no text of their own. A note reads as its marker, a space and its text. List markers come
 * from the list's style and are no text of the tree. Blocks inside a node stand on lines of their own.
 */
export function textOf(node: Node): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'lineBreak':
      return '\n';
    case 'tab':
      return ' ';
    case 'note':
      return `${node.marker} ${inlineText(node)}`;
    case 'heading':
    case 'paragraph':
    case 'caption':
    case 'strong':
    case 'emphasis':
    case 'span':
    case 'link':
      return inlineText(node);
    case 'pageNumber':
    case 'pageCount':
    case 'field':
      return '';
    default:
      return textBlocks(node).map(textOf).join('\n');
  }
}

/** The blocks of text under a node in reading order, without its headers and footers: those belong to pages. */
export function textBlocks(node: Node): readonly TextBlock[] {
  if (isTextBlock(node)) return [node];
  return childrenOf(node).flatMap((child) => (child.type === 'furniture' ? [] : textBlocks(child)));
}

/** What a document says, block by block in reading order. Every renderer's output must say the same. */
export function documentText(document: Document): readonly string[] {
  return textBlocks(document).map(textOf);
}

function inlineText(node: Node): string {
  return childrenOf(node).map(textOf).join('');
}

export function isTextBlock(node: Node): node is TextBlock {
  return (
    node.type === 'heading' || node.type === 'paragraph' || node.type === 'note' || node.type === 'caption'
  );
}
