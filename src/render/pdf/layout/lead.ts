import type { Composed } from '../typeset/compose.js';
import type { Trialled } from './builder.js';
import { leadingRowsHeight } from './grid.js';
import {
  isColumns,
  isFlow,
  isGrid,
  isPageBreak,
  isParagraph,
  type LayoutNode,
  type ParagraphNode,
} from './nodes.js';
import { boxInsets } from './paragraph-box.js';

/** Laying out without drawing. */
export interface Trial {
  /** Height of a page's text area, in pt. */
  readonly wholePage: number;
  composed(node: ParagraphNode, width: number): Composed;
  tryOut(node: LayoutNode, width: number): Trialled;
}

/**
 * The height that a chain of blocks needs to stay together: each block that keeps with the next in full, and of the first
 * that does not, the least that may stand at the bottom of a page. The last of all may keep with what stands elsewhere,
 * which is seen to there: here it may break.
 */
export function chainHeight(nodes: readonly LayoutNode[], from: number, width: number, trial: Trial): number {
  let height = 0;
  const last = nodes.at(-1);
  for (const node of nodes.slice(from)) {
    if (!node.keepWithNext || node === last) return height + leadHeight(node, width, trial);
    height += outerHeight(node, width, trial);
  }
  return height;
}

/** The height that `count` blocks in full and the least of the next need. */
export function linkHeight(
  nodes: readonly LayoutNode[],
  from: number,
  width: number,
  trial: Trial,
  count = 1,
): number {
  const whole = nodes.slice(from, from + count).map((node) => outerHeight(node, width, trial));
  const next = nodes[from + count];
  return whole.reduce((sum, height) => sum + height, next === undefined ? 0 : leadHeight(next, width, trial));
}

function outerHeight(node: LayoutNode, width: number, trial: Trial): number {
  return (node.spacing?.before ?? 0) + trial.tryOut(node, width).height + (node.spacing?.after ?? 0);
}

/** The least of a node that may stand at the bottom of a page. */
export function leadHeight(node: LayoutNode, width: number, trial: Trial): number {
  const [left, , right] = node.margin ?? [0, 0, 0, 0];
  const measure = width - left - right;
  const before = node.spacing?.before ?? 0;
  if (isParagraph(node)) return before + leadOfParagraph(node, measure, trial);
  if (isGrid(node)) return before + leadingRowsHeight(node, trial, trial.wholePage);
  if (isColumns(node))
    return before + Math.max(0, ...node.columns.map((column) => leadHeight(column, column.width, trial)));
  if (isFlow(node)) {
    return (
      before +
      (node.keepTogether ? trial.tryOut(node, width).height : chainHeight(node.stack, 0, measure, trial))
    );
  }
  return isPageBreak(node) ? 0 : before + trial.tryOut(node, width).height;
}

function leadOfParagraph(node: ParagraphNode, width: number, trial: Trial): number {
  const { style } = node.paragraph;
  const lines = trial.composed(node, width).lines.length;
  const whole = style.keepTogether || lines < style.orphans + style.widows;
  const insets = boxInsets(style);
  return insets.top + insets.bottom + (whole ? lines : Math.max(style.orphans, 1)) * style.leading;
}
