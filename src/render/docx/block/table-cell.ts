import type { Scope } from '../context.js';
import { shadingElement } from '../style/paragraph-properties.js';
import { marginElement, ruleElement } from '../style/table-styles.js';
import { twips } from '../units.js';
import { cellElement } from '../word/table.js';
import { w, type XmlElement } from '../xml/element.js';
import { blocks } from './blocks.js';
import type { CellLook } from './cell-look.js';
import { settle } from './flow.js';
import type { GridCell } from './grid.js';
import { sum } from './widths.js';

export function tableCell(
  cell: GridCell,
  look: CellLook,
  widths: readonly number[],
  scope: Scope,
): XmlElement {
  const span = widths.slice(cell.column, cell.column + cell.colSpan);
  const inner: Scope = {
    ...scope,
    lang: cell.cell.lang ?? scope.lang,
    measure: sum(span) - look.innerPadding.left - look.innerPadding.right,
    indent: 0,
    list: undefined,
    listEdge: 0,
    marker: undefined,
  };
  // A cell that goes on from above holds nothing of its own; its text stands where it begins.
  const content = cell.above === 0 ? blocks(cell.cell.children, inner) : [];
  return cellElement(
    {
      width: sum(span.map(twips)),
      columnSpan: cell.colSpan,
      rowSpan: cell.rowSpan > 1 ? (cell.above === 0 ? 'restart' : 'continue') : undefined,
      look: lookElements(look),
    },
    settle(content, scope.job),
  );
}

function lookElements({ rules, background, padding, verticalAlign }: CellLook): XmlElement[] {
  const sides = (['top', 'left', 'bottom', 'right'] as const).flatMap((side) => {
    const rule = rules[side];
    return rule === undefined ? [] : [ruleElement(side, rule)];
  });
  return [
    ...(sides.length === 0 ? [] : [w('tcBorders', {}, sides)]),
    ...(background === undefined ? [] : [shadingElement(background)]),
    ...(padding === undefined ? [] : [marginElement('tcMar', padding)]),
    ...(verticalAlign === 'top'
      ? []
      : [w('vAlign', { val: verticalAlign === 'middle' ? 'center' : 'bottom' })]),
  ];
}
