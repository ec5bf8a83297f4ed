import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document, Field, Furniture, Inline } from '../../../src/document/nodes.js';
import { formFields, nameOf, referredObjects, textOf, type Widget, widgetsOf } from './reader/form.js';
import type { Dictionary, PdfReader } from './reader/objects.js';
import { documentOf, paragraph, type Rendered, render, sequence, testTheme, text } from './render.js';

function field(kind: Field['kind'], name: string, label: string): Field {
  return { type: 'field', kind, name, label, fillable: true };
}

const mark: Furniture = {
  type: 'furniture',
  children: [{ type: 'paragraph', children: [field('initials', 'mark.a', '가서명 - 갑국')] }],
};

/** Two parts of two pages each, with fields in columns, in a table and at the foot of every page. */
function formDocument(): Document {
  const line = (...children: Inline[]) => ({ type: 'paragraph' as const, children });
  const cell = (...fields: Field[]) => ({
    type: 'tableCell' as const,
    colSpan: 1,
    rowSpan: 1,
    children: fields.map((each) => line(text('줄 '), each)),
  });
  const part = (id: string) =>
    sequence(
      [
        paragraph('첫째 쪽'),
        { type: 'pageBreak' },
        {
          type: 'columns',
          children: ['left', 'right'].map((side) => ({
            type: 'column' as const,
            children: [line(text('날짜 '), field('date', `date.${id}.${side}`, `일자 - ${side}`))],
          })),
        },
        {
          type: 'table',
          role: 'layout',
          headerRows: 0,
          children: [
            {
              type: 'tableRow',
              children: [
                cell(
                  field('signature', `signature.${id}.one`, '서명 - 기관'),
                  field('name', `name.${id}.one`, '성명'),
                ),
                cell(
                  field('initials', `initials.${id}.two`, '가서명'),
                  field('title', `title.${id}.two`, '직위'),
                ),
              ],
            },
          ],
        },
      ],
      { footer: { ...mark, children: [line(field('initials', `mark.${id}`, '가서명 - 갑국'))] } },
    );
  return documentOf(part('x'), part('y'));
}

const rule = `field: { field: { width: 40mm, rule: { width: 0.5pt, color: ink } } }
paragraph: { body: { space-before: 20pt } }`;
let rendered: Rendered;
let reader: PdfReader;
let widgets: readonly Widget[];

beforeAll(async () => {
  rendered = await render(formDocument(), testTheme(rule));
  reader = rendered.reader;
  widgets = widgetsOf(reader);
});

function widget(name: string): Widget {
  const found = widgets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no widget ${name}`);
  return found;
}

/** The rules of a page that lie straight: left, right and height in PDF's coordinates. */
function rulesOf({ dictionary, rect, page }: Widget) {
  const height = Number(reader.array(reader.dict(dictionary.get('P')).get('MediaBox'))[3]);
  const content = reader.stream(reader.pages[page]?.page.get('Contents')).toString('latin1');
  return [...content.matchAll(/(\S+) (\S+) m (\S+) (\S+) l S/g)]
    .map(([, left, y, right]) => ({ left: Number(left), right: Number(right), y: height - Number(y) }))
    .filter(({ y }) => Math.abs(y - (rect[1] ?? 0)) < 0.5);
}

describe('fillable fields', () => {
  it('are the fields of one form, each with a name of its own and a label', () => {
    expect(widgets.map(({ name, type, label }) => [name, type, label])).toEqual([
      ['mark.x.page-1', 'Tx', '가서명 - 갑국 - 1 / 4'],
      ['date.x.left', 'Tx', '일자 - left'],
      ['date.x.right', 'Tx', '일자 - right'],
      ['signature.x.one', 'Sig', '서명 - 기관'],
      ['name.x.one', 'Tx', '성명'],
      ['initials.x.two', 'Sig', '가서명'],
      ['title.x.two', 'Tx', '직위'],
      ['mark.x.page-2', 'Tx', '가서명 - 갑국 - 2 / 4'],
      ['mark.y.page-3', 'Tx', '가서명 - 갑국 - 3 / 4'],
      ...[
        'date.y.left',
        'date.y.right',
        'signature.y.one',
        'name.y.one',
        'initials.y.two',
        'title.y.two',
      ].map((name) => [name, expect.any(String), expect.any(String)]),
      ['mark.y.page-4', 'Tx', '가서명 - 갑국 - 4 / 4'],
    ]);
    expect(formFields(reader)).toEqual(new Map(widgets.map(({ id, name }) => [id, name])));
  });

  it('lie over their rules, those for signatures up to what stands above', () => {
    for (const each of widgets) {
      const [left = 0, bottom = 0, right = 0, top = 0] = each.rect;
      const rules = rulesOf(each).filter((line) => Math.abs(line.left - left) < 0.01);
      expect(rules, each.name).toHaveLength(1);
      expect(rules[0]?.right).toBeCloseTo(right, 2);
      expect(rules[0]?.y).toBeCloseTo(bottom, 2);
      expect(top - bottom).toBeGreaterThan(10);
    }
    const [name, signature] = [widget('name.x.one'), widget('signature.x.one')];
    const heightOf = ({ rect }: Widget) => (rect[3] ?? 0) - (rect[1] ?? 0);
    expect(heightOf(signature)).toBeGreaterThan(heightOf(name) + 15);
  });

  it('are read and reached by the tab key in one order, page by page', () => {
    const read = referredObjects(reader);
    expect(new Set(read.map(({ tag }) => tag))).toEqual(new Set(['Form']));
    for (const [index, { page }] of reader.pages.entries()) {
      expect(nameOf(page.get('Tabs'))).toBe('S');
      const own = widgets.filter((each) => each.page === index).map(({ id }) => id);
      expect(read.map(({ id }) => id).filter((id) => own.includes(id))).toEqual(own);
    }
    expect(read).toHaveLength(widgets.length);
  });

  it('are alone in their elements, and their rules are decoration', () => {
    expect(rendered.tagged.faults).toEqual([]);
    expect(referredObjects(reader).map(({ kids }) => kids)).toEqual(widgets.map(() => 1));
    expect(rendered.tagged.pages.flatMap(({ tags }) => tags)).not.toContain('/Form');
  });

  it('print, and say how they look while empty', () => {
    for (const { dictionary, rect } of widgets) {
      expect(dictionary.get('F')).toBe(4);
      expect(['A', 'AA', 'V', 'MK'].filter((key) => dictionary.has(key))).toEqual([]);
      const appearances = reader.dict(dictionary.get('AP'));
      expect([...appearances.keys()]).toEqual(['N']);
      const [left = 0, bottom = 0, right = 0, top = 0] = rect;
      const box = reader.array(reader.dict(appearances.get('N')).get('BBox')).map(Number);
      expect(box[2]).toBeCloseTo(right - left, 2);
      expect(box[3]).toBeCloseTo(top - bottom, 2);
    }
    const form = reader.dict(reader.catalog.get('AcroForm'));
    expect([...form.keys()].sort()).toEqual(['DR', 'Fields', 'SigFlags']);
  });

  it('name a font that the file holds with all that people may type', () => {
    const [, alias] = /^\/(\S+) 0 Tf 0 g$/.exec(textOf(widget('name.x.one').dictionary.get('DA'))) ?? [];
    const resources = reader.dict(reader.dict(reader.catalog.get('AcroForm')).get('DR'));
    const font: Dictionary = reader.dict(reader.dict(resources.get('Font')).get(alias ?? ''));
    const map = reader.stream(font.get('ToUnicode')).toString('latin1');
    const texts = Array.from(map.matchAll(/\[(.*)\]/g), ([, strings]) => strings).join('');
    for (const character of '홍길동 Åsa 0123456789 ()-.,·') {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      expect(texts).toContain(`<${code}>`);
    }
  });
});

describe('in a reading program', () => {
  const load = (bytes: Uint8Array) =>
    getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;

  it('are found by their names', async () => {
    const found = (await (await load(rendered.bytes)).getFieldObjects()) ?? {};
    // Groups of fields are on no page.
    const kinds = Object.entries(found).flatMap(([name, objects]) =>
      (objects as { type: string; page: number }[])
        .filter(({ page }) => page >= 0)
        .map(({ type, page }) => [name, type, page]),
    );
    expect(kinds.sort()).toEqual(
      widgets.map(({ name, type, page }) => [name, type === 'Sig' ? 'signature' : 'text', page]).sort(),
    );
  });

  it('hold what is typed, drawn with the font of the file', async () => {
    const file = await load(rendered.bytes);
    const { id } = widget('name.x.one');
    file.annotationStorage.setValue(`${id}R`, { value: '홍길동 Åsa' });
    const saved = await file.saveDocument();
    const added = Buffer.from(saved.subarray(rendered.bytes.length)).toString('latin1');
    expect(added).toContain('/Tx BMC');
    expect(added).not.toContain('/BaseFont');

    const page = await (await load(saved)).getPage(2);
    const annotations: { readonly fieldName?: string; readonly fieldValue?: unknown }[] =
      await page.getAnnotations();
    expect(annotations.find(({ fieldName }) => fieldName === 'name.x.one')?.fieldValue).toBe('홍길동 Åsa');
  });
});

describe('a line for the pen', () => {
  it('is all that there is unless a field is fillable', async () => {
    const { fillable: _, ...line } = field('name', 'n', '성명');
    const { reader: plain, tagged } = await render([{ type: 'paragraph', children: [line] }]);
    expect(plain.catalog.has('AcroForm')).toBe(false);
    expect(widgetsOf(plain)).toEqual([]);
    expect(tagged.pages.flatMap(({ tags }) => tags)).toContain('/Form');
  });

  it('is all that print has', async () => {
    const edition = { kind: 'print', bleed: 8, cropMarks: true, intent: null } as const;
    const { reader: print, tagged } = await render(formDocument(), testTheme(rule), new Map(), edition);
    expect(print.catalog.has('AcroForm')).toBe(false);
    expect(print.pages.some(({ page }) => page.has('Annots'))).toBe(false);
    expect(tagged.pages.flatMap(({ tags }) => tags)).toContain('/Form');
  });
});
