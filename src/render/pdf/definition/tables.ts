import { defaultStyles } from '../../../document/model.js';
import type { Table, TableCell } from '../../../document/nodes.js';
import type { CellStyle, TableStyle } from '../../../theme/style.js';
import type { FlowNode, GridCell, LayoutNode } from '../layout/nodes.js';
import type { StructureOptions } from '../structure/element.js';
import { blocks } from './blocks.js';
import { caption } from './paragraphs.js';
import { blockOwner, type Scope, within } from './scope.js';
import { shareWidths } from './widths.js';

/** A data table is a Table to readers; a layout table's cells are read one after the other as if it were not there. */
export function table(node: Table, scope: Scope): FlowNode {
  const style = scope.job.theme.table(node.style ?? defaultStyles.table);
  const summary: StructureOptions = node.description === undefined ? {} : { summary: node.description };
  const owner = node.role === 'data' ? blockOwner(scope, 'Table', node, summary) : scope.owner;
  const inside = within(scope, node, owner);
  const places = placeCells(node);
  const widths = shareWidths(style.columns, columnCount(places), scope.measure, 0);

  const stack: LayoutNode[] = [];
  const cells: GridCell[] = [];
  const head = node.caption === undefined ? [] : [caption(node.caption, inside)];
  for (const [rowIndex, row] of node.children.entries()) {
    const rowOwner = node.role === 'data' ? blockOwner(inside, 'TR', row) : inside.owner;
    const rowScope = within(inside, row, rowOwner);
    for (const { cell, column } of places[rowIndex] ?? []) {
      const header = rowIndex < node.headerRows || cell.scope !== undefined;
      const place = { row: rowIndex, column, rowSpan: cell.rowSpan, colSpan: cell.colSpan };
      const geometry = { ...place, ...cellLook(cell, header, style, scope) };
      const width = widths.slice(column, column + cell.colSpan).reduce((sum, each) => sum + each, 0);
      const measure = width - geometry.padding.left - geometry.padding.right;
      stack.push({ stack: blocks(cell.children, cellScope(node, cell, header, rowScope, measure)) });
      cells.push(geometry);
    }
  }
  const { keepRows, rules } = style;
  const keptWithNext = new Set(node.children.flatMap((row, index) => (row.keepWithNext ? [index] : [])));
  const { headerRows } = node;
  const grid = { widths, rows: node.children.length, headerRows, keepRows, keptWithNext, rules, cells };
  return {
    stack: [...head, { stack, grid }],
    spacing: { before: style.spaceBefore, after: style.spaceAfter },
  };
}

function cellScope(table: Table, cell: TableCell, header: boolean, row: Scope, measure: number): Scope {
  if (table.role === 'layout') return { ...within(row, cell), measure };
  const spans: StructureOptions = {
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...(cell.colSpan > 1 && { colSpan: cell.colSpan }),
    ...(header && { scope: cell.scope === 'row' ? ('Row' as const) : ('Column' as const) }),
  };
  return { ...within(row, cell, blockOwner(row, header ? 'TH' : 'TD', cell, spans)), measure };
}

function cellLook(
  cell: TableCell,
  header: boolean,
  table: TableStyle,
  scope: Scope,
): Omit<GridCell, 'row' | 'column' | 'rowSpan' | 'colSpan'> {
  const { theme } = scope.job;
  const name = cell.style ?? (header && theme.has('cell', table.headerCell) ? table.headerCell : undefined);
  const style: Partial<CellStyle> = name === undefined ? {} : theme.cell(name);
  return {
    padding: style.padding ?? table.padding,
    background: style.background ?? null,
    rules: style.rules ?? {},
    verticalAlign: style.verticalAlign ?? 'top',
    minHeight: style.minHeight ?? 0,
  };
}

interface PlacedCell {
  readonly cell: TableCell;
  readonly column: number;
}

/**
 * Gives each cell its column: the first one in its row that no cell from above reaches into. Rows that fall short are filled
 * with an empty cell and spans that reach below the table are cut: readers count on every row having every column.
 */
function placeCells(node: Table): readonly (readonly PlacedCell[])[] {
  const takenUntil: number[] = [];
  const rows = node.children.map((row, rowIndex) => {
    let column = 0;
    return row.children.map((cell) => {
      while ((takenUntil[column] ?? 0) > rowIndex) column += 1;
      const rowSpan = Math.min(cell.rowSpan, node.children.length - rowIndex);
      const placed = { cell: rowSpan === cell.rowSpan ? cell : { ...cell, rowSpan }, column };
      for (let at = column; at < column + cell.colSpan; at += 1) takenUntil[at] = rowIndex + rowSpan;
      column += cell.colSpan;
      return placed;
    });
  });
  return filled(rows);
}

function filled(rows: readonly (readonly PlacedCell[])[]): readonly (readonly PlacedCell[])[] {
  const count = columnCount(rows);
  const taken = rows.map(() => new Set<number>());
  for (const [rowIndex, row] of rows.entries()) {
    for (const { cell, column } of row) {
      for (const columns of taken.slice(rowIndex, rowIndex + cell.rowSpan)) {
        for (let at = column; at < column + cell.colSpan; at += 1) columns.add(at);
      }
    }
  }
  return rows.map((row, rowIndex) => {
    const free = Array.from({ length: count }, (_, column) => column).filter(
      (column) => !taken[rowIndex]?.has(column),
    );
    const empty = free.map((column) => ({ cell: emptyCell, column }));
    return [...row, ...empty].toSorted((a, b) => a.column - b.column);
  });
}

const emptyCell: TableCell = { type: 'tableCell', colSpan: 1, rowSpan: 1, children: [] };

function columnCount(rows: readonly (readonly PlacedCell[])[]): number {
  return Math.max(1, ...rows.flatMap((row) => row.map(({ cell, column }) => column + cell.colSpan)));
}
