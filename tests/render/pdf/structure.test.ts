import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/nodes.js';
import { alphaPng } from './pictures.js';
import { Name, PdfString, type PdfValue } from './reader/objects.js';
import { blocks, type Element, elements, textOf } from './reader/structure.js';
import { documentOf, paragraph, render, sequence, testTheme, text } from './render.js';

/** A tree as nested tags, for comparison at a glance. */
function outline(element: Element): string {
  const kids = element.kids.filter((kid) => typeof kid !== 'string').map(outline);
  return kids.length === 0 ? element.tag : `${element.tag}(${kids.join(' ')})`;
}

function find(root: Element, tag: string): Element[] {
  return [...elements(root)].filter((element) => element.tag === tag);
}

function nameOf(value: PdfValue | undefined): unknown {
  if (value instanceof Name) return value.name;
  return value instanceof PdfString ? value.text : value;
}

describe('the structure tree', () => {
  it('nests sections by their headings', async () => {
    const { tagged } = await render([
      { type: 'heading', level: 1, children: [text('하나')] },
      paragraph('첫째'),
      { type: 'heading', level: 2, children: [text('둘')] },
      paragraph('둘째'),
      { type: 'heading', level: 1, children: [text('셋')] },
    ]);
    expect(tagged.faults).toEqual([]);
    expect(outline(tagged.root)).toBe('Document(Part(Sect(H1 P Sect(H2 P)) Sect(H1)))');
  });

  it('puts labels and bodies in lists, nested lists in bodies', async () => {
    const item = (value: string, ...more: Block[]) => ({
      type: 'listItem' as const,
      children: [paragraph(value), ...more],
    });
    const inner: Block = { type: 'list', style: 'numbers', children: [item('안')] };
    const { tagged } = await render([
      { type: 'list', style: 'numbers', start: 3, children: [item('밖', inner)] },
    ]);
    expect(tagged.faults).toEqual([]);
    expect(outline(tagged.root)).toBe('Document(Part(L(LI(Lbl LBody(P L(LI(Lbl LBody(P))))))))');
    expect(blocks(tagged.root).map(({ text: each }) => each)).toEqual(['3.', '밖', '가.', '안']);
  });

  it('says which cells head rows and columns and how far cells reach', async () => {
    const cell = (value: string, more = {}) =>
      ({ type: 'tableCell', colSpan: 1, rowSpan: 1, children: [paragraph(value)], ...more }) as const;
    const { tagged, reader } = await render([
      {
        type: 'table',
        role: 'data',
        headerRows: 1,
        description: '표 설명',
        caption: { type: 'caption', children: [text('표 1')] },
        children: [
          { type: 'tableRow', children: [cell('가'), cell('나', { colSpan: 2 })] },
          { type: 'tableRow', children: [cell('다', { scope: 'row', rowSpan: 2 }), cell('라'), cell('마')] },
          { type: 'tableRow', children: [cell('바'), cell('')] },
        ],
      },
    ]);
    expect(tagged.faults).toEqual([]);
    expect(outline(tagged.root)).toBe(
      'Document(Part(Table(Caption TR(TH(P) TH(P)) TR(TH(P) TD(P) TD(P)) TR(TD(P) TD))))',
    );
    const attributes = find(tagged.root, 'TH').map(({ dictionary }) => reader.dict(dictionary.get('A')));
    const plain = attributes.map((each) => [...each].map(([key, value]) => [key, nameOf(value)]));
    expect(plain.map((each) => Object.fromEntries(each))).toEqual([
      { O: 'Table', Scope: 'Column' },
      { O: 'Table', Scope: 'Column', ColSpan: 2 },
      { O: 'Table', Scope: 'Row', RowSpan: 2 },
    ]);
  });

  it('reads columns one after the other, over pages too', async () => {
    const column = (start: number) => ({
      type: 'column' as const,
      children: Array.from({ length: 60 }, (_, index) => paragraph(`문단 ${start + index}`)),
    });
    const { tagged, pages } = await render([{ type: 'columns', children: [column(0), column(100)] }]);
    expect(tagged.faults).toEqual([]);
    expect(pages).toBeGreaterThan(1);
    const numbers = blocks(tagged.root).map(({ text: each }) => Number(each.replace('문단 ', '')));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers).toHaveLength(120);
  });

  it('reads a repeated header row once', async () => {
    const row = (value: string) => ({
      type: 'tableRow' as const,
      children: [{ type: 'tableCell' as const, colSpan: 1, rowSpan: 1, children: [paragraph(value)] }],
    });
    const rows = Array.from({ length: 80 }, (_, index) => row(`줄 ${index}`));
    const { tagged, pages } = await render([
      { type: 'table', role: 'data', headerRows: 1, children: [row('머리'), ...rows] },
    ]);
    expect(tagged.faults).toEqual([]);
    expect(pages).toBeGreaterThan(1);
    expect(find(tagged.root, 'TH').map(textOf).join('')).toBe('머리');
    for (const page of tagged.pages.slice(1)) expect(page.artifacts).toContain('머리');
  });

  it('ties each line of a link to an annotation on its page, and describes it', async () => {
    const long = '국제 협력 '.repeat(30).trim();
    const { tagged, reader } = await render([
      {
        type: 'paragraph',
        children: [
          text('앞 '),
          { type: 'link', href: 'https://example.org/?a=가&b=1', children: [text(long)] },
          text(' 뒤'),
        ],
      },
    ]);
    expect(tagged.faults).toEqual([]);
    const [paragraphElement] = find(tagged.root, 'P');
    expect(paragraphElement && textOf(paragraphElement)).toBe(`앞 ${long} 뒤`);
    const [page] = reader.pages;
    const annotations = reader.array(page?.page.get('Annots')).map((each) => reader.dict(each));
    expect(annotations.length).toBeGreaterThan(1);
    const contents = annotations[0]?.get('Contents');
    expect(contents instanceof PdfString && contents.text).toBe(long);
    const uri = reader.dict(annotations[0]?.get('A')).get('URI');
    expect(uri instanceof PdfString && uri.text).toBe('https://example.org/?a=%EA%B0%80&b=1');
  });

  it('marks languages that differ from their surroundings', async () => {
    const { tagged } = await render(
      documentOf(
        sequence([
          {
            type: 'paragraph',
            children: [text('지식재산('), { type: 'span', lang: 'en', children: [text('IP')] }, text(')')],
          },
        ]),
        sequence([paragraph('Text')], { lang: 'en' }),
      ),
    );
    const parts = find(tagged.root, 'Part').map(({ lang }) => lang);
    expect(parts).toEqual([undefined, 'en']);
    expect(find(tagged.root, 'Span').map((span) => [span.lang, textOf(span)])).toEqual([['en', 'IP']]);
    expect(blocks(tagged.root)[0]?.text).toBe('지식재산(IP)');
  });

  it('tags notes, quotations and figures, and keeps decorations and rules out', async () => {
    const image = (alt: string) => ({ type: 'image' as const, source: 'a.png', alt });
    const images = new Map([
      ['a.png', { mediaType: 'image/png', bytes: alphaPng(40, 20), width: 40, height: 20 } as const],
    ]);
    const { tagged, reader } = await render(
      [
        { type: 'note', marker: '*', children: [text('주석')] },
        { type: 'blockQuote', children: [paragraph('인용')] },
        { type: 'figure', image: image('네모'), caption: { type: 'caption', children: [text('그림 1')] } },
        { type: 'figure', image: image('') },
        { type: 'thematicBreak' },
      ],
      testTheme(),
      images,
    );
    expect(tagged.faults).toEqual([]);
    expect(outline(tagged.root)).toBe('Document(Part(Note(Lbl P) BlockQuote(P) Figure(Caption)))');
    const [noteElement] = find(tagged.root, 'Note');
    expect(nameOf(noteElement?.dictionary.get('ID'))).toMatch(/^note-/);
    const [figure] = find(tagged.root, 'Figure');
    expect(nameOf(figure?.dictionary.get('Alt'))).toBe('네모');
    const layout = reader.dict(figure?.dictionary.get('A'));
    expect(reader.array(layout.get('BBox')).map(Number)).toHaveLength(4);
    expect(tagged.pages[0]?.tags.filter((tag) => tag.startsWith('/Artifact'))).toEqual(['/Artifact Layout']);
    // Every type is standard: there is nothing to map.
    expect(reader.dict(reader.catalog.get('StructTreeRoot')).has('RoleMap')).toBe(false);
  });

  it('says how lists count', async () => {
    const list = (style: string): Block => ({
      type: 'list',
      style,
      children: [{ type: 'listItem', children: [paragraph('항목')] }],
    });
    const { tagged, reader } = await render(['bullets', 'numbers'].map(list));
    const numbering = find(tagged.root, 'L').map(({ dictionary }) =>
      nameOf(reader.dict(dictionary.get('A')).get('ListNumbering')),
    );
    expect(numbering).toEqual(['Disc', 'Decimal']);
  });

  it('keeps furniture out of the tree and numbers its pages', async () => {
    const number = { type: 'pageNumber' as const };
    const count = { type: 'pageCount' as const };
    const footer = {
      type: 'furniture' as const,
      children: [{ type: 'paragraph' as const, children: [number, text(' / '), count] }],
    };
    const firstFooter = { type: 'furniture' as const, children: [paragraph('첫 쪽')] };
    const { tagged } = await render(
      documentOf(
        sequence([paragraph('하나'), { type: 'pageBreak' }, paragraph('둘')], { footer, firstFooter }),
        sequence([paragraph('셋')], { footer }),
      ),
    );
    expect(tagged.faults).toEqual([]);
    expect(tagged.pages.map(({ artifacts }) => artifacts)).toEqual(['첫 쪽', '2 / 3', '3 / 3']);
    expect(blocks(tagged.root).map((block) => block.text)).toEqual(['하나', '둘', '셋']);
  });

  it('names places to fill in', async () => {
    const { tagged, reader } = await render([
      {
        type: 'paragraph',
        children: [
          text('서명 '),
          { type: 'field', kind: 'signature', label: '서명 - 특허청', name: 'signature.kipo' },
        ],
      },
    ]);
    expect(tagged.faults).toEqual([]);
    const [form] = find(tagged.root, 'Form');
    const attributes = reader.array(form?.dictionary.get('A')).map((each) => reader.dict(each));
    expect(attributes.map((each) => nameOf(each.get('O')))).toEqual(['PrintField', 'Layout']);
    expect(nameOf(attributes[0]?.get('Desc'))).toBe('서명 - 특허청');
  });
});

describe('what PDF/UA forbids', () => {
  it('is mended: headings that skip a level', async () => {
    const { tagged } = await render(
      ([1, 3, 2, 3, 6] as const).map((level) => ({
        type: 'heading',
        level,
        children: [text(`제목 ${level}`)],
      })),
    );
    const tags = [...elements(tagged.root)].map(({ tag }) => tag).filter((tag) => /^H\d$/.test(tag));
    expect(tags).toEqual(['H1', 'H2', 'H2', 'H3', 'H4']);
  });

  it('is mended: rows that fall short and spans that reach below the table', async () => {
    const cell = (value: string, rowSpan = 1) =>
      ({ type: 'tableCell', colSpan: 1, rowSpan, children: [paragraph(value)] }) as const;
    const { tagged } = await render([
      {
        type: 'table',
        role: 'data',
        headerRows: 0,
        children: [
          { type: 'tableRow', children: [cell('가'), cell('나'), cell('다')] },
          { type: 'tableRow', children: [cell('라', 5)] },
        ],
      },
    ]);
    expect(tagged.faults).toEqual([]);
    expect(outline(tagged.root)).toBe('Document(Part(Table(TR(TD(P) TD(P) TD(P)) TR(TD(P) TD TD))))');
  });
});
