import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/nodes.js';
import { pdfRenderer } from '../../../src/render/pdf/index.js';
import type { Edition } from '../../../src/render/renderer.js';
import { blocks } from './reader/structure.js';
import { documentOf, paragraph, type Rendered, render, sequence, testFonts, testTheme } from './render.js';

const draft: Edition = { kind: 'draft', watermark: '초안 DRAFT' };
const header = { type: 'furniture' as const, children: [paragraph('머리글', { style: 'header' })] };
const column = (...values: string[]) => ({
  type: 'column' as const,
  children: values.map((value) => paragraph(value)),
});
const body: readonly Block[] = [
  paragraph('첫 줄', { style: 'text' }),
  { type: 'columns', children: [column('왼쪽 하나', '왼쪽 둘'), column('오른쪽 하나')] },
  { type: 'pageBreak' },
  paragraph('다음 쪽', { style: 'text' }),
  { type: 'list', style: 'numbers', children: [{ type: 'listItem', children: [paragraph('항목')] }] },
];
const document = documentOf(sequence(body, { header }));

const inEdition = (edition: Edition) => render(document, testTheme(), new Map(), edition);

/** The numbers in the left margin of a page, from the top. */
function numbersOf({ tagged }: Rendered, page: number) {
  const left = testTheme().page('page').margins.left;
  return (tagged.pages[page]?.shown ?? []).filter(({ end, text }) => end < left - 10 && /^\d+$/.test(text));
}

describe('the draft edition', () => {
  it('has its word across each page, under the text and outside of it', async () => {
    const { tagged } = await inEdition(draft);
    expect(tagged.faults).toEqual([]);
    for (const { shown, artifacts, tags } of tagged.pages) {
      expect(shown[0]?.text).toBe('초안 DRAFT');
      expect(shown[0]?.size).toBeGreaterThan(80);
      expect(artifacts.startsWith('초안 DRAFT')).toBe(true);
      expect(tags[0]).toBe('/Artifact Pagination Watermark');
    }
  });

  it('numbers the lines of each page from 1, those side by side once, furniture not', async () => {
    const rendered = await inEdition(draft);
    expect([0, 1].map((page) => numbersOf(rendered, page).map(({ text }) => text))).toEqual([
      ['1', '2', '3'],
      ['1', '2'],
    ]);
    const [first] = rendered.tagged.pages;
    const baselineOf = (words: string) => first?.shown.find(({ text }) => text === words)?.y ?? 0;
    expect(numbersOf(rendered, 0).map(({ y }) => y)).toEqual(
      ['첫 줄', '왼쪽 하나', '왼쪽 둘'].map(baselineOf),
    );
  });

  it('reads as the web edition does, and every other edition is without its marks', async () => {
    const editions: Edition[] = [
      { kind: 'web' },
      { kind: 'archive', attachments: [] },
      { kind: 'print', bleed: 0, cropMarks: false, intent: null },
    ];
    const written = blocks((await inEdition(draft)).tagged.root);
    for (const edition of editions) {
      const rendered = await inEdition(edition);
      expect(blocks(rendered.tagged.root)).toEqual(written);
      expect(rendered.tagged.pages.map(({ artifacts }) => artifacts)).toEqual(['머리글', '머리글']);
      expect(numbersOf(rendered, 0)).toEqual([]);
    }
  });

  it('is refused where no face draws its word', async () => {
    const { value, diagnostics } = await pdfRenderer.render(document, {
      theme: testTheme(),
      fonts: testFonts(),
      images: new Map(),
      edition: { kind: 'draft', watermark: '\u{1F600}' },
      timestamp: '2025-09-01T00:00:00Z',
      generator: 'test',
    });
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['glyph-missing']]);
  });
});
