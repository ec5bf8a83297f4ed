import type { Table } from '../../../document/nodes.js';
import type { CellStyle, Color, Rule, Sides, TableStyle, Theme } from '../../../theme/style.js';
import { columnCount, type GridCell } from './grid.js';

/** How one cell looks: what its style changes of its table's look. Lengths in pt. */
export interface CellLook {
  /** Undefined where the table style's padding holds. */
  readonly padding: Sides<number> | undefined;
  readonly innerPadding: Sides<number>;
  readonly background: Color | undefined;
  /** Sides on which the cell, or its neighbour there, departs from the table's rules. */
  readonly rules: Partial<Sides<Rule | null>>;
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  readonly minHeight: number;
}

type Side = keyof Sides<unknown>;

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' };

/**
 * Looks of a table's cells. Two cells share an edge: where either changes its rule, both say the same, or programs
 * choose differently between them. A rule wins over its absence.
 */
export function cellLook(
  table: Table,
  style: TableStyle,
  grid: readonly (readonly GridCell[])[],
  theme: Theme,
): (cell: GridCell) => CellLook {
  const columns = columnCount(grid);
  const cellStyle = (cell: GridCell): CellStyle | undefined => {
    const name = cell.cell.style ?? (isHeader(cell, table) ? style.headerCell : undefined);
    return name === undefined || !theme.has('cell', name) ? undefined : theme.cell(name);
  };
  const neighbour = (cell: GridCell, side: Side): GridCell | undefined => {
    const row = side === 'top' ? cell.row - 1 : side === 'bottom' ? cell.row + cell.rowSpan : cell.row;
    const column =
      side === 'left' ? cell.column - 1 : side === 'right' ? cell.column + cell.colSpan : cell.column;
    return grid[row]?.find((other) => other.column <= column && column < other.column + other.colSpan);
  };
  const ruleAt = (cell: GridCell, side: Side): Rule | null | undefined => {
    const own = cellStyle(cell)?.rules?.[side];
    const other = neighbour(cell, side);
    const across = other === undefined ? undefined : cellStyle(other)?.rules?.[OPPOSITE[side]];
    return own ?? across ?? (own === null || across === null ? null : undefined);
  };
  return (cell) => {
    const own = cellStyle(cell);
    return {
      padding: own?.padding,
      innerPadding: own?.padding ?? style.padding,
      background: own?.background,
      rules: definedSides((side) => ruleAt(cell, side)),
      verticalAlign: own?.verticalAlign ?? 'top',
      minHeight: cell.above === 0 && cell.rowSpan === 1 ? (own?.minHeight ?? 0) : 0,
    };
  };

  function isHeader({ row, cell, column, colSpan }: GridCell, { headerRows, role }: Table): boolean {
    return role === 'data' && (row < headerRows || (cell.scope !== undefined && column + colSpan <= columns));
  }
}

function definedSides(rule: (side: Side) => Rule | null | undefined): Partial<Sides<Rule | null>> {
  const sides: [Side, Rule | null][] = [];
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const value = rule(side);
    if (value !== undefined) sides.push([side, value]);
  }
  return Object.fromEntries(sides);
}
