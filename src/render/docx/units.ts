/** Word's units of length, from points. All are whole numbers. */

/** Twentieths of a point: indents, spacing, table widths, page sizes. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Half points: font sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Eighths of a point: widths of rules. Word draws none thinner than 2 nor thicker than 96. */
export function eighths(points: number): number {
  return Math.min(96, Math.max(2, Math.round(points * 8)));
}

/** Six digits without `#`, as Word writes colours. */
export function wordColor(color: string): string {
  return color.slice(1).toUpperCase();
}
