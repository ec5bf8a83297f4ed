import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../../src/render/docx/xml/element.js';
import { all, first, page, paragraphOf, parts, runOf, styleOf, textIn, theme, values } from './fixture.js';

async function open(blocks: string, extra = '') {
  const part = await parts(page(blocks), { theme: theme(extra) });
  return { body: part('word/document.xml'), sheet: part('word/styles.xml'), part };
}

describe('bookmarks', () => {
  const names = async (blocks: string) => {
    const { body } = await open(blocks);
    return all(body, 'w:bookmarkStart').map((start) => values(start).name);
  };

  it('mark canonical blocks by id and language, and fields by name, each once', async () => {
    const marked = await names(
      `<paragraph id="area-1-p1">글</paragraph><paragraph id="area-1-p1">또</paragraph><table id="t" role="layout"><table-row>
       <table-cell><paragraph id="area-1-p1" lang="en">text</paragraph></table-cell></table-row></table>
       <paragraph><field kind="name" name="name.kipo" label="성명"/></paragraph>`,
    );
    expect(marked).toEqual(['_b_ko_area_1_p1', '_b_ko_t', '_b_en_area_1_p1', '_f_name_kipo']);
  });

  it('have names that Word takes, however long or foreign the id', async () => {
    const long = 'a'.repeat(60);
    const marked = await names(
      `<paragraph id="${long}1">글</paragraph><paragraph id="${long}2">글</paragraph>`,
    );
    for (const name of marked) expect(name).toMatch(/^_\w{1,39}$/);
    expect(new Set(marked).size).toBe(2);
  });

  it('before a table do not part it from the table before', async () => {
    const table =
      '<table id="t" role="layout"><table-row><table-cell><paragraph>칸</paragraph></table-cell></table-row></table>';
    const { body } = await open(table + table);
    const styles = elementsOf(first(body, 'w:body')).map(({ name }) => name);
    expect(styles.join(' ')).toBe('w:bookmarkStart w:bookmarkEnd w:p w:tbl w:p w:tbl w:p w:sectPr');
  });
});

describe('fields', () => {
  const line =
    '<paragraph style="text">서명 <field kind="signature" name="signature.a" label="서명 - 기관"/></paragraph>';

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

describe('links to a block that is there in another language only', () => {
  it('lead to that', async () => {
    const { body } = await open(
      '<heading level="1" id="a" lang="en">Title</heading><paragraph><link href="#a">거기</link></paragraph>',
    );
    expect(values(first(body, 'w:hyperlink')).anchor).toBe(values(first(body, 'w:bookmarkStart')).name);
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

  it('without a text are decorations', async () => {
    const { body } = await open(
      '<figure><image source="picture.png" alt=""/></figure><figure><image source="picture.png" alt="그림"/></figure>',
    );
    expect(all(body, 'wp:docPr').map((one) => all(one, 'adec:decorative').map(values))).toMatchObject([
      [{ val: '1' }],
      [],
    ]);
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
