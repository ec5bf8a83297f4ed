import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../../../src/theme/style.js';
import { documents } from './arbitrary.js';
import { collapsed, expectedText } from './expected-text.js';
import { blocks } from './reader/structure.js';
import { render, testTheme } from './render.js';

const themes: Readonly<Record<string, Theme>> = {
  plain: testTheme(),
  'hyphenated, with hanging punctuation': testTheme(
    'paragraph: { text: { hyphenate: true, hang-punctuation: both, align: justify } }\n',
  ),
};

describe.each(Object.entries(themes))('random documents, %s', (_, theme) => {
  it('are tagged soundly and extract as they were written, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { tagged, diagnostics } = await render(document, theme);
        expect(diagnostics).toEqual([]);
        expect(tagged.faults).toEqual([]);
        const read = blocks(tagged.root).map(({ text }) => collapsed(text.replaceAll('\u00AD', '')));
        const written = expectedText(document, theme).map(collapsed);
        expect(read.filter((each) => each !== '')).toEqual(written.filter((each) => each !== ''));
      }),
      { numRuns: 40, seed: 4_711 },
    );
  }, 120_000);

  it('keep every glyph inside the page', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { tagged, reader } = await render(document, theme);
        const page = theme.page('page');
        const { hangPunctuation, size } = theme.paragraph('text', 'ko');
        const overhang = hangPunctuation === 'none' ? 0.1 : size;
        for (const [index, { shown }] of tagged.pages.entries()) {
          const box = reader.array(reader.pages[index]?.page.get('MediaBox')).map(Number);
          for (const { x, y, end } of shown.filter(({ text }) => text.trim() !== '')) {
            expect(x).toBeGreaterThanOrEqual(page.margins.left - 20);
            expect(end).toBeLessThanOrEqual((box[2] ?? 0) - page.margins.right + overhang);
            expect(y).toBeGreaterThan(page.margins.top - 1);
            expect(y).toBeLessThan((box[3] ?? 0) - 20);
          }
        }
      }),
      { numRuns: 25, seed: 12 },
    );
  }, 120_000);
});
