import type { TableCell, TableRow } from '../../../document/nodes.js';

/** A place of a table's grid: a cell that begins there, or one that goes on from the row above. */
export interface GridCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** How many rows above this one the cell began; 0 where it begins. */
  readonly above: number;
}

/**
 * Lays a table's cells out on its grid: rows list only the cells that begin in them, Word wants those too that go on
 * from above. Places that no cell reaches are left out.
 */
export function tableGrid(rows: readonly TableRow[]): GridCell[][] {
  const grid: GridCell[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  rows.forEach((node, row) => {
    let column = 0;
    for (const cell of node.children) {
      while (taken[row]?.has(column)) column += 1;
      const rowSpan = Math.min(cell.rowSpan, rows.length - row);
      for (let above = 0; above < rowSpan; above += 1) {
        grid[row + above]?.push({ cell, row, column, colSpan: cell.colSpan, rowSpan, above });
        for (let across = 0; across < cell.colSpan; across += 1) taken[row + above]?.add(column + across);
      }
      column += cell.colSpan;
    }
  });
  for (const cells of grid) cells.sort((a, b) => a.column - b.column);
  return grid;
}

export function columnCount(grid: readonly (readonly GridCell[])[]): number {
  return Math.max(1, ...grid.flat().map(({ column, colSpan }) => column + colSpan));
}
