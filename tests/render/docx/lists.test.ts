import { describe, expect, it } from 'vitest';
import { elementsOf, type XmlElement } from '../../../src/render/docx/xml/element.js';
import { all, first, page, paragraphOf, parts, styleOf, values } from './fixture.js';

async function lists(blocks: string, lang = 'ko') {
  const part = await parts(page(blocks, lang));
  return {
    body: part('word/document.xml'),
    numbering: part('word/numbering.xml'),
    sheet: part('word/styles.xml'),
  };
}

const item = (text: string, rest = '') => `<list-item><paragraph>${text}</paragraph>${rest}</list-item>`;

function place(body: XmlElement, text: string) {
  const properties = first(paragraphOf(body, text), 'w:numPr');
  return {
    list: Number(values(first(properties, 'w:numId')).val),
    level: Number(values(first(properties, 'w:ilvl')).val),
  };
}

function instance(numbering: XmlElement, number: number): XmlElement {
  const found = all(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === String(number));
  if (found === undefined) throw new Error(`no num ${number}`);
  return found;
}

function starts(numbering: XmlElement, number: number): string[] {
  return all(instance(numbering, number), 'w:startOverride').map((start) => values(start).val ?? '');
}

describe('lists', () => {
  it('are instances of one numbering that each start anew', async () => {
    const { body, numbering } = await lists(
      `<list style="numbers">${item('하나')}${item('둘')}</list><list style="numbers">${item('셋')}</list>`,
    );
    expect([place(body, '하나').list, place(body, '둘').list, place(body, '셋').list]).toEqual([1, 1, 2]);
    expect([1, 2].map((n) => values(first(instance(numbering, n), 'w:abstractNumId')).val)).toEqual([
      '0',
      '0',
    ]);
    expect(starts(numbering, 2)).toEqual(Array(9).fill('1'));
  });

  it('start where they say', async () => {
    const { numbering } = await lists(`<list style="numbers" start="5">${item('다섯')}</list>`);
    expect(starts(numbering, 1)[0]).toBe('5');
  });

  it('count a list within an item one level deeper in the same instance, so that Word can move items between them', async () => {
    const nested = (text: string) => `<list style="numbers">${item(text)}</list>`;
    const { body } = await lists(
      `<list style="numbers">${item('첫째', nested('갑'))}${item('둘째', nested('을'))}</list>`,
    );
    expect(['첫째', '갑', '둘째', '을'].map((text) => place(body, text))).toEqual([
      { list: 1, level: 0 },
      { list: 1, level: 1 },
      { list: 1, level: 0 },
      { list: 1, level: 1 },
    ]);
  });

  it('start anew where an item holds a second list, or one with a start of its own', async () => {
    const { body, numbering } = await lists(
      `<list style="numbers">${item(
        '첫째',
        `<list style="numbers">${item('갑')}</list><list style="numbers">${item('을')}</list>`,
      )}${item('둘째', `<list style="numbers" start="3">${item('병')}</list>`)}</list>`,
    );
    expect(['갑', '을', '병'].map((text) => place(body, text).list)).toEqual([1, 2, 3]);
    expect(starts(numbering, 3)[1]).toBe('3');
  });

  it('are levels of a numbering style', async () => {
    const { numbering, sheet } = await lists(`<list style="numbers">${item('하나')}</list>`);
    const levels = all(first(numbering, 'w:abstractNum'), 'w:lvl').map((level) => [
      values(first(level, 'w:numFmt')).val,
      values(first(level, 'w:lvlText')).val,
    ]);
    expect(levels.slice(0, 5)).toEqual([
      ['decimal', '%1.'],
      ['ganada', '%2.'],
      ['decimal', '%3)'],
      ['ganada', '%4)'],
      ['decimal', '(%5)'],
    ]);
    expect(values(first(numbering, 'w:styleLink'))).toEqual({ val: 'list-numbers' });
    const linked = values(first(styleOf(sheet, 'list-numbers'), 'w:numId')).val;
    expect(linked).toBe('2');
    expect(values(first(instance(numbering, 2), 'w:abstractNumId'))).toEqual({ val: '0' });
  });

  it('count as their language does', async () => {
    const { body, numbering } = await lists(
      `<list style="numbers">${item('하나')}</list><list style="numbers" lang="en">${item('one')}</list>`,
    );
    const abstract = values(first(instance(numbering, place(body, 'one').list), 'w:abstractNumId')).val;
    expect(abstract).toBe('1');
    const second = first(all(numbering, 'w:lvl')[10] ?? numbering, 'w:numFmt');
    expect(values(second)).toEqual({ val: 'lowerLetter' });
  });

  it('carry ㉮, which Word cannot count, as text', async () => {
    let blocks = `${item('여덟')}${item('아홉')}`;
    for (let depth = 0; depth < 7; depth += 1)
      blocks = item(`단계 ${depth}`, `<list style="numbers">${blocks}</list>`);
    const { body, numbering } = await lists(`<list style="numbers">${blocks}</list>`);
    const marker = (text: string) =>
      values(first(instance(numbering, place(body, text).list), 'w:lvlText')).val;
    expect([marker('여덟'), marker('아홉')]).toEqual(['㉮', '㉯']);
  });

  it('go on after 하 with 거, as Korean offices do, where Word would double the letters', async () => {
    const inner = (count: number) =>
      `<list style="numbers">${Array.from({ length: count }, (_, n) => item(`항목 ${n + 1}끝`)).join('')}</list>`;
    const { body, numbering } = await lists(
      `<list style="numbers">${item('하나', inner(15))}</list><list style="numbers">${item('둘', inner(14).replaceAll('항목', '차례'))}</list>`,
    );
    const marker = (text: string) => {
      const { list, level } = place(body, text);
      const own = all(instance(numbering, list), 'w:lvl').find(
        ({ attributes }) => attributes['w:ilvl'] === String(level),
      );
      return own && values(first(own, 'w:lvlText')).val;
    };
    expect([marker('항목 1끝'), marker('항목 14끝'), marker('항목 15끝')]).toEqual(['가.', '하.', '거.']);
    expect(marker('차례 14끝')).toBeUndefined();
  });

  it('hold further paragraphs and tables at the items’ indent', async () => {
    const { body } = await lists(
      `<list style="numbers">${item(
        '하나',
        '<paragraph>이어서</paragraph><table role="layout"><table-row><table-cell><paragraph>표</paragraph></table-cell></table-row></table>',
      )}</list>`,
    );
    expect(values(first(paragraphOf(body, '이어서'), 'w:ind')).left).toBe('400');
    expect(all(paragraphOf(body, '이어서'), 'w:numPr')).toEqual([]);
    expect(values(first(body, 'w:tblInd')).w).toBe('400');
    expect(Number(values(first(body, 'w:tblW')).w)).toBe(9071 - 400);
  });

  it('hang bullets in a face that has them', async () => {
    const { numbering } = await lists(`<list style="bullets">${item('하나')}</list>`);
    const level = first(numbering, 'w:lvl');
    expect(values(first(level, 'w:lvlText'))).toEqual({ val: '•' });
    expect(values(first(level, 'w:ind'))).toEqual({ left: '360', hanging: '260' });
    expect(values(first(level, 'w:rFonts')).ascii).toBe('Noto Serif KR');
  });

  it('let an item’s first paragraph stand for the canonical block', async () => {
    const { body } = await lists(
      '<list style="numbers"><list-item id="i1"><paragraph>하나</paragraph></list-item></list>',
    );
    expect(values(first(body, 'w:tag'))).toEqual({ val: 'i1@ko' });
    expect(elementsOf(first(body, 'w:pPr')).map(({ name }) => name)).toEqual(['w:pStyle', 'w:numPr']);
  });
});
