import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Block } from '../model/block.js';

/**
 * Checks that the cells of a block that is a table fill a rectangle: every row as wide as the first, counting cells that reach down from
 * rows above, and no cell below the last row.
 */
export function tableFaults(table: Block): readonly Diagnostic[] {
  if (table.kind !== 'table') return [];
  const faults: string[] = [];
  const width = (table.rows[0]?.cells ?? []).reduce((sum, { colSpan = 1 }) => sum + colSpan, 0);
  // For each column, how many of the rows to come a cell above still covers.
  let covered: number[] = Array.from({ length: width }, () => 0);
  for (const [row, { cells }] of table.rows.entries()) {
    const next = covered.map((rows) => Math.max(0, rows - 1));
    let column = 0;
    for (const { colSpan = 1, rowSpan = 1 } of cells) {
      while ((covered[column] ?? 0) > 0) column++;
      for (let end = column + colSpan; column < end; column++) {
        if ((covered[column] ?? 0) > 0)
          faults.push(`Cells of row ${row + 1} overlap in column ${column + 1}.`);
        next[column] = rowSpan - 1;
      }
    }
    while ((covered[column] ?? 0) > 0) column++;
    if (column !== width)
      faults.push(`Row ${row + 1} covers ${columns(column)}, and the first row ${width}.`);
    covered = next.slice(0, width);
  }
  if (covered.some((rows) => rows > 0)) faults.push('A cell reaches below the last row.');
  const { headerRows = 0 } = table;
  if (headerRows > table.rows.length) {
    faults.push(`The table has ${table.rows.length} rows and cannot have ${headerRows} header rows.`);
  }
  const hints = [
    'Every row fills the same columns, counting `colSpan` and the cells that reach down with `rowSpan`.',
  ];
  return faults.map((message) => diagnostic('table-shape', message, { span: table.span, hints }));
}

function columns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}
