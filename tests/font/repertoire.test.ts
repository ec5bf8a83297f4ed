import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commonestSyllables, commonSyllables } from '../../src/font/common-syllables.js';
import { labelRepertoires, repertoire } from '../../src/font/repertoire.js';

/** Characters of the slices of Pretendard's web fonts, which are those of Google Fonts. */
function slices(first: number, last: number): string {
  const css = readFileSync(
    'node_modules/pretendard-gov/dist/web/static/pretendard-gov-dynamic-subset.css',
    'utf8',
  );
  const found = new Set<string>();
  for (const [, slice, ranges = ''] of css.matchAll(/subset\.(\d+)\.woff2[^}]*?unicode-range: ([^;]+);/g)) {
    if (Number(slice) < first || Number(slice) > last) continue;
    for (const [, from = '', to = from] of ranges.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)) {
      for (let at = Number.parseInt(from, 16); at <= Number.parseInt(to, 16); at += 1)
        found.add(String.fromCodePoint(at));
    }
  }
  return [...found]
    .filter((character) => /[가-힣]/.test(character))
    .sort()
    .join('');
}

it('knows the common syllables from the slices of web fonts', () => {
  expect(commonestSyllables).toBe(slices(116, 119));
  expect(commonSyllables).toBe(slices(108, 115));
});

it('gives labels sets of which each holds the one before, and regular faces more than any', () => {
  const sets = [...labelRepertoires(), repertoire('ks2350')].map((characters) => new Set(characters));
  for (const [index, set] of sets.entries()) {
    expect([...(sets[index - 1] ?? [])].filter((character) => !set.has(character))).toEqual([]);
  }
});
