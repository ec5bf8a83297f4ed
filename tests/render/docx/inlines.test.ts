import { describe, expect, it } from 'vitest';
import { childNamed, elementsOf } from '../../../src/render/docx/xml/element.js';
import { all, first, page, paragraphOf, parts, runOf, styleOf, textIn, theme, values } from './fixture.js';

async function open(blocks: string, extra = '') {
  const part = await parts(page(blocks), { theme: theme(extra) });
  return { body: part('word/document.xml'), sheet: part('word/styles.xml'), part };
}

describe('canonical blocks', () => {
  it('are content controls tagged with id and language', async () => {
    const { body } = await open(
      '<paragraph id="p1">글</paragraph><paragraph id="p1" lang="en">text</paragraph>',
    );
    expect(all(body, 'w:tag').map(values)).toEqual([{ val: 'p1@ko' }, { val: 'p1@en' }]);
    expect(all(body, 'w:alias').map(values)).toEqual([{ val: 'p1@ko' }, { val: 'p1@en' }]);
    expect(all(body, 'w:sdtContent').map(textIn)).toEqual(['글', 'text']);
  });

  it('keep names within the 64 characters that Word allows', async () => {
    const { body } = await open(`<paragraph id="${'a'.repeat(80)}">글</paragraph>`);
    expect(values(first(body, 'w:tag')).val).toHaveLength(64);
  });

  it('that are empty have no control, which Word would fill with a prompt', async () => {
    const { body } = await open('<paragraph id="p1"/>');
    expect(all(body, 'w:sdt')).toEqual([]);
  });
});

describe('fields', () => {
  const line =
    '<paragraph style="text">서명 <field kind="signature" name="signature.a" label="서명 - 기관"/></paragraph>';

  it('are controls with a placeholder, named and labelled', async () => {
    const { body } = await open(line);
    const properties = first(body, 'w:sdtPr');
    expect(values(first(properties, 'w:alias'))).toEqual({ val: '서명 - 기관' });
    expect(values(first(properties, 'w:tag'))).toEqual({ val: 'signature.a' });
    expect(childNamed(properties, 'w:showingPlcHdr')).toBeDefined();
  });

  it('draw a line of the style’s width by underlined spaces', async () => {
    const { body, sheet } = await open(line, 'field: { field: { width: 50mm } }');
    const run = first(first(body, 'w:sdtContent'), 'w:r');
    // Noto Serif KR's space is 0.256 em of 11 pt; what is over is spread in twentieths of a point.
    const [spread] = all(run, 'w:spacing').map((spacing) => Number(values(spacing).val) / 20);
    const advance = 0.256 * 11 + (spread ?? 0);
    expect(Math.abs(textIn(run).length * advance - (50 * 72) / 25.4)).toBeLessThan(2);
    expect(textIn(run)).toMatch(/^\u00a0+$/);
    const style = styleOf(sheet, values(first(run, 'w:rStyle')).val ?? '');
    expect(values(first(style, 'w:u'))).toEqual({ val: 'single', color: '111111' });
  });

  it('of dates let Word offer a calendar, in the form of the language', async () => {
    const { body } = await open('<paragraph><field kind="date" name="date.a" label="날짜"/></paragraph>');
    expect(values(first(body, 'w:dateFormat'))).toEqual({ val: 'yyyy. M. d.' });
    expect(values(first(body, 'w:lid'))).toEqual({ val: 'ko-KR' });
  });
});

describe('links', () => {
  it('lead out by a relationship of the part, also within a control', async () => {
    const { body, part } = await open(
      '<paragraph id="p1"><link href="https://example.org/?a=1&amp;b=2">링크</link></paragraph>',
    );
    const [link] = all(first(body, 'w:sdtContent'), 'w:hyperlink');
    const relationship = all(part('word/_rels/document.xml.rels'), 'Relationship').find(
      ({ attributes }) => attributes.Id === link?.attributes['r:id'],
    );
    expect(relationship?.attributes).toMatchObject({
      Target: 'https://example.org/?a=1&b=2',
      TargetMode: 'External',
    });
    expect(values(first(runOf(body, '링크'), 'w:rStyle'))).toEqual({ val: 'Hyperlink' });
  });

  it('lead to a bookmark of the block, in their own language', async () => {
    const { body } = await open(
      `<heading level="1" id="area-1">제목</heading><heading level="1" id="area-1" lang="en">Title</heading>
       <paragraph lang="en"><link href="#area-1">there</link></paragraph>`,
    );
    const anchor = values(first(body, 'w:hyperlink')).anchor;
    const marked = all(body, 'w:p').filter((p) =>
      all(p, 'w:bookmarkStart').some((start) => values(start).name === anchor),
    );
    expect(marked.map(textIn)).toEqual(['Title']);
  });
});

describe('notes', () => {
  it('hang from their marker by a tab', async () => {
    const { body } = await open('<note marker="※">주석</note>');
    const paragraph = paragraphOf(body, '주석');
    const runs = all(paragraph, 'w:r').map((run) =>
      elementsOf(run).map(({ name, children }) => [name, ...children]),
    );
    expect(runs).toEqual([[['w:t', '※']], [['w:tab']], [['w:t', '주석']]]);
  });
});

describe('pictures', () => {
  it('carry their text and are as wide as their style says', async () => {
    const { body } = await open(
      '<figure><image source="picture.png" alt="파란 그림"/><caption>그림 1</caption></figure>',
    );
    expect(values(first(body, 'wp:docPr'))).toMatchObject({ id: '1', descr: '파란 그림' });
    // 120 mm by half of it, in EMU (36,000 to the mm), to the pixel of 1/96 inch that docx rounds to.
    const { cx, cy } = values(first(body, 'wp:extent'));
    expect(Math.abs(Number(cx) - 120 * 36_000)).toBeLessThan(9525);
    expect(Number(cy)).toBe(Number(cx) / 2);
  });

  it('stay with their caption and are not cut off by a leading', async () => {
    const { body, sheet } = await open(
      '<figure><image source="picture.png" alt=""/><caption>그림 1</caption></figure>',
    );
    const style = styleOf(sheet, values(first(body, 'w:pStyle')).val ?? '');
    expect(values(first(style, 'w:spacing')).lineRule).toBe('auto');
    expect(all(style, 'w:keepNext')).toHaveLength(1);
  });
});

describe('text', () => {
  it('that looks like a command of docx or of Word stays text', async () => {
    const { body } = await open('<paragraph>CURRENT {rId1} {{x}} &lt;w:p/&gt; TOTAL_PAGES</paragraph>');
    expect(textIn(body)).toBe('CURRENT {rId1} {{x}} <w:p/> TOTAL_PAGES');
    expect(all(body, 'w:fldChar')).toEqual([]);
  });
});

describe('rules', () => {
  it('are borders of an empty paragraph, as long as their style says', async () => {
    const { body, sheet } = await open(
      '<thematic-break style="short"/>',
      'break: { short: { rule: { width: 1pt, color: rule }, width: 0.5, align: center, space-before: 0pt, space-after: 0pt } }',
    );
    const paragraph = first(body, 'w:p');
    expect(values(first(styleOf(sheet, 'break-short'), 'w:top'))).toMatchObject({ val: 'single', sz: '8' });
    expect(values(first(paragraph, 'w:ind'))).toEqual({ left: '2268', right: '2268' });
  });
});
