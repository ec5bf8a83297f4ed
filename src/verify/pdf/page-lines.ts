import type { Aside, Box, Line } from '../reading.js';
import type { Glyph } from './page-glyphs.js';

/** Gaps wider than this, in ems, part what stands beside each other: columns, cells, tabs. */
const wideGap = 2;
/** A gap wider than this, in ems, may stand for a space. */
const maybeSpace = 0.12;

/** Stands in a line where its glyphs are apart without a space between them: a space to a reader, or none. */
export const gapMark = '\ufdd2';

/** The lines that glyphs make in the order in which they are drawn, those that can be seen apart from the others. */
export function pageLines(
  glyphs: readonly Glyph[],
  page: number,
): { readonly lines: readonly Line[]; readonly asides: readonly Aside[] } {
  const place = { page };
  const lines = runsOf(glyphs.filter(({ hidden }) => hidden === undefined)).map(
    (run): Line => ({ text: textOf(run), place, box: boxOf(run) }),
  );
  const hidden = runsOf(glyphs.filter((glyph) => glyph.hidden !== undefined));
  const asides = hidden.map((run): Aside => ({ text: textOf(run), place, why: run[0].hidden ?? '' }));
  return { lines: lines.filter(hasWords), asides: asides.filter(hasWords) };
}

type Run = readonly [Glyph, ...Glyph[]];

function runsOf(glyphs: readonly Glyph[]): readonly Run[] {
  const runs: [Glyph, ...Glyph[]][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && goesOn(last, glyph)) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

function goesOn(last: Glyph, next: Glyph): boolean {
  if (last.turned || next.turned) return last.turned === next.turned && last.hidden === next.hidden;
  const size = Math.max(last.size, next.size);
  return (
    last.hidden === next.hidden &&
    Math.abs(next.baseline - last.baseline) < 0.5 * size &&
    next.x > last.end - size &&
    next.x < last.end + wideGap * size
  );
}

function textOf(run: Run): string {
  return run
    .map((glyph, at) => {
      const before = run[at - 1];
      const apart =
        before !== undefined &&
        !glyph.turned &&
        glyph.x - before.end > maybeSpace * glyph.size &&
        !/^\s|\s$/.test(before.text + glyph.text);
      return apart ? gapMark + glyph.text : glyph.text;
    })
    .join('');
}

function boxOf(run: Run): Box {
  const words = run.filter(({ text }) => text.trim() !== '');
  const [first] = words.length === 0 ? run : words;
  return {
    left: Math.min(...run.map(({ x }) => x)),
    right: Math.max(...run.map(({ end }) => end)),
    baseline: first?.baseline ?? 0,
    size: first?.size ?? 0,
    turned: run[0].turned,
  };
}

function hasWords({ text }: { readonly text: string }): boolean {
  return text.replaceAll(gapMark, '').trim() !== '';
}
