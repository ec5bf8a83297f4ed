import type { LayoutWriter, PageItem } from '../pdfmake/internals.js';
import { repeatedArtifact } from '../structure/element.js';
import { TextLine } from '../typeset/text-line.js';
import type { Trialled } from './builder.js';
import { gridRules } from './grid-rules.js';
import type { Trial } from './lead.js';
import type { GridCell, GridNode } from './nodes.js';
import { pageHeight } from './page-height.js';

const epsilon = 0.01;

/**
 * A table laid out whole, as a strip from 0 to its height; pages then take segments of the strip. Row `r` reaches from
 * `tops[r]` to `tops[r + 1]`, column `c` from `lefts[c]` to `lefts[c + 1]`.
 */
interface Plan {
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
  readonly cells: readonly PlannedCell[];
}

interface PlannedCell {
  readonly cell: GridCell;
  readonly content: Trialled;
  /** Left and top edge of the content on the strip. */
  readonly x: number;
  readonly y: number;
}

/** Lays a table out over as many pages as it needs, its header rows repeated on each. */
export function layoutGrid(
  node: GridNode,
  trial: Trial & { readonly inTrial: boolean },
  writer: LayoutWriter,
): void {
  const plan = planOf(node, trial);
  const { headerRows } = node.grid;
  const total = plan.tops.at(-1) ?? 0;
  const header = plan.tops[headerRows] ?? 0;
  let from = 0;
  while (from < total - epsilon) {
    const context = writer.context();
    const repeated = headerRows > 0 && from >= header - epsilon ? header : 0;
    const room = {
      limit: from + context.availableHeight - repeated,
      wholePage: pageHeight(context) - repeated,
      atTop: context.y <= context.pageMargins.top + epsilon,
    };
    const to = cutOf(plan, node, from, room);
    if (to === undefined) {
      writer.moveToNextPage();
      continue;
    }
    if (repeated > 0) drawSegment(plan, node, 0, header, writer, true);
    drawSegment(plan, node, from, to, writer, false);
    from = to;
    if (from < total - epsilon) writer.moveToNextPage();
  }
}

/**
 * The least of a table that may stand at the bottom of a page: its header rows, the first row and those that it keeps with,
 * or part of a giant.
 */
export function leadingRowsHeight(node: GridNode, trial: Trial, wholePage: number): number {
  const { tops } = planOf(node, trial);
  const { headerRows, keptWithNext } = node.grid;
  let last = headerRows;
  while (keptWithNext.has(last)) last += 1;
  const together = tops[Math.min(last + 1, tops.length - 1)] ?? 0;
  if (together <= wholePage) return together;
  const rows = tops[Math.min(headerRows + 1, tops.length - 1)] ?? 0;
  return rows <= wholePage ? rows : (tops[headerRows] ?? 0) + leastPart;
}

/** A row taller than a page begins where at least this much of it has room, in pt: about three lines. */
const leastPart = 60;

const plans = new WeakMap<GridNode, Plan>();

function planOf(node: GridNode, trial: Trial): Plan {
  const known = plans.get(node);
  if (known !== undefined) return known;
  const lefts = runningSums(node.grid.widths);
  const contents = node.grid.cells.map((cell, index): Trialled => {
    const content = node.stack[index];
    const width = span(lefts, cell.column, cell.colSpan) - cell.padding.left - cell.padding.right;
    return content === undefined ? { items: [], height: 0 } : trial.tryOut(content, width);
  });
  const tops = runningSums(rowHeights(node, contents));
  const cells = node.grid.cells.flatMap((cell, index) => {
    const content = contents[index];
    return content === undefined ? [] : [plannedCell(cell, content, lefts, tops)];
  });
  const plan = { tops, lefts, cells };
  plans.set(node, plan);
  return plan;
}

/** Each row is as tall as its tallest cell; what a cell over several rows lacks is added to the last of them. */
function rowHeights(node: GridNode, contents: readonly Trialled[]): number[] {
  const heights: number[] = new Array(node.grid.rows).fill(0);
  const needs = node.grid.cells.map((cell, index) => ({
    cell,
    height: Math.max(cell.padding.top + (contents[index]?.height ?? 0) + cell.padding.bottom, cell.minHeight),
  }));
  for (const { cell, height } of needs.toSorted((a, b) => a.cell.rowSpan - b.cell.rowSpan)) {
    const last = Math.min(cell.row + cell.rowSpan, heights.length) - 1;
    const others = heights.slice(cell.row, last).reduce((sum, each) => sum + each, 0);
    heights[last] = Math.max(heights[last] ?? 0, height - others);
  }
  return heights;
}

function plannedCell(
  cell: GridCell,
  content: Trialled,
  lefts: readonly number[],
  tops: readonly number[],
): PlannedCell {
  const { padding } = cell;
  const spare = span(tops, cell.row, cell.rowSpan) - padding.top - padding.bottom - content.height;
  const share = cell.verticalAlign === 'top' ? 0 : cell.verticalAlign === 'middle' ? 0.5 : 1;
  return {
    cell,
    content,
    x: (lefts[cell.column] ?? 0) + padding.left,
    y: (tops[cell.row] ?? 0) + padding.top + spare * share,
  };
}

/** The lowest place of the strip that the page has room for, and what a page of its own would have room for. */
interface Room {
  readonly limit: number;
  readonly wholePage: number;
  readonly atTop: boolean;
}

/**
 * Where the segment that begins at `from` ends, at most at `limit`; undefined where the page has no room for one. Best is a
 * row's end that no cell reaches over, with at least one row below the header, of a row that does not keep with the next (or
 * of any, where those that keep together exceed a page); next, on a page of its own or where rows may break, any place
 * between lines.
 */
function cutOf(
  plan: Plan,
  node: GridNode,
  from: number,
  { limit, wholePage, atTop }: Room,
): number | undefined {
  const total = plan.tops.at(-1) ?? 0;
  if (total <= limit + epsilon) return total;
  const least = from === 0 ? (plan.tops[node.grid.headerRows] ?? 0) : from;
  const reached = (y: number) =>
    plan.cells.some(
      ({ cell }) => (plan.tops[cell.row] ?? 0) < y - epsilon && bottomOf(plan, cell) > y + epsilon,
    );
  const rowEnds = plan.tops.filter((top) => top > least + epsilon && top <= limit + epsilon);
  const kept = (y: number) => keepsWithNext(plan, node, y);
  const together = plan.tops.find((top) => top > least + epsilon && !reached(top) && !kept(top)) ?? total;
  const tooMuch = together - from > wholePage;
  const free = rowEnds.findLast((top) => !reached(top) && (tooMuch || !kept(top)));
  if (node.grid.keepRows || free === limit) {
    if (free !== undefined) return free;
    const nextEnd = plan.tops.find((top) => top > least + epsilon && !reached(top)) ?? total;
    const giant = nextEnd - from > wholePage && limit - least >= leastPart;
    if (!atTop && !giant) return undefined;
  }
  const between = betweenLines(plan, node.grid.keepRows ? (rowEnds.at(-1) ?? limit) : limit);
  if (between > Math.max(from, least) + epsilon) return between;
  if (free !== undefined) return free;
  return atTop ? Math.max(limit, from + 1) : undefined;
}

/** Whether the row that ends there stays with the next one. */
function keepsWithNext({ tops }: Plan, { grid }: GridNode, end: number): boolean {
  return grid.keepRows && grid.keptWithNext.has(tops.indexOf(end) - 1);
}

/** The lowest place at or above `limit` that no line and no picture reaches over. */
function betweenLines(plan: Plan, limit: number): number {
  const extents = plan.cells.flatMap(({ content, y }) =>
    content.items.map((entry) => ({
      top: y + (entry.item.y ?? 0),
      bottom: y + (entry.item.y ?? 0) + heightOf(entry),
    })),
  );
  let cut = limit;
  for (;;) {
    const over = extents.filter(({ top, bottom }) => top < cut - epsilon && bottom > cut + epsilon);
    if (over.length === 0) return cut;
    cut = Math.min(...over.map(({ top }) => top));
  }
}

/** Height of what may not be cut: lines and pictures. */
function heightOf({ type, item }: PageItem): number {
  if (item instanceof TextLine) return item.getHeight();
  return type === 'image' ? (item._height ?? 0) : 0;
}

function drawSegment(
  plan: Plan,
  node: GridNode,
  from: number,
  to: number,
  writer: LayoutWriter,
  repeated: boolean,
): void {
  const context = writer.context();
  const origin = { x: context.x, y: context.y - from };
  for (const { cell } of plan.cells) {
    const top = Math.max(plan.tops[cell.row] ?? 0, from);
    const bottom = Math.min(bottomOf(plan, cell), to);
    if (cell.background === null || bottom <= top + epsilon) continue;
    const x = origin.x + (plan.lefts[cell.column] ?? 0);
    const size = { w: span(plan.lefts, cell.column, cell.colSpan), h: bottom - top };
    writer.addVector({ type: 'rect', x, y: origin.y + top, ...size, color: cell.background }, true, true);
  }
  for (const { content, x, y } of plan.cells) {
    const within = content.items.filter((entry) => {
      const top = y + topOf(entry);
      return top >= from - epsilon && top < to - epsilon;
    });
    const items = repeated ? within.map(repeat) : within;
    const place = { xOffset: origin.x + x, yOffset: origin.y + y, height: content.height };
    writer.addFragment({ items, ...place }, true, true, true);
  }
  const continued = from > 0 && node.grid.headerRows > 0;
  for (const rule of gridRules(node, plan, from, to, continued)) {
    writer.addVector(
      {
        ...rule,
        x1: origin.x + rule.x1,
        x2: origin.x + rule.x2,
        y1: origin.y + rule.y1,
        y2: origin.y + rule.y2,
      },
      true,
      true,
    );
  }
  context.moveDown(to - from);
}

function topOf({ item }: PageItem): number {
  return item.y ?? Math.min(item.y1 ?? 0, item.y2 ?? 0);
}

/** A copy that counts as an artifact: readers meet each header cell once. */
function repeat(entry: PageItem): PageItem {
  if (entry.item instanceof TextLine) {
    const item = entry.item.clone();
    item.repeated = repeatedArtifact;
    item.anchors = [];
    item.bookmark = undefined;
    return { type: entry.type, item };
  }
  return { type: entry.type, item: { ...entry.item, owner: repeatedArtifact, anchors: [] } };
}

function bottomOf(plan: Plan, cell: GridCell): number {
  return plan.tops[Math.min(cell.row + cell.rowSpan, plan.tops.length - 1)] ?? 0;
}

function span(edges: readonly number[], first: number, count: number): number {
  return (edges[Math.min(first + count, edges.length - 1)] ?? 0) - (edges[first] ?? 0);
}

function runningSums(sizes: readonly number[]): number[] {
  const sums = [0];
  for (const size of sizes) sums.push((sums.at(-1) ?? 0) + size);
  return sums;
}
