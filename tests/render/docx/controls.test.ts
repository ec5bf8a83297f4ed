import { describe, expect, it } from 'vitest';
import { childNamed, elementsOf } from '../../../src/render/docx/xml/element.js';
import { all, first, page, parse, parts, textIn, theme, values } from './fixture.js';

async function body(blocks: string, extra = '') {
  const part = await parts(page(blocks), { theme: theme(extra) });
  return first(part('word/document.xml'), 'w:body');
}

describe('canonical blocks', () => {
  it('are paragraphs within content controls, tagged with id and language', async () => {
    const root = await body('<paragraph id="p1">글</paragraph><paragraph id="p1" lang="en">text</paragraph>');
    const controls = elementsOf(root).filter(({ name }) => name === 'w:sdt');
    expect(controls.map((control) => values(first(control, 'w:tag')).val)).toEqual(['p1@ko', 'p1@en']);
    expect(controls.map((control) => values(first(control, 'w:alias')).val)).toEqual(['p1@ko', 'p1@en']);
    const contents = controls.flatMap((control) => elementsOf(first(control, 'w:sdtContent')));
    expect(contents.map((block) => [block.name, textIn(block)])).toEqual([
      ['w:p', '글'],
      ['w:p', 'text'],
    ]);
  });

  it('are of the kind that LibreOffice does not flatten', async () => {
    const control = first(
      await body('<paragraph id="p1">글 <strong>굵게</strong> AI</paragraph>'),
      'w:sdtPr',
    );
    expect(values(first(control, 'w:docPartGallery'))).toEqual({ val: 'Quick Parts' });
  });

  it('may be items, tables and pictures', async () => {
    const root = await body(
      `<list style="bullets"><list-item id="i1"><paragraph>항목</paragraph></list-item></list>
       <table id="t1" role="data"><table-row><table-cell><paragraph>칸</paragraph></table-cell></table-row></table>
       <figure id="f1"><image source="picture.png" alt="그림"/></figure>`,
    );
    const held = all(root, 'w:sdt').map((control) => [
      values(first(control, 'w:tag')).val,
      first(control, 'w:sdtContent').children.map((block) =>
        typeof block === 'string' ? block : block.name,
      ),
    ]);
    expect(held).toEqual([
      ['i1@ko', ['w:p']],
      ['t1@ko', ['w:tbl']],
      ['f1@ko', ['w:p']],
    ]);
  });

  it('keep names within the 64 characters that Word allows', async () => {
    const root = await body(`<paragraph id="${'a'.repeat(80)}">글</paragraph>`);
    expect(values(first(root, 'w:tag')).val).toHaveLength(64);
  });

  it('that are empty have no control, which Word would fill with a prompt', async () => {
    expect(all(await body('<paragraph id="p1"/>'), 'w:sdt')).toEqual([]);
  });

  it('that hold fields leave the controls to these', async () => {
    const root = await body(
      '<paragraph id="p1">서명 <field kind="signature" name="signature.a" label="서명"/></paragraph>',
    );
    expect(all(root, 'w:tag').map((tag) => values(tag).val)).toEqual(['signature.a']);
  });
});

describe('the last block of a section', () => {
  it('leaves the break between sections out of its control', async () => {
    const sequence = '<page-sequence page-style="page"><paragraph id="p1">글</paragraph></page-sequence>';
    const part = await parts(parse(`<document title="시험" lang="ko">${sequence}${sequence}</document>`));
    const root = first(part('word/document.xml'), 'w:body');
    expect(elementsOf(root).map(({ name }) => name)).toEqual(['w:sdt', 'w:p', 'w:p', 'w:sdt', 'w:sectPr']);
    expect(all(root, 'w:sdt').flatMap((control) => all(control, 'w:sectPr'))).toEqual([]);
  });
});

describe('locked styles', () => {
  const blocks = '<paragraph style="note">기관</paragraph><paragraph style="note" id="p1">장</paragraph>';

  it('make controls that cannot be changed nor taken away', async () => {
    const root = await body(`${blocks}<paragraph id="p2">글</paragraph>`, 'word: { locked-styles: [note] }');
    const controls = all(root, 'w:sdtPr').map((control) => [
      values(first(control, 'w:tag')).val,
      childNamed(control, 'w:lock')?.attributes['w:val'],
    ]);
    expect(controls).toEqual([
      ['note@ko', 'sdtContentLocked'],
      ['p1@ko', 'sdtContentLocked'],
      ['p2@ko', undefined],
    ]);
  });

  it('are none unless the theme says so', async () => {
    expect(all(await body(blocks), 'w:lock')).toEqual([]);
  });

  it('hold for headers and footers', async () => {
    const part = await parts(
      page(
        '<footer><paragraph style="footer">- <page-number/> -</paragraph></footer><paragraph>글</paragraph>',
      ),
      { theme: theme('word: { locked-styles: [footer] }') },
    );
    expect(all(part('word/footer1.xml'), 'w:lock')).toHaveLength(1);
  });
});

describe('fields', () => {
  it('are controls with a placeholder, named and labelled', async () => {
    const root = await body(
      '<paragraph>서명 <field kind="signature" name="signature.a" label="서명 - 기관"/></paragraph>',
    );
    const properties = first(root, 'w:sdtPr');
    expect(values(first(properties, 'w:alias'))).toEqual({ val: '서명 - 기관' });
    expect(values(first(properties, 'w:tag'))).toEqual({ val: 'signature.a' });
    expect(childNamed(properties, 'w:showingPlcHdr')).toBeDefined();
  });
});

describe('fillable fields', () => {
  const line = `<paragraph style="note" id="p1">
    <field kind="signature" name="signature.a" label="서명" fillable="true"/>
    <field kind="initials" name="initials.a" label="가서명" fillable="true"/>
    <field kind="name" name="name.a" label="성명 - 기관" fillable="true" prompt="성명 입력"/>
    <field kind="title" name="title.a" label="직위" fillable="true" prompt="직위 입력"/>
    <field kind="place" name="place.a" label="장소" fillable="true"/>
    <field kind="date" name="date.a" label="일자" fillable="true" prompt="일자 선택"/>
    <field kind="date" name="date.b" label="Date" lang="en" fillable="true" prompt="Choose date"/>
  </paragraph>`;

  it('are controls of the kind of what goes in, in reading order', async () => {
    const root = await body(line);
    const kinds = all(root, 'w:sdtPr').map((properties) => [
      values(first(properties, 'w:tag')).val,
      // A plain text control would lose its line in LibreOffice.
      ['w:text', 'w:date'].filter((kind) => childNamed(properties, kind) !== undefined).join(),
    ]);
    expect(kinds).toEqual([
      ['signature.a', ''],
      ['initials.a', ''],
      ['name.a', ''],
      ['title.a', ''],
      ['place.a', ''],
      ['date.a', 'w:date'],
      ['date.b', 'w:date'],
    ]);
    expect(all(root, 'w:dateFormat').map((format) => values(format).val)).toEqual([
      'yyyy. M. d.',
      'd MMMM yyyy',
    ]);
  });

  it('say what goes in, on a line as wide as that of the others', async () => {
    const contents = all(await body(line), 'w:sdtContent');
    expect(contents.map((content) => textIn(content).replaceAll('\u00a0', ''))).toEqual([
      '',
      '',
      '성명 입력',
      '직위 입력',
      '',
      '일자 선택',
      'Choose date',
    ]);
    const [blank = '', , named = ''] = contents.map((content) => textIn(content));
    // A Hangul syllable is as wide as three or four spaces.
    const saved = blank.length - named.length;
    expect(saved).toBeGreaterThan(4 * 2 + 1 - '성명 입력'.length);
    expect(saved).toBeLessThan(4 * 5);
  });

  it('are drawn in another style while empty than what is typed', async () => {
    const control = all(await body(line), 'w:sdt')[2];
    if (control === undefined) throw new Error('There is no third control');
    const typed = first(first(control, 'w:sdtPr'), 'w:rPr');
    expect(values(first(typed, 'w:rStyle')).val).toBe('field-field');
    expect(values(first(typed, 'w:color')).val).toBe('auto');
    expect(values(first(first(control, 'w:sdtContent'), 'w:rStyle')).val).toBe('prompt-field');
  });

  it('cannot be taken away, but can be filled in where the style around them is locked', async () => {
    const root = await body(line, 'word: { locked-styles: [note] }');
    expect(new Set(all(root, 'w:lock').map((lock) => values(lock).val))).toEqual(new Set(['sdtLocked']));
    expect(all(root, 'w:lock')).toHaveLength(7);
  });

  it('that are lines for the pen say nothing', async () => {
    const root = await body(
      '<paragraph><field kind="name" name="name.a" label="성명" prompt="성명 입력"/></paragraph>',
    );
    expect(textIn(first(root, 'w:sdtContent')).replaceAll('\u00a0', '')).toBe('');
    expect(all(root, 'w:lock')).toEqual([]);
  });
});
