/**
 * The entries of a composite font that say how wide its codes are: code `i` is `widths[i]` (ISO 32000-1, 9.7.4.3). The
 * width that most codes have, in Korean text a syllable's, is said once.
 */
export function widthEntries(widths: readonly number[]): { DW: number; W: unknown[] } {
  const commonest = commonestOf(widths);
  const runs: unknown[] = [];
  let run: number[] | undefined;
  for (const [code, width] of widths.entries()) {
    if (width === commonest) {
      run = undefined;
      continue;
    }
    if (run === undefined) {
      run = [];
      runs.push(code, run);
    }
    run.push(width);
  }
  return { DW: commonest, W: runs };
}

/** Of whole numbers, which is what `DW` has to be. */
function commonestOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (Number.isInteger(width)) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [commonest] = [...counts].toSorted(([, one], [, other]) => other - one);
  return commonest?.[0] ?? 0;
}
