import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/nodes.js';
import { linesToSet } from '../../../src/render/pdf/layout/split.js';
import { documentOf, paragraph, type Rendered, render, sequence, testTheme, text } from './render.js';

const word = '지식재산 협력 강화를 위한 공동선언문 ';

/** Baselines of a page's text from its top, each once. */
function baselines({ tagged }: Rendered, page: number): number[] {
  const shown = tagged.pages[page]?.shown.filter((show) => show.text.trim() !== '') ?? [];
  return [...new Set(shown.map(({ y }) => Math.round(y * 100) / 100))].sort((a, b) => a - b);
}

function textOnPage({ tagged }: Rendered, page: number): string {
  return [...(tagged.pages[page]?.marked.values() ?? [])].join('').trim();
}

describe('lines', () => {
  it('stand exactly their leading apart, whatever faces they mix', async () => {
    const rendered = await render([paragraph(`${word}Intellectual Property “ASEAN” ▲ `.repeat(12))]);
    const lines = baselines(rendered, 0);
    expect(lines.length).toBeGreaterThan(5);
    for (const [index, y] of lines.slice(1).entries()) expect(y - (lines[index] ?? 0)).toBeCloseTo(18, 2);
  });

  it('share their baselines across columns in different languages', async () => {
    const column = (lang: string, value: string) => ({
      type: 'column' as const,
      lang,
      children: [paragraph(value)],
    });
    const rendered = await render([
      {
        type: 'columns',
        children: [column('ko', word.repeat(8)), column('en', 'Intellectual property offices '.repeat(8))],
      },
    ]);
    const lines = baselines(rendered, 0);
    for (const [index, y] of lines.slice(1).entries()) expect(y - (lines[index] ?? 0)).toBeCloseTo(18, 2);
  });

  it('end flush when justified, and the last one does not', async () => {
    const { tagged } = await render([paragraph(word.repeat(20).trim())]);
    const ends = new Map<number, number>();
    for (const { y, end, text: shown } of tagged.pages[0]?.shown ?? []) {
      if (shown.trim() !== '') ends.set(y, Math.max(ends.get(y) ?? 0, end));
    }
    const rights = [...ends.values()];
    const measure = 595.276 - 70.866;
    for (const right of rights.slice(0, -1)) expect(right).toBeCloseTo(measure, 0);
    expect(rights.at(-1)).toBeLessThan(measure - 10);
  });
});

describe('pages', () => {
  it.each([
    { lines: 5, fit: 5, begun: false, set: 5 },
    { lines: 5, fit: 4, begun: false, set: 3 },
    { lines: 5, fit: 1, begun: false, set: 0 },
    { lines: 3, fit: 2, begun: false, set: 0 },
    { lines: 3, fit: 2, begun: true, set: 1 },
    { lines: 2, fit: 1, begun: true, set: 0 },
  ])('set $set of $lines lines where $fit fit (begun: $begun)', ({ lines, fit, begun, set }) => {
    expect(linesToSet(lines, fit, begun, { widows: 2, orphans: 2, keepTogether: false })).toBe(set);
  });

  it('never end with a heading', async () => {
    for (let before = 30; before < 44; before += 1) {
      const filler = Array.from({ length: before }, () => paragraph('줄', { style: 'text' }));
      const heading: Block = { type: 'heading', level: 2, children: [text('제목')] };
      const rendered = await render([...filler, heading, paragraph(word.repeat(12))]);
      expect(textOnPage(rendered, 0).endsWith('제목')).toBe(false);
    }
  });

  it('never end with a heading of a chain that is longer than a page', async () => {
    const theme = testTheme('paragraph: { clinging: { based-on: text, keep-with-next: true } }\n');
    const filler = Array.from({ length: 36 }, () => paragraph('줄', { style: 'text' }));
    const heading: Block = { type: 'heading', level: 2, children: [text('제목')] };
    const chain = Array.from({ length: 30 }, () => paragraph(word.repeat(9), { style: 'clinging' }));
    const rendered = await render([...filler, heading, ...chain], theme);
    expect(rendered.pages).toBeGreaterThan(2);
    expect(textOnPage(rendered, 0).endsWith('제목')).toBe(false);
  });

  it('have columns begin together, though one of them would fit alone', async () => {
    const theme = testTheme('paragraph: { whole: { based-on: text, keep-together: true } }\n');
    const column = (value: string, times: number) => ({
      type: 'column' as const,
      children: [paragraph(`${value} ${word.repeat(times)}`, { style: 'whole' })],
    });
    const filler = Array.from({ length: 34 }, () => paragraph('줄', { style: 'text' }));
    const rendered = await render(
      [...filler, { type: 'columns', children: [column('왼쪽', 3), column('오른쪽', 12)] }],
      theme,
    );
    expect(textOnPage(rendered, 0)).not.toContain('왼쪽');
    expect(textOnPage(rendered, 1)).toContain('왼쪽');
  });

  it('keep a group whole, and break it when it exceeds a page', async () => {
    const filler = (count: number) =>
      Array.from({ length: count }, (_, index) => paragraph(`줄 ${index}`, { style: 'text' }));
    const group = (count: number): Block => ({ type: 'group', keepTogether: true, children: filler(count) });
    const whole = await render([...filler(30), group(20)]);
    expect(textOnPage(whole, 1).startsWith('줄 0')).toBe(true);
    const giant = await render([...filler(30), group(60)]);
    expect(giant.pages).toBeGreaterThan(1);
    expect(textOnPage(giant, 0).endsWith('줄 29')).toBe(false);
  });

  it('keep rows of a table with the next, unless these exceed a page', async () => {
    const theme = testTheme(
      'table: { table: { keep-rows: true, padding: { top: 0pt, right: 0pt, bottom: 0pt, left: 0pt } } }',
    );
    const rows = (kept: readonly boolean[]): Block => ({
      type: 'table',
      role: 'layout',
      headerRows: 0,
      children: kept.map((keeps, index) => ({
        type: 'tableRow',
        ...(keeps && { keepWithNext: true }),
        children: [
          {
            type: 'tableCell',
            colSpan: 1,
            rowSpan: 1,
            children: [paragraph(`행 ${index}`, { style: 'text' }), paragraph('-', { style: 'text' })],
          },
        ],
      })),
    });
    const pagesOf = async (kept: readonly boolean[]) => {
      const rendered = await render([rows(kept)], theme);
      return Array.from({ length: rendered.pages }, (_, page) => textOnPage(rendered, page));
    };
    const [free = '', rest] = await pagesOf(Array.from({ length: 24 }, () => false));
    const fits = free.split('-').length - 1;
    expect(rest?.startsWith(`행 ${fits}`)).toBe(true);
    const [, kept] = await pagesOf(Array.from({ length: 24 }, (_, index) => index === fits - 1));
    expect(kept?.startsWith(`행 ${fits - 1}`)).toBe(true);
    const [giant] = await pagesOf(Array.from({ length: 40 }, () => true));
    expect(giant).toBe(free);
  });

  it('take the size and margins of their sequence', async () => {
    const theme = testTheme(
      'page:\n  wide: { size: { width: 300mm, height: 200mm }, margins: { top: 10mm, right: 10mm, bottom: 10mm, left: 10mm }, header-distance: 5mm, footer-distance: 5mm }\n',
    );
    const sequences = ['page', 'wide'].map((pageStyle) => ({
      type: 'pageSequence' as const,
      pageStyle,
      lang: 'ko',
      children: [paragraph('글')],
    }));
    const rendered = await render(
      { type: 'document', metadata: { title: 'T', lang: 'ko' }, children: sequences },
      theme,
    );
    const sizes = rendered.reader.pages.map(({ page }) =>
      rendered.reader.array(page.get('MediaBox')).map(Number),
    );
    expect(sizes.map(([, , width]) => Math.round(width ?? 0))).toEqual([595, 850]);
    expect(rendered.tagged.pages[1]?.shown[0]?.x).toBeCloseTo(28.35, 1);
  });
});

describe('blocks', () => {
  it('hang markers left of their text', async () => {
    const item = { type: 'listItem' as const, children: [paragraph(word.repeat(10))] };
    const { tagged } = await render([{ type: 'list', style: 'numbers', children: [item] }]);
    const xs = (tagged.pages[0]?.shown ?? [])
      .filter(({ text: shown }) => shown.trim() !== '')
      .map(({ x }) => x);
    expect(xs[0]).toBeCloseTo(70.87, 1);
    expect(Math.min(...xs.slice(1))).toBeCloseTo(90.87, 1);
  });

  it('print the page count in the text, though layout alone tells it', async () => {
    const rendered = await render([
      { type: 'paragraph', children: [{ type: 'pageCount' }, text('쪽')] },
      { type: 'pageBreak' },
      { type: 'paragraph', children: [{ type: 'pageNumber' }, text('쪽째')] },
    ]);
    expect([0, 1].map((page) => textOnPage(rendered, page))).toEqual(['2쪽', '2쪽째']);
  });

  it('lead internal links to the block that has the name', async () => {
    const rendered = await render([
      { type: 'paragraph', children: [{ type: 'link', href: '#there', children: [text('저기')] }] },
      { type: 'pageBreak' },
      { type: 'list', id: 'there', children: [{ type: 'listItem', children: [paragraph('여기')] }] },
    ]);
    const { reader } = rendered;
    const [annotation] = reader.array(reader.pages[0]?.page.get('Annots'));
    const [page] = reader.array(reader.dict(annotation).get('Dest'));
    expect(page).toEqual(reader.pages[1]?.ref);
  });
});

describe('furniture', () => {
  it('taller than its margin pushes the text inward', async () => {
    const lines = Array.from({ length: 8 }, (_, index) => paragraph(`머리글 ${index}`, { style: 'text' }));
    const header = { type: 'furniture' as const, children: lines };
    const { tagged } = await render({
      type: 'document',
      metadata: { title: 'T', lang: 'ko' },
      children: [
        { type: 'pageSequence', pageStyle: 'page', lang: 'ko', header, children: [paragraph('본문')] },
      ],
    });
    const shown = tagged.pages[0]?.shown ?? [];
    const body = shown.find(({ text: each }) => each === '본문')?.y ?? 0;
    const lowest = Math.max(...shown.filter(({ text: each }) => each !== '본문').map(({ y }) => y));
    expect(body).toBeGreaterThan(lowest);
  });
  it('that leaves the text no room is refused, and where its words come from is told', async () => {
    const position = (offset: number) => ({ line: 1, column: offset + 1, offset });
    const span = { file: 'data/a/statement.yaml', start: position(0), end: position(3_000) };
    const words = { type: 'text', value: '가'.repeat(3_000), origin: { data: span } } as const;
    const lines = [{ type: 'paragraph', children: [words] }] as const;
    const header = { type: 'furniture', children: lines } as const;
    const rendered = render(documentOf(sequence([paragraph('본문')], { header })));
    await expect(rendered).rejects.toThrow(/"furniture-tall".*"data\/a\/statement.yaml"/s);
  });
});
