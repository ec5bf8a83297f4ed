import { describe, expect, it } from 'vitest';
import { blockTypes, contentModel, inlineTypes } from '../../src/document/model.js';
import type { Document, Inline, Node, Text } from '../../src/document/nodes.js';
import { printTree } from '../../src/document/print.js';
import { documentText, textOf } from '../../src/document/text.js';
import { childrenOf, isBlock, isInline, walk } from '../../src/document/visit.js';

function text(value: string): Text {
  return { type: 'text', value };
}

function paragraph(...children: readonly Inline[]): Node & { readonly type: 'paragraph' } {
  return { type: 'paragraph', children };
}

const furniture = (word: string) => ({ type: 'furniture' as const, children: [paragraph(text(word))] });

const document: Document = {
  type: 'document',
  metadata: { title: 'A "title"', lang: 'ko', keywords: ['one', 'two'] },
  children: [
    {
      type: 'pageSequence',
      pageStyle: 'release',
      lang: 'ko',
      header: furniture('header'),
      firstHeader: furniture('first header'),
      footer: furniture('footer'),
      firstFooter: furniture('first footer'),
      children: [
        {
          type: 'heading',
          level: 1,
          id: 'h',
          style: 'headline',
          children: [text('제목'), { type: 'lineBreak' }, text('둘째 줄')],
        },
        paragraph(
          { type: 'strong', children: [text('WE')] },
          text(' agree'),
          { type: 'tab' },
          { type: 'pageNumber' },
          { type: 'pageCount' },
          { type: 'field', kind: 'name', name: 'name.a', label: 'Name of A' },
          { type: 'link', href: '#h', children: [text('here')] },
        ),
        { type: 'note', marker: '*', children: [text('a note')] },
        {
          type: 'list',
          style: 'articles',
          start: 2,
          children: [{ type: 'listItem', children: [paragraph(text('item')), { type: 'thematicBreak' }] }],
        },
        {
          type: 'table',
          role: 'data',
          headerRows: 1,
          caption: { type: 'caption', children: [text('caption')] },
          children: [
            {
              type: 'tableRow',
              children: [{ type: 'tableCell', colSpan: 2, rowSpan: 1, children: [paragraph(text('cell'))] }],
            },
          ],
        },
        {
          type: 'figure',
          image: { type: 'image', source: 'a.png', alt: 'a picture' },
          caption: { type: 'caption', children: [text('under it')] },
        },
        {
          type: 'columns',
          children: [
            { type: 'column', lang: 'ko', children: [paragraph(text('가'))] },
            {
              type: 'column',
              lang: 'en',
              children: [{ type: 'group', keepTogether: true, children: [paragraph(text('a'))] }],
            },
          ],
        },
      ],
    },
  ],
};

describe('the text of a tree', () => {
  it('is that of its blocks in reading order, without what stands on every page', () => {
    expect(documentText(document)).toEqual([
      '제목\n둘째 줄',
      'WE agree here',
      '* a note',
      'item',
      'caption',
      'cell',
      'under it',
      '가',
      'a',
    ]);
  });

  it('of a block that holds blocks has a line for each', () => {
    const columns = document.children[0]?.children.at(-1);
    expect(columns && textOf(columns)).toBe('가\na');
  });
});

describe('a walk', () => {
  it('meets headers before the text and footers after it', () => {
    const sequence = document.children[0];
    expect(
      sequence &&
        childrenOf(sequence)
          .map(textOf)
          .filter((line) => /header|footer/.test(line)),
    ).toEqual(['first header', 'header', 'first footer', 'footer']);
    expect(sequence && childrenOf(sequence)[2]?.type).toBe('heading');
  });

  it('tells the ancestors of each node, from the root to the parent', () => {
    const cell = [...walk(document)].find(({ node }) => node.type === 'text' && node.value === 'cell');
    expect(cell?.ancestors.map(({ type }) => type)).toEqual([
      'document',
      'pageSequence',
      'table',
      'tableRow',
      'tableCell',
      'paragraph',
    ]);
  });
});

describe('the groups of node types', () => {
  it('are those of the content model', () => {
    const types = Object.keys(contentModel);
    const named = [...blockTypes, ...inlineTypes];
    expect(named.filter((type) => !types.includes(type))).toEqual([]);
    expect([...walk(document)].filter(({ node }) => isBlock(node) && isInline(node))).toEqual([]);
  });
});

describe('the printed form', () => {
  it('has one node a line', () => {
    expect(printTree(document)).toMatchSnapshot();
  });

  it('shows what cannot be seen', () => {
    expect(printTree(text('a\u00a0b\u200bc\u202ed\n"e"'))).toBe(
      'text "a\\u{A0}b\\u{200B}c\\u{202E}d\\n\\"e\\""\n',
    );
  });
});
