import { describe, expect, it } from 'vitest';
import { docxRenderer } from '../../../src/render/docx/index.js';
import { childNamed, type XmlElement } from '../../../src/render/docx/xml/element.js';
import { all, context, first, page, parts, render, styleOf, values } from './fixture.js';
import { lint } from './lint.js';
import { houseDocument, stylesPart } from './reference-document.js';
import { stressDocument } from './stress.js';

const blocks = `<heading level="1">제목</heading><paragraph>글</paragraph><paragraph lang="fr">texte</paragraph>
  <list style="numbers"><list-item><paragraph>하나</paragraph></list-item></list>
  <table role="data" style="grid"><table-row><table-cell><paragraph>칸</paragraph></table-cell></table-row></table>`;

function taking(bytes: Uint8Array) {
  return { word: { embedFonts: 'none' as const, reference: { file: 'house.dotx', bytes } } };
}

const open = (bytes = houseDocument()) => parts(page(blocks), taking(bytes));
const font = (style: XmlElement) => values(first(style, 'w:rFonts'));

describe('a reference document', () => {
  it('gives its styles’ looks to those of the same names, which keep their ids', async () => {
    const part = await open();
    const sheet = part('word/styles.xml');
    const body = styleOf(sheet, 'body');
    expect(values(first(body, 'w:name'))).toEqual({ val: '본문' });
    expect(values(first(body, 'w:ind'))).toEqual({ firstLine: '200' });
    expect(font(body)).toEqual({ ascii: 'Batang', eastAsia: '바탕' });
    expect(all(body, 'w:jc')).toEqual([]);
    expect(values(first(styleOf(sheet, 'Strong'), 'w:u'))).toEqual({ val: 'double' });
    expect(values(first(styleOf(sheet, 'table-grid'), 'w:top'))).toMatchObject({ val: 'double' });
    expect(all(styleOf(sheet, 'table-grid'), 'w:tblStylePr').map(values)).toEqual([{ type: 'firstRow' }]);
    expect(all(part('word/document.xml'), 'w:pStyle').map((style) => values(style).val)).toEqual(
      expect.arrayContaining(['Heading1', 'body', 'body-fr', 'list-item']),
    );
  });

  it('brings the styles that these are based on, and its defaults', async () => {
    const sheet = (await open())('word/styles.xml');
    const base = styleOf(sheet, values(first(styleOf(sheet, 'body'), 'w:basedOn')).val ?? '');
    expect(values(first(base, 'w:name'))).toEqual({ val: 'House Base' });
    expect(values(first(base, 'w:basedOn'))).toEqual({ val: 'Normal' });
    expect(values(first(base, 'w:color'))).toEqual({ val: '1F3864' });
    expect(values(first(first(sheet, 'w:docDefaults'), 'w:sz'))).toEqual({ val: '20' });
  });

  it('brings the fonts that its theme means, Hangul’s where East Asian ones are not said', async () => {
    const sheet = (await open())('word/styles.xml');
    expect(font(first(sheet, 'w:docDefaults'))).toEqual({
      ascii: 'Calibri',
      hAnsi: 'Calibri',
      eastAsia: '함초롬바탕',
    });
    expect(font(styleOf(sheet, 'Heading1'))).toEqual({ ascii: 'Georgia', eastAsia: '맑은 고딕' });
  });

  it('brings the numbering of its headings', async () => {
    const part = await open();
    const number = values(first(styleOf(part('word/styles.xml'), 'Heading1'), 'w:numId')).val;
    const numbering = part('word/numbering.xml');
    const num = all(numbering, 'w:num').find((one) => values(one).numId === number);
    const id = num && values(first(num, 'w:abstractNumId')).val;
    const list = all(numbering, 'w:abstractNum').find((one) => values(one).abstractNumId === id);
    expect(list && all(list, 'w:numFmt').map(values)).toEqual([{ val: 'upperRoman' }]);
    expect(list && all(list, 'w:pStyle').map(values)).toEqual([{ val: 'Heading1' }]);
  });

  it('gives its list styles’ levels to those of the same names', async () => {
    const list = all((await open())('word/numbering.xml'), 'w:abstractNum').find(
      (one) => childNamed(one, 'w:styleLink')?.attributes['w:val'] === 'list-numbers',
    );
    expect(list && all(list, 'w:lvlText').map(values)).toEqual([{ val: '제%1호' }]);
  });

  it('leaves outline levels and languages to the document', async () => {
    const heading = styleOf((await open())('word/styles.xml'), 'Heading1');
    expect(values(first(heading, 'w:outlineLvl'))).toEqual({ val: '0' });
    expect(values(first(heading, 'w:lang'))).toMatchObject({ eastAsia: 'ko-KR' });
  });

  it('holds for other languages too, but for what is of the language', async () => {
    const variant = styleOf((await open())('word/styles.xml'), 'body-fr');
    expect(all(variant, 'w:rFonts')).toEqual([]);
    expect(values(first(variant, 'w:lang')).val).toBe('fr-FR');
  });

  it('leaves no fault in a document with everything', async () => {
    expect(lint(await render(stressDocument(), taking(houseDocument())))).toEqual([]);
  });

  it('gives the same bytes each time', async () => {
    const once = await render(page(blocks), taking(houseDocument()));
    expect(Buffer.compare(await render(page(blocks), taking(houseDocument())), once)).toBe(0);
  });
});

describe('styles that are based on each other', () => {
  it('lose their base', async () => {
    const circle = stylesPart(`
      <w:style w:type="paragraph" w:styleId="x"><w:name w:val="본문"/><w:basedOn w:val="y"/></w:style>
      <w:style w:type="paragraph" w:styleId="y"><w:name w:val="Y"/><w:basedOn w:val="x"/></w:style>`);
    const sheet = (await open(houseDocument({ 'word/styles.xml': circle })))('word/styles.xml');
    expect(all(styleOf(sheet, 'body'), 'w:basedOn')).toEqual([]);
  });
});

describe('a file that is no reference document', () => {
  const faults = async (bytes: Uint8Array) =>
    (await docxRenderer.render(page(blocks), context(taking(bytes)))).diagnostics.map(
      ({ code, severity, message }) => `${severity} ${code}: ${message}`,
    );
  const unreadable = /^error word-reference-unreadable: No styles can be read from house\.dotx: .+\.$/;

  it.each([
    ['no archive', new TextEncoder().encode('not a zip')],
    ['empty', new Uint8Array()],
    ['without styles', houseDocument({ 'word/styles.xml': undefined })],
    ['with broken XML', houseDocument({ 'word/styles.xml': '<w:styles><w:style></w:styles>' })],
    [
      'with a document type',
      houseDocument({ 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:styles/>' }),
    ],
    ['with another root', houseDocument({ 'word/styles.xml': '<styles/>' })],
    ['nested without end', houseDocument({ 'word/styles.xml': stylesPart('<w:a>'.repeat(100_000)) })],
    [
      'that unpacks to more than any',
      houseDocument({ 'word/styles.xml': stylesPart(' '.repeat(9_000_000)) }),
    ],
    [
      'in strict form',
      houseDocument({
        'word/styles.xml': '<w:styles xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>',
      }),
    ],
  ])('is told: %s', async (_, bytes) => {
    expect(await faults(bytes)).toEqual([expect.stringMatching(unreadable)]);
  });

  it('is told when its sizes lie', async () => {
    const bytes = houseDocument({ 'word/styles.xml': stylesPart(' '.repeat(9_000_000)) });
    const name = Buffer.from('word/styles.xml');
    const view = new DataView(bytes.buffer);
    // The directory's entry: its uncompressed size stands 22 bytes before the name.
    view.setUint32(Buffer.from(bytes).lastIndexOf(name) - 22, 100, true);
    expect(await faults(bytes)).toEqual([expect.stringMatching(unreadable)]);
  });

  it('is told when none of its styles has a name of ours', async () => {
    const other = stylesPart('<w:style w:type="paragraph" w:styleId="x"><w:name w:val="Other"/></w:style>');
    expect(await faults(houseDocument({ 'word/styles.xml': other }))).toEqual([
      'warning word-reference-unmatched: No style of house.dotx has the name of a style of the theme.',
    ]);
  });
});
