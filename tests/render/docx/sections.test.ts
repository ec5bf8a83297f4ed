import { describe, expect, it } from 'vitest';
import type { XmlElement } from '../../../src/render/docx/xml/element.js';
import { all, first, parse, parts, textIn, values } from './fixture.js';

async function open(sequences: string) {
  const part = await parts(parse(`<document title="t" lang="ko">${sequences}</document>`));
  const relationships = all(part('word/_rels/document.xml.rels'), 'Relationship');
  const body = part('word/document.xml');
  /** Text of each section's furniture, by kind and type. */
  const furniture = all(body, 'w:sectPr').map((section) =>
    Object.fromEntries(
      [...all(section, 'w:headerReference'), ...all(section, 'w:footerReference')].map((reference) => [
        `${reference.name.includes('header') ? 'header' : 'footer'} ${values(reference).type}`,
        textIn(part(`word/${target(reference, relationships)}`)),
      ]),
    ),
  );
  return { body, furniture };
}

function target(reference: XmlElement, relationships: readonly XmlElement[]): string {
  const found = relationships.find(({ attributes }) => attributes.Id === reference.attributes['r:id']);
  return found?.attributes.Target ?? '';
}

const sequence = (content: string) => `<page-sequence page-style="page" lang="ko">${content}</page-sequence>`;
const header = '<header><paragraph style="header">머리</paragraph></header>';
const firstFooter = '<first-footer><paragraph style="footer">첫 발</paragraph></first-footer>';

describe('page sequences', () => {
  it('are sections of the page style’s size and margins, each on a new page', async () => {
    const { body } = await open(sequence('<paragraph>글</paragraph>'));
    expect(values(first(body, 'w:pgSz'))).toMatchObject({ w: '11906', h: '16838' });
    expect(values(first(body, 'w:pgMar'))).toEqual({
      top: '1417',
      right: '1417',
      bottom: '1417',
      left: '1417',
      header: '680',
      footer: '680',
      gutter: '0',
    });
    expect(values(first(body, 'w:type'))).toEqual({ val: 'nextPage' });
  });

  it('do not show the header of the sequence before', async () => {
    const { furniture } = await open(
      sequence(`${header}<paragraph>하나</paragraph>`) + sequence('<paragraph>둘</paragraph>'),
    );
    expect(furniture.map((section) => section['header default'])).toEqual(['머리', '']);
  });

  it('have another first page only where they say so, with what they share on it too', async () => {
    const { body, furniture } = await open(
      sequence(`${header}${firstFooter}<paragraph>하나</paragraph>`) +
        sequence(`${header}<paragraph>둘</paragraph>`),
    );
    expect(furniture[0]).toEqual({
      'header default': '머리',
      'header first': '머리',
      'footer default': '',
      'footer first': '첫 발',
    });
    expect(all(body, 'w:sectPr').map((section) => all(section, 'w:titlePg').map(values))).toEqual([[{}], []]);
  });

  it('end with their last paragraph, which holds the section', async () => {
    const { body } = await open(
      sequence('<paragraph>하나</paragraph>') + sequence('<paragraph>둘</paragraph>'),
    );
    expect(all(body, 'w:p').map(textIn)).toEqual(['하나', '둘']);
  });

  it('count pages with fields', async () => {
    const part = await parts(
      parse(
        `<document title="t" lang="ko">${sequence('<footer><paragraph style="footer"><page-number/> / <page-count/></paragraph></footer><paragraph>글</paragraph>')}</document>`,
      ),
    );
    expect(all(part('word/footer1.xml'), 'w:instrText').map((code) => code.children.join(''))).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
  });
});

describe('page breaks', () => {
  it('begin the page with the next paragraph, leaving no empty one', async () => {
    const { body } = await open(
      sequence('<paragraph>하나</paragraph><page-break/><paragraph>둘</paragraph>'),
    );
    expect(all(body, 'w:p').map((p) => [textIn(p), all(p, 'w:pageBreakBefore').length])).toEqual([
      ['하나', 0],
      ['둘', 1],
    ]);
  });
});
