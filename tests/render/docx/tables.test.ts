import { describe, expect, it } from 'vitest';
import { elementsOf, type XmlElement } from '../../../src/render/docx/xml/element.js';
import { all, first, page, paragraphOf, parts, styleOf, textIn, theme, values } from './fixture.js';

async function document(blocks: string, extra = '') {
  const part = await parts(page(blocks), { theme: theme(extra) });
  return { body: part('word/document.xml'), sheet: part('word/styles.xml') };
}

const cell = (text: string, attributes = '') =>
  `<table-cell ${attributes}><paragraph style="table-text">${text}</paragraph></table-cell>`;
const row = (...cells: string[]) => `<table-row>${cells.join('')}</table-row>`;
const table = (rows: string, attributes = 'role="data"') => `<table ${attributes}>${rows}</table>`;

function cellOf(body: XmlElement, text: string): XmlElement {
  const found = all(body, 'w:tc').find((element) => textIn(element) === text);
  if (found === undefined) throw new Error(`no cell ${text}`);
  return found;
}

/** 160 mm, the base page's measure. */
const MEASURE = 9071;

describe('tables', () => {
  it('have fixed widths in twips, for the grid and for each cell', async () => {
    const { body } = await document(
      table(row(cell('가'), cell('나'), cell('다')), 'role="data" style="three"'),
      'table: { three: { based-on: table, name: { ko: 셋, en: Three }, columns: [ 20mm, 1fr, 2fr ] } }',
    );
    expect(values(first(body, 'w:tblLayout'))).toEqual({ type: 'fixed' });
    const grid = all(body, 'w:gridCol').map((column) => values(column).w);
    expect(grid).toEqual(['1134', '2646', '5291']);
    expect(all(body, 'w:tcW').map(values)).toEqual(grid.map((w) => ({ type: 'dxa', w })));
  });

  it('share the measure equally where the style has other columns', async () => {
    const { body } = await document(table(row(cell('가'), cell('나'))));
    const [left, right] = all(body, 'w:gridCol').map((column) => Number(values(column).w));
    expect(left).toBe(right);
    expect(Math.abs((left ?? 0) * 2 - MEASURE)).toBeLessThan(2);
  });

  it('take rules and padding from a table style', async () => {
    const { body, sheet } = await document(table(row(cell('가'))));
    expect(values(first(body, 'w:tblStyle'))).toEqual({ val: 'table-table' });
    const style = styleOf(sheet, 'table-table');
    expect(values(first(style, 'w:top'))).toMatchObject({ val: 'single', sz: '6' });
    expect(values(first(style, 'w:insideV'))).toEqual({ val: 'nil' });
    expect(elementsOf(first(style, 'w:tblCellMar')).map(values)).toEqual([
      { w: '90', type: 'dxa' },
      { w: '100', type: 'dxa' },
      { w: '90', type: 'dxa' },
      { w: '100', type: 'dxa' },
    ]);
    expect(all(body, 'w:tcBorders')).toEqual([]);
  });

  it('repeat header rows and keep rows whole', async () => {
    const { body } = await document(
      table(row(cell('머리')) + row(cell('글')), 'role="data" header-rows="1"'),
    );
    expect(all(body, 'w:tr').map((tr) => all(tr, 'w:tblHeader').length)).toEqual([1, 0]);
    expect(all(body, 'w:cantSplit')).toHaveLength(2);
    expect(values(first(body, 'w:tblLook'))).toMatchObject({ firstRow: '1', firstColumn: '0' });
    expect(values(first(cellOf(body, '머리'), 'w:shd'))).toMatchObject({ fill: 'F2F4F7' });
    expect(all(cellOf(body, '글'), 'w:shd')).toEqual([]);
  });

  it('go on with merged cells in the rows below', async () => {
    const { body } = await document(
      table(
        row(cell('높', 'row-span="2"'), cell('넓', 'col-span="2"')) + row(cell('하나'), cell('둘')),
        'role="data" style="grid"',
      ),
    );
    const merges = all(body, 'w:tr').map((tr) =>
      elementsOf(tr)
        .filter(({ name }) => name === 'w:tc')
        .map((tc) => [
          textIn(tc),
          all(tc, 'w:vMerge').map(values)[0]?.val,
          all(tc, 'w:gridSpan').map(values)[0]?.val,
        ]),
    );
    expect(merges).toEqual([
      [
        ['높', 'restart', undefined],
        ['넓', undefined, '2'],
      ],
      [
        ['', 'continue', undefined],
        ['하나', undefined, undefined],
        ['둘', undefined, undefined],
      ],
    ]);
  });

  it('tell title and description to those who cannot see them', async () => {
    const { body } = await document(
      table(`<caption>표 1</caption>${row(cell('가'))}`, 'role="data" description="무엇이 있는지"'),
    );
    expect(values(first(body, 'w:tblCaption'))).toEqual({ val: '표 1' });
    expect(values(first(body, 'w:tblDescription'))).toEqual({ val: '무엇이 있는지' });
    expect(all(paragraphOf(body, '표 1'), 'w:keepNext')).toHaveLength(1);
  });

  it('say the same of an edge on both sides where a cell changes it', async () => {
    const { body } = await document(
      table(row(cell('왼', 'style="open"'), cell('오른')), 'role="data" style="grid"'),
      'cell: { open: { rules: { right: none } } }',
    );
    expect(values(first(first(cellOf(body, '왼'), 'w:tcBorders'), 'w:right'))).toEqual({ val: 'nil' });
    expect(values(first(first(cellOf(body, '오른'), 'w:tcBorders'), 'w:left'))).toEqual({ val: 'nil' });
  });

  it('give cells the look of their style', async () => {
    const { body } = await document(
      table(row(cell('글', 'style="tall"'))),
      'cell: { tall: { padding: { top: 1pt, right: 2pt, bottom: 3pt, left: 4pt }, vertical-align: bottom, min-height: 30pt } }',
    );
    const tall = cellOf(body, '글');
    expect(values(first(tall, 'w:vAlign'))).toEqual({ val: 'bottom' });
    expect(elementsOf(first(tall, 'w:tcMar')).map((side) => values(side).w)).toEqual([
      '20',
      '80',
      '60',
      '40',
    ]);
    expect(values(first(body, 'w:trHeight'))).toEqual({ val: '600', hRule: 'atLeast' });
  });

  it('stand in gaps of the space that their style wants, never against each other', async () => {
    const { body } = await document(
      `<paragraph>위</paragraph>${table(row(cell('가')))}${table(row(cell('나')), 'role="data" style="tight"')}${table(
        row(cell('다')),
        'role="data" style="tight"',
      )}<paragraph>아래</paragraph>`,
      'table: { tight: { based-on: table, name: { ko: 촘촘, en: Tight }, space-before: 0pt, space-after: 0pt } }',
    );
    const blocks = elementsOf(first(body, 'w:body')).map((block) =>
      block.name === 'w:p' && textIn(block) === '' ? values(first(block, 'w:pStyle')).val : textIn(block),
    );
    expect(blocks).toEqual(['위', 'gap-9', '가', 'gap-18', '나', 'gap-1', '다', '아래', '']);
  });

  it('kept together keep each row but the last with the next', async () => {
    const { body } = await document(
      `<group keep-together="true"><paragraph>앞</paragraph>${table(row(cell('가')) + row(cell('나')))}</group><paragraph>뒤</paragraph>`,
    );
    const kept = (text: string) => all(paragraphOf(body, text), 'w:keepNext').length;
    expect(['앞', '가', '나', '뒤'].map(kept)).toEqual([1, 1, 0, 0]);
  });

  it('keep a row with the next where it says so', async () => {
    const { body } = await document(
      table(`${row(cell('가'))}<table-row keep-with-next="true">${cell('나')}</table-row>${row(cell('다'))}`),
    );
    const kept = (text: string) => all(paragraphOf(body, text), 'w:keepNext').length;
    expect(['가', '나', '다'].map(kept)).toEqual([0, 1, 0]);
  });
});

describe('columns', () => {
  const columns = (ko: string, en: string) =>
    `<columns><column lang="ko"><paragraph>${ko}</paragraph></column><column lang="en"><paragraph>${en}</paragraph></column></columns>`;

  it('that follow each other are rows of one table, which may break over pages', async () => {
    const { body } = await document(columns('하나', 'one') + columns('둘', 'two'));
    expect(all(body, 'w:tbl')).toHaveLength(1);
    expect(all(body, 'w:tr').map(textIn)).toEqual(['하나one', '둘two']);
    expect(all(body, 'w:cantSplit')).toEqual([]);
  });

  it('leave the gutter between text columns of equal width', async () => {
    const { body } = await document(columns('하나', 'one'));
    const [left, right] = all(body, 'w:tc').map((tc) => ({
      width: Number(values(first(tc, 'w:tcW')).w),
      inner: Number(values(first(first(tc, 'w:tcMar'), 'w:right')).w),
      outer: Number(values(first(first(tc, 'w:tcMar'), 'w:left')).w),
    }));
    expect(left?.inner).toBe(227);
    expect(right?.outer).toBe(227);
    expect(left?.width).toBe(right?.width);
    expect(values(first(paragraphOf(body, 'one'), 'w:pStyle'))).toEqual({ val: 'body-en' });
  });
});
