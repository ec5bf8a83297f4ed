import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Document, Inline } from '../../src/document/nodes.js';
import { preflight } from '../../src/render/preflight.js';
import { projectFonts } from '../font/project-fonts.js';
import { projectTheme, themeFrom } from '../theme/project-themes.js';

const theme = projectTheme('templates/base.theme.yaml');
const fonts = projectFonts();

function documentOf(children: readonly Block[], lang = 'ko'): Document {
  return {
    type: 'document',
    metadata: { title: '제목', lang },
    children: [{ type: 'pageSequence', pageStyle: 'page', children }],
  };
}

const paragraph = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });
const text = (value: string): Inline => ({ type: 'text', value });

function faults(...children: readonly Block[]): readonly string[] {
  return preflight(documentOf(children), theme, fonts).map(({ code, message, hints }) =>
    [code, message, ...hints].join(' / '),
  );
}

const faultsOf = (value: string) => faults(paragraph(text(value)));

/** A text that stands in the data at line 7, column 5. */
function located(value: string, length = value.length): Inline {
  const place = (distance: number) => ({ line: 7, column: 5 + distance, offset: 100 + distance });
  return {
    type: 'text',
    value,
    origin: {
      data: { file: 'statement.yaml', start: place(0), end: place(length) },
      template: { file: 'block.hbs', start: place(0), end: place(1) },
    },
  };
}

describe('a sound document', () => {
  test('with every node has no fault', () => {
    const inlines: readonly Inline[] = [
      text('한국 Korea ～ '),
      { type: 'strong', children: [text('굵게')] },
      { type: 'emphasis', children: [text('강조')] },
      { type: 'span', lang: 'en', children: [{ type: 'emphasis', children: [text('emphasis')] }] },
      { type: 'link', href: 'https://example.org', children: [text('링크')] },
      { type: 'lineBreak' },
      { type: 'tab' },
      { type: 'pageNumber' },
      { type: 'pageCount' },
      { type: 'field', kind: 'signature', label: '서명', name: 'signature.a' },
    ];
    const cell = { type: 'tableCell', colSpan: 1, rowSpan: 1, children: [paragraph(text('칸'))] } as const;
    const blocks: readonly Block[] = [
      { type: 'heading', level: 3, children: inlines },
      paragraph(...inlines),
      { type: 'note', marker: '※', children: [text('주')] },
      { type: 'blockQuote', children: [paragraph(text('인용'))] },
      {
        type: 'list',
        style: 'numbers',
        children: [
          {
            type: 'listItem',
            children: [
              paragraph(text('하나')),
              {
                type: 'list',
                style: 'numbers',
                children: [{ type: 'listItem', children: [paragraph(text('가'))] }],
              },
            ],
          },
        ],
      },
      {
        type: 'table',
        role: 'data',
        headerRows: 1,
        caption: { type: 'caption', children: [text('표')] },
        children: [{ type: 'tableRow', children: [cell] }],
      },
      { type: 'figure', image: { type: 'image', source: 'a.png', alt: '' } },
      { type: 'group', keepTogether: true, children: [paragraph()] },
      { type: 'columns', children: [{ type: 'column', lang: 'en', children: [paragraph(text('column'))] }] },
      { type: 'thematicBreak' },
      { type: 'pageBreak' },
    ];
    expect(faults(...blocks)).toEqual([]);
  });
});

describe('styles', () => {
  test.each<[string, Block, string]>([
    [
      'paragraph',
      { type: 'paragraph', style: 'bodi', children: [] },
      'no paragraph style `bodi`. / Did you mean `body`?',
    ],
    [
      'character',
      paragraph({ type: 'span', style: 'strng', children: [] }),
      'no character style `strng`. / Did you mean `strong`?',
    ],
    [
      'list',
      { type: 'list', style: 'number', children: [] },
      'no list style `number`. / Did you mean `numbers`?',
    ],
    [
      'table',
      { type: 'table', role: 'data', headerRows: 0, style: 'gird', children: [] },
      'no table style `gird`. / Did you mean `grid`?',
    ],
    ['columns', { type: 'columns', style: 'x', children: [] }, 'no columns style `x`.'],
    [
      'image',
      { type: 'figure', image: { type: 'image', style: 'x', source: '', alt: '' } },
      'no image style `x`.',
    ],
    ['break', { type: 'thematicBreak', style: 'x' }, 'no break style `x`.'],
    [
      'field',
      paragraph({ type: 'field', style: 'x', kind: 'name', label: '', name: 'n' }),
      'no field style `x`.',
    ],
  ])('that the theme lacks are told: %s', (_kind, block, expected) => {
    expect(faults(block)).toEqual([expect.stringContaining(expected)]);
  });

  test('of pages and cells too', () => {
    const row = {
      type: 'tableRow',
      children: [{ type: 'tableCell', style: 'x', colSpan: 1, rowSpan: 1, children: [] }],
    } as const;
    const table: Block = { type: 'table', role: 'data', headerRows: 0, children: [row] };
    const document: Document = {
      type: 'document',
      metadata: { title: '', lang: 'ko' },
      children: [{ type: 'pageSequence', pageStyle: 'pge', children: [table] }],
    };
    expect(preflight(document, theme, fonts).map(({ message }) => message)).toEqual([
      expect.stringContaining('no page style `pge`'),
      expect.stringContaining('no cell style `x`'),
    ]);
  });

  test('are told once for each place of a template', () => {
    const at = (offset: number): Block => {
      const start = { line: 1, column: offset + 1, offset };
      return {
        type: 'thematicBreak',
        style: 'x',
        origin: { template: { file: 'a.hbs', start, end: start } },
      };
    };
    expect(faults(at(0), at(0), at(9))).toHaveLength(2);
  });
});

describe('glyphs', () => {
  test('that no face has are named with code point and substitute', () => {
    expect(faultsOf('3∼5일')).toEqual([
      'glyph-missing / No face of Noto Serif KR, Source Serif 4, Pretendard GOV can draw `∼` (U+223C). / Write `～` (U+FF5E) instead.',
    ]);
    expect(faultsOf('가\u{1F600}')).toEqual([
      expect.stringMatching(/`\u{1F600}` \(U\+1F600\)\. \/ Emoji cannot be printed/u),
    ]);
  });

  test('are told once a block, all at once', () => {
    expect(
      faults(paragraph(text('∼∼'), { type: 'strong', children: [text('∼')] }), paragraph(text('\u{10348}'))),
    ).toHaveLength(2);
  });

  test('are told where they stand first in a block', () => {
    const twice = documentOf([paragraph(located('가∼나∼')), paragraph(located('∼'))]);
    expect(preflight(twice, theme, fonts).map(({ span }) => span?.start.column)).toEqual([6, 5]);
  });

  test('are located in the data, at the character where the text stands there as it is', () => {
    const [exact] = preflight(documentOf([paragraph(located('가나∼'))]), theme, fonts);
    expect(exact?.span).toMatchObject({
      file: 'statement.yaml',
      start: { line: 7, column: 7 },
      end: { column: 8 },
    });
    expect(exact?.related[0]?.span.file).toBe('block.hbs');
    const [whole] = preflight(documentOf([paragraph(located('가나∼', 20))]), theme, fonts);
    expect(whole?.span).toMatchObject({ start: { column: 5 }, end: { column: 25 } });
  });

  test('are looked for in markers, captions, furniture and styles laid over each other', () => {
    const odd = themeFrom({
      'main.yaml': `
extends: base.yaml
list: { odd: { levels: [ { marker: { kind: bullet, text: ∼ }, indent: 9pt, hang: 9pt, paragraph: body } ] } }`,
      'base.yaml': `
fonts: { serif: [ Noto Serif KR ] }
page: { page: { size: A4, margins: { top: 1mm }, header-distance: 0pt, footer-distance: 0pt } }
paragraph: { body: { font: serif, size: 9pt, leading: 9pt } }`,
    });
    const list: Block = {
      type: 'list',
      style: 'odd',
      children: [{ type: 'listItem', children: [paragraph(text('하나'))] }],
    };
    expect(preflight(documentOf([list]), odd, fonts)).toMatchObject([{ code: 'glyph-missing' }]);
    expect(faults({ type: 'note', marker: '∼', children: [] })).toHaveLength(1);
    expect(
      faults({
        type: 'table',
        role: 'data',
        headerRows: 0,
        children: [],
        caption: { type: 'caption', children: [text('∼')] },
      }),
    ).toHaveLength(1);
    const document: Document = {
      type: 'document',
      metadata: { title: '', lang: 'ko' },
      children: [
        {
          type: 'pageSequence',
          pageStyle: 'page',
          firstFooter: { type: 'furniture', children: [paragraph(text('∼'))] },
          children: [],
        },
      ],
    };
    expect(preflight(document, theme, fonts)).toHaveLength(1);
  });

  test('are looked for in the faces of character styles', () => {
    const odd = themeFrom({
      'main.yaml': `fonts: { serif: [ Noto Serif KR ], odd: [ Odd ] }
page: { page: { size: A4, margins: { top: 1mm }, header-distance: 0pt, footer-distance: 0pt } }
paragraph: { body: { font: serif, size: 9pt, leading: 9pt } }
character: { strong: { lang: { en: { font: odd } } } }`,
    });
    const strong = (lang: string): Block => ({
      ...paragraph({ type: 'strong', lang, children: [text('a')] }),
    });
    expect(preflight(documentOf([strong('ko')]), odd, fonts)).toEqual([]);
    expect(preflight(documentOf([strong('en')]), odd, fonts)).toMatchObject([
      { code: 'font-family-unknown' },
    ]);
  });

  test('of families that the catalogue lacks are located in the theme', () => {
    const odd = themeFrom({
      'main.yaml': `fonts: { serif: [ Noto Serif KR, Sorce Serif 4 ] }
page: { page: { size: A4, margins: { top: 1mm }, header-distance: 0pt, footer-distance: 0pt } }
paragraph: { body: { font: serif, size: 9pt, leading: 9pt } }`,
    });
    const found = preflight(documentOf([paragraph(text('가')), paragraph(text('나'))]), odd, fonts);
    expect(found).toMatchObject([
      {
        code: 'font-family-unknown',
        span: { file: 'main.yaml', start: { column: 34 } },
        hints: ['Did you mean `Source Serif 4`?'],
      },
    ]);
  });
});

describe('characters that no document may hold', () => {
  test.each([
    ['zero width space', '\u200b', 'U+200B is an invisible character'],
    ['byte order mark', '\ufeff', 'U+FEFF is an invisible character'],
    ['soft hyphen', '\u00ad', 'U+00AD is an invisible character'],
    ['variation selector', '\ufe0f', 'U+FE0F is an invisible character'],
    ['Hangul filler', '\u3164', '(U+3164) is an invisible character'],
    ['right-to-left override', '\u202e', 'U+202E is an invisible control of the writing direction'],
    ['isolate', '\u2067', 'U+2067 is an invisible control of the writing direction'],
    ['Hebrew', '\u05d0', '(U+05D0) is a letter of a script written from right to left'],
    ['Arabic', '\u0627', '(U+0627) is a letter of a script written from right to left'],
    ['Adlam', '\u{1e900}', '(U+1E900) is a letter of a script written from right to left'],
    ['newline', '\n', 'U+000A is a line break inside of text'],
    ['tab', '\t', 'U+0009 is no character of text'],
    ['half of a surrogate pair', '\ud800', 'U+D800 is no character of text'],
    ['private use', '\ue000', 'U+E000 is a private-use character'],
    ['replacement character', '\ufffd', '(U+FFFD) is the sign of a character that was lost'],
  ])('are refused: %s', (_name, character, expected) => {
    expect(faultsOf(`가${character}나`)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('sequences', () => {
  test.each([
    ['letters with marks in a face that places them', 'en', 'e\u0301'],
    ['jamo of a modern syllable', 'ko', '\u1112\u1161\u11ab'],
    ['jamo of an old syllable', 'ko', '\u1112\u119e\u11ab'],
  ])('that a face composes are sound: %s', (_name, lang, value) => {
    expect(preflight(documentOf([paragraph(text(value))], lang), theme, fonts)).toEqual([]);
  });

  test('that no face composes are told, with the composed character', () => {
    expect(faultsOf('cafe\u0301')).toEqual([
      expect.stringMatching(
        /^sequence-uncomposed .*\(U\+0065 U\+0301\) into one sign\. \/ Write the composed character `é` \(U\+00E9\)\.$/,
      ),
    ]);
    expect(faultsOf('가\u0323')).toEqual([expect.stringMatching(/^sequence-uncomposed/)]);
  });
});

test('no text makes it throw, and no text without fault has a character that is not drawn', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (value) => {
      const found = preflight(documentOf([paragraph(text(value))]), theme, fonts);
      if (found.length > 0) return;
      expect(fonts.itemise(value, theme.paragraph('body', 'ko')).missing).toEqual([]);
    }),
  );
});
