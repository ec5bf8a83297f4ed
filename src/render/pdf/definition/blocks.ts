import { defaultStyles } from '../../../document/model.js';
import type { Block, BlockQuote, Column, Columns, Group, ThematicBreak } from '../../../document/nodes.js';
import type { Handlers } from '../../renderer.js';
import {
  type ColumnsNode,
  type FlowNode,
  isColumns,
  isParagraph,
  isPicture,
  type LayoutNode,
  type RuleNode,
} from '../layout/nodes.js';
import { figure } from './figures.js';
import { list } from './lists.js';
import { heading, note, paragraph } from './paragraphs.js';
import { blockOwner, isElement, type Scope, within } from './scope.js';
import { table } from './tables.js';
import { shareWidths } from './widths.js';

/** Blocks as layout nodes, in order. */
export function blocks(nodes: readonly Block[], scope: Scope): LayoutNode[] {
  return nodes.map((node) => block(node, scope));
}

export function block(node: Block, scope: Scope): LayoutNode {
  const made = handled(node, scope);
  if (node.id !== undefined) firstAnchors(made)?.add(node.id);
  return made;
}

/** Where links to a block go: the first line of text or picture in it. */
function firstAnchors(node: LayoutNode): Set<string> | undefined {
  if (isParagraph(node)) return node.paragraph.anchors;
  if (isPicture(node)) return node.anchors;
  const inside = isColumns(node) ? node.columns : 'stack' in node ? node.stack : [];
  for (const child of inside) {
    const found = firstAnchors(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function handled(node: Block, scope: Scope): LayoutNode {
  switch (node.type) {
    case 'heading':
      return handlers.heading(node, scope);
    case 'paragraph':
      return handlers.paragraph(node, scope);
    case 'note':
      return handlers.note(node, scope);
    case 'blockQuote':
      return handlers.blockQuote(node, scope);
    case 'list':
      return handlers.list(node, scope);
    case 'table':
      return handlers.table(node, scope);
    case 'figure':
      return handlers.figure(node, scope);
    case 'group':
      return handlers.group(node, scope);
    case 'columns':
      return handlers.columns(node, scope);
    case 'thematicBreak':
      return handlers.thematicBreak(node, scope);
    case 'pageBreak':
      return handlers.pageBreak(node, scope);
  }
}

const handlers: Handlers<Block['type'], Scope, LayoutNode> = {
  heading,
  paragraph,
  note,
  blockQuote,
  list,
  table,
  figure,
  group,
  columns,
  thematicBreak,
  pageBreak: () => ({ stack: [], startsPage: true }),
};

function blockQuote(node: BlockQuote, scope: Scope): FlowNode {
  return { stack: blocks(node.children, within(scope, node, blockOwner(scope, 'BlockQuote', node))) };
}

/** A group is for layout only: readers meet its blocks as if it were not there. */
function group(node: Group, scope: Scope): FlowNode {
  return { stack: blocks(node.children, within(scope, node)), keepTogether: node.keepTogether };
}

function columns(node: Columns, scope: Scope): ColumnsNode {
  const style = scope.job.theme.columns(node.style ?? defaultStyles.columns);
  const { spread } = scope;
  const gutter = spread?.gutter ?? style.gutter;
  const widths = shareWidths(spread ? [] : style.columns, node.children.length, scope.measure, gutter);
  const nodes = node.children.map((column, index) => {
    const width = widths[index] ?? 0;
    const inside = onPage(index, within(scope, node), column);
    return { stack: blocks(column.children, { ...inside, measure: width }), width };
  });
  return {
    columns: nodes,
    columnGap: gutter,
    spacing: { before: style.spaceBefore, after: style.spaceAfter },
    // What stands beside a heading stays with what follows the heading.
    keepWithNext: nodes.length > 0 && nodes.every(({ stack }) => stack.at(-1)?.keepWithNext === true),
  };
}

/** The scope of a column that is a page of a spread: it has a number of its own, and its text is read as a whole. */
function onPage(index: number, { spread, ...scope }: Scope, column: Column): Scope {
  if (spread === undefined) return within(scope, column);
  const numbers = scope.numbers && { ...scope.numbers, page: scope.numbers.page + index };
  const inside = { ...scope, ...(numbers && { numbers }) };
  if (!isElement(scope.owner)) return within(inside, column);
  const text = spread.texts.get(index) ?? blockOwner(scope, 'Sect', column);
  spread.texts.set(index, text);
  return { ...within(inside, column, text), text: index };
}

function thematicBreak(node: ThematicBreak, scope: Scope): RuleNode {
  const style = scope.job.theme.thematicBreak(node.style ?? defaultStyles.thematicBreak);
  const width = scope.measure * style.width;
  const x1 = style.align === 'center' ? (scope.measure - width) / 2 : 0;
  const y = style.rule.width / 2;
  return {
    canvas: [
      {
        type: 'line',
        x1,
        y1: y,
        x2: x1 + width,
        y2: y,
        lineWidth: style.rule.width,
        lineColor: style.rule.color,
      },
    ],
    spacing: { before: style.spaceBefore, after: style.spaceAfter },
  };
}
