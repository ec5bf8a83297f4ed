import { describe, expect, it } from 'vitest';
import { childNamed, elementsOf } from '../../../src/render/docx/xml/element.js';
import { all, first, page, paragraphOf, parts, runOf, styleOf, theme, values } from './fixture.js';

async function styles(blocks: string, extra = '', lang = 'ko') {
  const part = await parts(page(blocks, lang), { theme: theme(extra) });
  return { sheet: part('word/styles.xml'), body: part('word/document.xml') };
}

describe('paragraph styles', () => {
  it('have the Korean name, with the English one as alias', async () => {
    const { sheet } = await styles('<paragraph>글</paragraph>');
    const body = styleOf(sheet, 'body');
    expect(values(first(body, 'w:name'))).toEqual({ val: '본문' });
    expect(values(first(body, 'w:aliases'))).toEqual({ val: 'Body Text' });
  });

  it('are Word’s own where Word has them, the root being Normal', async () => {
    const { sheet } = await styles('<paragraph>글</paragraph>');
    expect(values(first(styleOf(sheet, 'Heading2'), 'w:name'))).toEqual({ val: 'heading 2' });
    expect(styleOf(sheet, 'Heading2').attributes['w:customStyle']).toBeUndefined();
    expect(styleOf(sheet, 'Normal').attributes['w:default']).toBe('1');
  });

  it('hold only what differs from the style they are based on', async () => {
    const { sheet } = await styles('<paragraph>글</paragraph>');
    const body = styleOf(sheet, 'body');
    expect(values(first(body, 'w:basedOn'))).toEqual({ val: 'Normal' });
    expect(elementsOf(first(body, 'w:pPr')).map(({ name }) => name)).toEqual(['w:spacing', 'w:jc']);
    expect(childNamed(body, 'w:rPr')).toBeUndefined();
  });

  it('lead to the next style and keep the theme’s order in the gallery', async () => {
    const { sheet } = await styles('<paragraph>글</paragraph>');
    expect(values(first(styleOf(sheet, 'Heading1'), 'w:next'))).toEqual({ val: 'body' });
    const order = ['Normal', 'body', 'Heading1'].map((id) =>
      Number(values(first(styleOf(sheet, id), 'w:uiPriority')).val),
    );
    expect(order).toEqual([1, 2, 3]);
  });

  it('set lines at exact distances, in twips', async () => {
    const { sheet } = await styles('<paragraph>글</paragraph>');
    expect(values(first(styleOf(sheet, 'body'), 'w:spacing'))).toEqual({
      before: '0',
      after: '180',
      line: '360',
      lineRule: 'exact',
    });
  });

  it('name one face for Latin and one for Hangul', async () => {
    const { sheet } = await styles('<paragraph lang="en">text</paragraph>');
    expect(values(first(styleOf(sheet, 'body-en'), 'w:rFonts'))).toEqual({
      ascii: 'Source Serif 4',
      hAnsi: 'Source Serif 4',
      eastAsia: 'Noto Serif KR',
      cs: 'Source Serif 4',
    });
    expect(values(first(styleOf(sheet, 'Normal'), 'w:lang'))).toEqual({ val: 'en-US', eastAsia: 'ko-KR' });
  });

  it('follow the Korean settings: no automatic space, no hanging punctuation, kinsoku', async () => {
    const { sheet } = await styles('<paragraph>글</paragraph>');
    const properties = first(styleOf(sheet, 'Normal'), 'w:pPr');
    for (const name of ['w:autoSpaceDE', 'w:autoSpaceDN', 'w:overflowPunct', 'w:snapToGrid']) {
      expect(values(first(properties, name)), name).toEqual({ val: '0' });
    }
    expect(values(first(properties, 'w:kinsoku'))).toEqual({});
  });

  it('break inside words only where the theme says so, and only in Korean', async () => {
    const byCharacter = 'paragraph: { body: { word-break: character } }';
    const blocks = '<paragraph>글</paragraph><paragraph lang="en">text</paragraph>';
    const { sheet } = await styles(blocks, byCharacter);
    expect(values(first(styleOf(sheet, 'Normal'), 'w:wordWrap'))).toEqual({});
    expect(values(first(styleOf(sheet, 'body'), 'w:wordWrap'))).toEqual({ val: '0' });
    expect(values(first(styleOf(sheet, 'body-en'), 'w:wordWrap'))).toEqual({});
  });

  it('have a variant for a language only where the theme differs there', async () => {
    const { sheet, body } = await styles(
      '<paragraph lang="en" style="same">one</paragraph><paragraph lang="en">two</paragraph>',
      'paragraph: { same: { name: { ko: 같음, en: Same }, based-on: body, lang: { en: { font: serif } } } }',
    );
    const style = (text: string) => values(first(paragraphOf(body, text), 'w:pStyle')).val;
    expect([style('one'), style('two')]).toEqual(['same', 'body-en']);
    expect(values(first(styleOf(sheet, 'body-en'), 'w:basedOn'))).toEqual({ val: 'body' });
  });

  it('clear the tab stops that they do not share with their base', async () => {
    const { sheet } = await styles(
      '<paragraph>글</paragraph>',
      `paragraph:
        one: { name: { ko: 하나, en: One }, based-on: text, tab-stops: [{ position: 10mm, align: left, leader: none }] }
        two: { name: { ko: 둘, en: Two }, based-on: one, tab-stops: [{ position: 20mm, align: right, leader: dots }] }`,
    );
    expect(all(styleOf(sheet, 'two'), 'w:tab').map(values)).toEqual([
      { val: 'clear', pos: '567' },
      { val: 'right', leader: 'dot', pos: '1134' },
    ]);
  });

  it('keep boxes inside the indents by moving the text in', async () => {
    const { sheet } = await styles(
      '<paragraph>글</paragraph>',
      `paragraph:
        box: { name: { ko: 상자, en: Box }, based-on: text, background: tint,
          rules: { left: { width: 2pt, color: accent } }, padding: { top: 3pt, right: 6pt, bottom: 3pt, left: 6pt } }`,
    );
    const box = styleOf(sheet, 'box');
    expect(values(first(box, 'w:ind'))).toMatchObject({ left: '160', right: '120' });
    expect(values(first(box, 'w:left'))).toEqual({ val: 'single', sz: '16', space: '6', color: '0B3D91' });
    // The ground reaches up to a border in its own colour.
    expect(values(first(box, 'w:top'))).toMatchObject({ val: 'single', space: '3', color: 'F2F4F7' });
    expect(values(first(box, 'w:shd'))).toMatchObject({ fill: 'F2F4F7' });
  });

  it('never share a name', async () => {
    const { sheet } = await styles(
      '<paragraph>글</paragraph>',
      `paragraph:
        a: { name: { ko: 본문, en: Normal }, based-on: text }
        b: { name: { ko: "가, 나", en: "A, B" }, based-on: text }`,
    );
    expect(values(first(styleOf(sheet, 'a'), 'w:name'))).toEqual({ val: '본문 2' });
    expect(all(styleOf(sheet, 'a'), 'w:aliases')).toEqual([]);
    expect(values(first(styleOf(sheet, 'b'), 'w:name')).val).not.toContain(',');
  });
});

describe('paragraphs', () => {
  it('carry only their style', async () => {
    const { body } = await styles('<paragraph>글과 text</paragraph>');
    const paragraph = paragraphOf(body, '글');
    expect(elementsOf(first(paragraph, 'w:pPr')).map(({ name }) => name)).toEqual(['w:pStyle']);
    expect(all(paragraph, 'w:rPr')).toEqual([]);
  });

  it('give up space where the next style wants it negative', async () => {
    const { body } = await styles(
      '<paragraph>위</paragraph><note marker="*">아래</note>',
      'paragraph: { note: { space-before: -3pt } }',
    );
    expect(values(first(paragraphOf(body, '위'), 'w:spacing'))).toEqual({ after: '120' });
  });
});

describe('headings', () => {
  it('get their level from their style where all of that style have one', async () => {
    const { sheet, body } = await styles(
      '<heading level="2" style="lead">하나</heading><heading level="2" style="lead">둘</heading>',
      'paragraph: { lead: { name: { ko: 머리, en: Lead }, based-on: text } }',
    );
    expect(values(first(styleOf(sheet, 'lead'), 'w:outlineLvl'))).toEqual({ val: '1' });
    expect(all(body, 'w:outlineLvl')).toEqual([]);
  });

  it('say their level themselves where the style cannot', async () => {
    const { body } = await styles('<paragraph>글</paragraph><heading level="3" style="body">제목</heading>');
    expect(values(first(paragraphOf(body, '제목'), 'w:outlineLvl'))).toEqual({ val: '2' });
    expect(all(paragraphOf(body, '글'), 'w:outlineLvl')).toEqual([]);
  });

  it('keep text that borrows their style out of the outline', async () => {
    const { sheet } = await styles(
      '<paragraph style="like">글</paragraph>',
      'paragraph: { like: { name: { ko: 같은, en: Like }, based-on: heading-1 } }',
    );
    expect(values(first(styleOf(sheet, 'like'), 'w:outlineLvl'))).toEqual({ val: '9' });
  });
});

describe('runs', () => {
  it('carry only their character style', async () => {
    const { body } = await styles('<paragraph>글 <strong>굵게</strong></paragraph>');
    expect(elementsOf(first(runOf(body, '굵게'), 'w:rPr')).map(values)).toEqual([{ val: 'Strong' }]);
  });

  it('stay bold within bold, which Word would make regular', async () => {
    const { body } = await styles('<heading level="1"><strong>굵게</strong></heading>');
    expect(elementsOf(first(runOf(body, '굵게'), 'w:rPr')).map(({ name }) => name)).toContain('w:b');
  });

  it('have one style for nested ones', async () => {
    const { sheet, body } = await styles(
      '<paragraph lang="en"><strong>very <emphasis>much</emphasis></strong></paragraph>',
      '',
      'en',
    );
    expect(values(first(runOf(body, 'much'), 'w:rStyle'))).toEqual({ val: 'strong-emphasis' });
    const style = styleOf(sheet, 'strong-emphasis');
    expect(elementsOf(first(style, 'w:rPr')).map(({ name }) => name)).toEqual([
      'w:b',
      'w:bCs',
      'w:i',
      'w:iCs',
    ]);
  });

  it('set Hangul upright within italics', async () => {
    const { body } = await styles('<paragraph><emphasis>so 한글</emphasis></paragraph>', '', 'en');
    expect(all(runOf(body, '한글'), 'w:i').map(values)).toEqual([{ val: 'false' }]);
    expect(all(runOf(body, 'so '), 'w:i')).toEqual([]);
  });

  it('name the font where neither of the style’s has the character', async () => {
    const { body } = await styles('<paragraph>1℠2</paragraph>');
    expect(values(first(runOf(body, '℠'), 'w:rFonts'))).toMatchObject({
      ascii: 'Source Serif 4',
      eastAsia: 'Source Serif 4',
    });
  });

  it('tell a language that is not their paragraph’s', async () => {
    const { sheet, body } = await styles('<paragraph>글 <span lang="fr">mot</span></paragraph>');
    expect(values(first(runOf(body, 'mot'), 'w:rStyle'))).toEqual({ val: 'language-fr' });
    expect(values(first(styleOf(sheet, 'language-fr'), 'w:lang'))).toEqual({
      val: 'fr-FR',
      eastAsia: 'ko-KR',
    });
  });
});
