import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childNamed, elementsOf, type XmlElement } from '../../src/render/docx/xml/element.js';
import { parseXml } from '../../src/render/docx/xml/parse.js';
import { all, first, page, render, values } from '../render/docx/fixture.js';
import { stressDocument } from '../render/docx/stress.js';
import { paragraphTexts } from '../render/docx/text.js';
import { Folder, type WrittenArtefact, writeArtefacts } from './artefacts.js';
import { characters, convert, read } from './libreoffice.js';

const written = new Folder();
const saved = new Folder();
let artefacts: WrittenArtefact[] = [];

beforeAll(async () => {
  const stress = written.write('stress.docx', await render(stressDocument()));
  const lists = written.write('lists.docx', await render(page(countingLists)));
  artefacts = [
    ...(await writeArtefacts(written, 'docx')),
    { name: 'stress.docx', file: stress },
    { name: 'lists.docx', file: lists },
  ];
  convert(
    artefacts.map(({ file }) => file),
    'docx',
    saved,
  );
});
afterAll(() => {
  for (const folder of [written, saved]) folder.remove();
});

/** Lists that go on, begin anew, begin at five, and stand within each other. */
const countingLists = `
  <list style="numbers">${item('하나', `<list style="numbers">${item('안')}${item('밖')}</list>`)}${item('둘', `<list style="numbers">${item('다시')}</list>`)}</list>
  <paragraph>사이</paragraph><list style="numbers">${item('새로')}${item('다음')}</list>
  <list style="numbers" start="5">${item('다섯')}${item('여섯')}</list><list style="bullets">${item('점')}</list>`;

function item(text: string, inner = ''): string {
  return `<list-item><paragraph>${text}</paragraph>${inner}</list-item>`;
}

interface Parts {
  readonly body: XmlElement;
  readonly styles: XmlElement;
}

/** What each file was, and what it is when LibreOffice has opened and saved it. */
function trips(): { name: string; before: Parts; after: Parts }[] {
  return artefacts.map(({ name }) => ({
    name,
    before: partsOf(read(written, name)),
    after: partsOf(read(saved, name)),
  }));
}

function partsOf(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes);
  const part = (path: string) => parseXml(strFromU8(files[path] ?? new Uint8Array()));
  return { body: part('word/document.xml'), styles: part('word/styles.xml') };
}

describe('a Word file that LibreOffice opens and saves', () => {
  it('keeps its text', () => {
    for (const { name, before, after } of trips()) {
      expect({ name, texts: texts(after) }).toEqual({ name, texts: texts(before) });
    }
  });

  it('keeps the styles of its paragraphs and of its words', () => {
    for (const { name, before, after } of trips()) {
      expect({ name, styles: stylesByText(after) }).toEqual({ name, styles: stylesByText(before) });
      expect(usedNames(after, 'w:rStyle')).toEqual(expect.arrayContaining(usedNames(before, 'w:rStyle')));
    }
  });

  it('keeps its lists and how they count', () => {
    for (const { name, before, after } of trips()) {
      expect({ name, items: items(after) }).toEqual({ name, items: items(before) });
    }
    for (const folder of [written, saved]) convert([`${folder.path}/lists.docx`], 'pdf', folder);
    expect(characters(`${saved.path}/lists.pdf`)).toEqual(characters(`${written.path}/lists.pdf`));
  });

  it('keeps the controls of canonical blocks by their aliases', () => {
    for (const { name, before, after } of trips()) {
      expect({ name, controls: blockControls(after) }).toEqual({ name, controls: blockControls(before) });
    }
  });

  // Debian 12's LibreOffice 7.4 keeps the controls of fields but drops their names; 7.5 and later keep those too.
  it('keeps the controls of fields, by their bookmarks', () => {
    for (const { name, before, after } of trips()) {
      expect({ name, fields: fields(after) }).toEqual({ name, fields: fields(before) });
      expect(placeholders(after)).toBe(placeholders(before));
    }
  });
});

function texts({ body }: Parts): string[] {
  return paragraphTexts(body)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** Names of styles, which Word does not tell apart by case, of the paragraphs that have text. */
function stylesByText({ body, styles }: Parts): [text: string, style: string | undefined][] {
  return all(body, 'w:p').flatMap((paragraph): [string, string | undefined][] => {
    const text = paragraphTexts(paragraph).join('').trim();
    const [style] = all(paragraph, 'w:pStyle');
    return text === '' ? [] : [[text, nameOf(style && values(style).val, styles)]];
  });
}

function usedNames({ body, styles }: Parts, element: string): (string | undefined)[] {
  return [...new Set(all(body, element).map((use) => nameOf(values(use).val, styles)))].filter(
    // The lines of fields are controls, checked apart.
    (name) => !name?.startsWith('기입란'),
  );
}

function nameOf(id: string | undefined, styles: XmlElement): string | undefined {
  const style = all(styles, 'w:style').find((one) =>
    id === undefined ? one.attributes['w:default'] === '1' : one.attributes['w:styleId'] === id,
  );
  return style && values(first(style, 'w:name')).val?.toLowerCase();
}

/** The paragraphs that belong to lists, with how deep they are. */
function items({ body }: Parts): { text: string; depth: string }[] {
  return all(body, 'w:p').flatMap((paragraph) => {
    const [numbering] = all(paragraph, 'w:numPr');
    const list = numbering && childNamed(numbering, 'w:numId')?.attributes['w:val'];
    if (numbering === undefined || list === '0') return [];
    const depth = childNamed(numbering, 'w:ilvl')?.attributes['w:val'] ?? '0';
    return [{ text: paragraphTexts(paragraph).join('').trim(), depth }];
  });
}

/** Each control around blocks: its alias and the first paragraph that it holds; LibreOffice draws one around a table in to that. */
function blockControls({ body }: Parts): [alias: string | undefined, text: string][] {
  return all(body, 'w:sdt').flatMap((control): [string | undefined, string][] => {
    const properties = first(control, 'w:sdtPr');
    if (childNamed(properties, 'w:docPartObj') === undefined) return [];
    const [text = ''] = elementsOf(control).flatMap(paragraphTexts);
    return [[childNamed(properties, 'w:alias')?.attributes['w:val'], text.trim()]];
  });
}

function fields({ body }: Parts): (string | undefined)[] {
  return all(body, 'w:bookmarkStart')
    .map((start) => values(start).name)
    .filter((name) => name?.startsWith('_f_'));
}

function placeholders({ body }: Parts): number {
  return all(body, 'w:showingPlcHdr').length;
}
