import type { Color, Rule } from '../../../theme/style.js';
import type { GridCell, GridNode } from './nodes.js';

interface Edges {
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
}

export interface RuleLine {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lineWidth: number;
  readonly lineColor: Color;
}

const epsilon = 0.01;

/**
 * The rules of the part of a table from `from` to `to`, in the strip's coordinates, neighbours of one look joined into one
 * line. `continued` leaves out the rule at `from`: a repeated header row has drawn it.
 */
export function gridRules(
  node: GridNode,
  edges: Edges,
  from: number,
  to: number,
  continued: boolean,
): RuleLine[] {
  const table = new RuledGrid(node);
  const { tops, lefts } = edges;
  const lines: RuleLine[] = [];
  for (const [row, y] of tops.entries()) {
    if (y < from - epsilon || y > to + epsilon || (continued && y < from + epsilon)) continue;
    for (const run of runsOf(lefts.length - 1, (column) => table.horizontal(row, column))) {
      const left = closing(table.vertical(row - 1, run.first), table.vertical(row, run.first));
      const right = closing(table.vertical(row - 1, run.end), table.vertical(row, run.end));
      const x1 = (lefts[run.first] ?? 0) - left;
      const x2 = (lefts[run.end] ?? 0) + right;
      lines.push({
        type: 'line',
        x1,
        y1: y,
        x2,
        y2: y,
        lineWidth: run.rule.width,
        lineColor: run.rule.color,
      });
    }
  }
  for (const [column, x] of lefts.entries()) {
    for (const run of runsOf(tops.length - 1, (row) => table.vertical(row, column))) {
      const y1 = Math.max(tops[run.first] ?? 0, from);
      const y2 = Math.min(tops[run.end] ?? 0, to);
      if (y2 <= y1 + epsilon) continue;
      lines.push({
        type: 'line',
        x1: x,
        y1,
        x2: x,
        y2,
        lineWidth: run.rule.width,
        lineColor: run.rule.color,
      });
    }
  }
  return lines;
}

/** How far a horizontal rule reaches into the vertical one at its end, so that the corner closes. */
function closing(above: Rule | null, below: Rule | null): number {
  return Math.max(above?.width ?? 0, below?.width ?? 0) / 2;
}

/** Which rule stands at each edge of each cell. */
class RuledGrid {
  readonly #node: GridNode;
  /** The cell at each place, row by row. */
  readonly #at: (GridCell | undefined)[][];

  constructor(node: GridNode) {
    this.#node = node;
    this.#at = Array.from({ length: node.grid.rows }, () => []);
    for (const cell of node.grid.cells) {
      for (const row of this.#at.slice(cell.row, cell.row + cell.rowSpan)) {
        for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) row[column] = cell;
      }
    }
  }

  /** The rule above row `row` in a column; `row` may be the number of rows. */
  horizontal(row: number, column: number): Rule | null {
    const above = this.#at[row - 1]?.[column];
    const below = this.#at[row]?.[column];
    if (above !== undefined && above === below) return null;
    const { rules, rows } = this.#node.grid;
    const own = stronger(above?.rules.bottom, below?.rules.top);
    if (own !== undefined) return own;
    if (row === 0) return rules.top;
    return row === rows ? rules.bottom : rules.horizontal;
  }

  /** The rule left of a column in row `row`; `column` may be the number of columns. */
  vertical(row: number, column: number): Rule | null {
    const cells = this.#at[row];
    if (cells === undefined) return null;
    const before = cells[column - 1];
    const after = cells[column];
    if (before !== undefined && before === after) return null;
    const { rules, widths } = this.#node.grid;
    const own = stronger(before?.rules.right, after?.rules.left);
    if (own !== undefined) return own;
    if (column === 0) return rules.left;
    return column === widths.length ? rules.right : rules.vertical;
  }
}

/** Of two cells' own rules for the edge between them, the wider; undefined where neither has a say. */
function stronger(one: Rule | null | undefined, other: Rule | null | undefined): Rule | null | undefined {
  if (one === undefined) return other;
  if (other === undefined) return one;
  return (one?.width ?? 0) >= (other?.width ?? 0) ? one : other;
}

function runsOf(
  count: number,
  ruleAt: (index: number) => Rule | null,
): { readonly first: number; readonly end: number; readonly rule: Rule }[] {
  const runs: { first: number; end: number; rule: Rule }[] = [];
  for (let index = 0; index < count; index += 1) {
    const rule = ruleAt(index);
    if (rule === null) continue;
    const last = runs.at(-1);
    const joins =
      last !== undefined &&
      last.end === index &&
      last.rule.width === rule.width &&
      last.rule.color === rule.color;
    if (joins) last.end = index + 1;
    else runs.push({ first: index, end: index + 1, rule });
  }
  return runs;
}
