import type { ColumnWidth } from '../../../theme/style.js';

/**
 * Widths of `count` columns on a measure, in pt: fixed ones as they are, shares of what those leave. A style made for
 * another number of columns gives equal shares; fixed columns that exceed the measure are narrowed in proportion.
 */
export function shareWidths(
  columns: readonly ColumnWidth[],
  count: number,
  measure: number,
  gutter: number,
): readonly number[] {
  const room = Math.max(measure - gutter * (count - 1), count);
  if (columns.length !== count) return new Array(count).fill(room / count);
  const fixed = columns.reduce((sum, column) => sum + (column.kind === 'fixed' ? column.width : 0), 0);
  const shares = columns.reduce((sum, column) => sum + (column.kind === 'share' ? column.share : 0), 0);
  const scale = fixed > room || (shares === 0 && fixed > 0) ? Math.min(room / fixed, 1) : 1;
  const left = Math.max(room - fixed * scale, 0);
  return columns.map((column) =>
    column.kind === 'fixed' ? column.width * scale : shares > 0 ? (left * column.share) / shares : 0,
  );
}
