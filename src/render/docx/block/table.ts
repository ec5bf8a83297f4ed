import { defaultStyles } from '../../../document/model.js';
import type { Table as TableNode } from '../../../document/nodes.js';
import { textOf } from '../../../document/text.js';
import type { Scope } from '../context.js';
import { twips } from '../units.js';
import { rowElement, tableElement } from '../word/table.js';
import { w, type XmlElement } from '../xml/element.js';
import { blockControl, controlled, holdsField } from './block-control.js';
import { cellLook } from './cell-look.js';
import { type Flow, tableItem } from './flow.js';
import { columnCount, tableGrid } from './grid.js';
import { paragraph } from './paragraph.js';
import { tableCell } from './table-cell.js';
import { columnWidths } from './widths.js';

export function table(node: TableNode, scope: Scope): Flow {
  const { job, measure } = scope;
  const name = node.style ?? defaultStyles.table;
  const style = job.theme.table(name);
  const grid = tableGrid(node.children);
  const widths = columnWidths(style.columns, columnCount(grid), measure);
  const look = cellLook(node, style, grid, job.theme);
  // Layout tables only place blocks that have controls of their own.
  const control =
    node.id === undefined || node.role === 'layout' || holdsField(node)
      ? undefined
      : blockControl(node.id, node.lang ?? scope.lang, job);
  const rows = grid.map((cells, index) => {
    const kept = scope.together || node.children[index]?.keepWithNext === true;
    const keepNext = scope.keepNext || (kept && index < grid.length - 1);
    const minHeight = Math.max(0, ...cells.map((cell) => look(cell).minHeight));
    return rowElement(
      {
        header: index < node.headerRows,
        cantSplit: style.keepRows || scope.together,
        ...(minHeight > 0 ? { minHeight: twips(minHeight) } : {}),
      },
      cells.map((cell) =>
        tableCell(cell, look(cell), widths, { ...scope, keepNext, breakBefore: false, pull: 0 }),
      ),
    );
  });
  const caption =
    node.caption === undefined
      ? []
      : paragraph(node.caption, { ...scope, keepNext: true, marker: undefined, pull: 0 });
  const space = { before: style.spaceBefore, after: style.spaceAfter };
  const element = tableElement(
    {
      ...placedColumns(widths, scope),
      style: job.styles.tables.table(name),
      described: [tableLook(node), ...descriptions(node)],
    },
    rows,
  );
  return [
    ...caption,
    tableItem(controlled(element, control), caption.length > 0 ? { ...space, before: 0 } : space),
  ];
}

/** A table's columns and the indent of its measure, in twips. */
export function placedColumns(widths: readonly number[], { indent }: Scope) {
  return { columns: widths.map(twips), ...(indent > 0 ? { indent: twips(indent) } : {}) };
}

/** Tells readers whether the first row and column are headers; tables that only place things have none. */
function tableLook({ role, headerRows, children }: TableNode): XmlElement {
  const firstColumn = role === 'data' && children.some((row) => row.children[0]?.scope === 'row');
  return w('tblLook', {
    val: '0000',
    firstRow: headerRows > 0,
    lastRow: false,
    firstColumn,
    lastColumn: false,
    noHBand: true,
    noVBand: true,
  });
}

/** Title and description, which Word reads to those who cannot see the table. */
function descriptions({ description, caption, role }: TableNode): XmlElement[] {
  if (role === 'layout') return [];
  const title = caption === undefined ? undefined : textOf(caption).replaceAll('\n', ' ');
  return [
    ...(title === undefined ? [] : [w('tblCaption', { val: title })]),
    ...(description === undefined ? [] : [w('tblDescription', { val: description })]),
  ];
}
