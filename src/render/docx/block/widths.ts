import type { ColumnWidth } from '../../../theme/style.js';

/** Widths in pt of columns that fill the measure; shares divide what fixed columns leave. */
export function columnWidths(columns: readonly ColumnWidth[], count: number, measure: number): number[] {
  if (columns.length !== count) return Array.from({ length: count }, () => measure / count);
  const fixed = sum(columns.map((column) => (column.kind === 'fixed' ? column.width : 0)));
  const shares = sum(columns.map((column) => (column.kind === 'share' ? column.share : 0)));
  const rest = Math.max(0, measure - fixed);
  return columns.map((column) => (column.kind === 'fixed' ? column.width : (rest * column.share) / shares));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
