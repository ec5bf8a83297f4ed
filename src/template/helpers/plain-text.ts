import type { InlineValue } from '../../data/index.js';
import { textOf } from '../../document/text.js';

/** The characters of inline text on one line: line breaks become spaces. */
export function plainText({ nodes }: InlineValue): string {
  return nodes.map((node) => (node.type === 'lineBreak' ? ' ' : textOf(node))).join('');
}
