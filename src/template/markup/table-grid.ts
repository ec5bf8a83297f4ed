import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Document, Table } from '../../document/nodes.js';
import { eachNode } from '../../document/visit.js';
import { faultAt } from '../located.js';

/** Tables whose cells do not make a rectangle: every renderer relies on rows of equal width. */
export function checkTables(document: Document): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  eachNode(document, (node) => {
    if (node.type === 'table') diagnostics.push(...checkTable(node));
  });
  return diagnostics;
}

function checkTable(table: Table): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const rows = table.children.length;
  if (table.headerRows > rows) {
    diagnostics.push(
      faultAt(
        table.origin ?? {},
        'markup-table',
        `The table has ${rows} rows but ${table.headerRows} header rows.`,
        {
          hints: ['Lower `header-rows`.'],
        },
      ),
    );
  }
  /** For each column, how many rows below it a cell still reaches into. */
  let reaching: number[] = [];
  let width: number | undefined;
  for (const [index, row] of table.children.entries()) {
    const columns = reaching.map((left) => Math.max(0, left));
    let column = 0;
    for (const cell of row.children) {
      while ((columns[column] ?? 0) > 0) column += 1;
      if (index + cell.rowSpan > rows) {
        diagnostics.push(
          faultAt(cell.origin ?? {}, 'markup-table', 'The cell reaches below the last row of its table.', {
            hints: [`Lower \`row-span\` to ${rows - index}, or add rows.`],
          }),
        );
      }
      for (let end = column + cell.colSpan; column < end; column += 1) columns[column] = cell.rowSpan;
    }
    const filled = Array.from(columns, (left) => left ?? 0).filter((left) => left > 0).length;
    width ??= filled;
    if (filled !== width || columns.length !== width) {
      diagnostics.push(
        faultAt(
          row.origin ?? {},
          'markup-table',
          `The row fills ${filled} of the columns, and the first row ${width}.`,
          {
            hints: [
              'Give every row the same number of columns, counting `col-span` and cells from rows above.',
            ],
          },
        ),
      );
    }
    reaching = columns.map((left) => left - 1);
  }
  return diagnostics;
}
