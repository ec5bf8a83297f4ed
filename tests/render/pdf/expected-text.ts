import type { Block, Document, Inline, List } from '../../../src/document/nodes.js';
import { formatCounter } from '../../../src/text/counter.js';
import type { Theme } from '../../../src/theme/style.js';

interface Scope {
  readonly theme: Theme;
  readonly lang: string;
  /** Lists around the block. */
  readonly depth: number;
  /** Of all columns to come only this one, which is read as a text of its own: facing pages have one for each. */
  readonly column?: number | undefined;
}

/** The text that a reader of a document must meet, block by block, with the markers of lists and notes. */
export function expectedText(document: Document, theme: Theme): string[] {
  return document.children.flatMap(({ children, pageStyle, lang = document.metadata.lang }) => {
    const texts = theme.page(pageStyle).pages === 'spread' ? [0, 1] : [undefined];
    return texts.flatMap((column) =>
      children.flatMap((block) => textsOf(block, { theme, lang, depth: 0, column })),
    );
  });
}

function textsOf(block: Block, around: Scope): string[] {
  const scope = { ...around, lang: block.lang ?? around.lang };
  const inside = (nodes: readonly Block[], lang = scope.lang) =>
    nodes.flatMap((node) => textsOf(node, { ...scope, lang }));
  if (around.column !== undefined) return columnTexts(block, scope, around.column);
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.children)];
    case 'note':
      return [block.marker, inlineText(block.children)];
    case 'list':
      return listTexts(block, scope);
    case 'table':
      return [
        ...(block.caption ? [inlineText(block.caption.children)] : []),
        ...block.children.flatMap((row) => row.children.flatMap((cell) => inside(cell.children, cell.lang))),
      ];
    case 'figure':
      return block.caption ? [inlineText(block.caption.children)] : [];
    case 'columns':
      return block.children.flatMap((column) => inside(column.children, column.lang));
    case 'group':
    case 'blockQuote':
      return inside(block.children);
    default:
      return [];
  }
}

/** What stands in no column is read with the first. */
function columnTexts(block: Block, scope: Scope, wanted: number): string[] {
  if (block.type === 'group') return block.children.flatMap((node) => textsOf(node, scope));
  const whole = { ...scope, column: undefined };
  if (block.type !== 'columns') return wanted === 0 ? textsOf(block, whole) : [];
  return block.children
    .filter((_, index) => index === wanted)
    .flatMap((column) =>
      column.children.flatMap((node) => textsOf(node, { ...whole, lang: column.lang ?? scope.lang })),
    );
}

function listTexts(list: List, { theme, lang, depth }: Scope): string[] {
  const { levels } = theme.list(list.style ?? 'bullets', lang);
  const { marker } = levels[Math.min(depth, levels.length - 1)] ?? levels[0];
  return list.children.flatMap((item, index) => {
    const number = (list.start ?? 1) + index;
    return [
      marker.kind === 'bullet'
        ? marker.text
        : marker.pattern.replace('%', formatCounter(number, marker.format)),
      ...item.children.flatMap((node) => textsOf(node, { theme, lang: item.lang ?? lang, depth: depth + 1 })),
    ];
  });
}

function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value;
      if (node.type === 'lineBreak' || node.type === 'tab') return ' ';
      return 'children' in node ? inlineText(node.children) : '';
    })
    .join('');
}

export function collapsed(text: string): string {
  return text.replace(/ +/g, ' ').trim();
}
