import { describe, expect, it } from 'vitest';
import { blocksOf, loadPressRelease } from '../../src/data/index.js';
import { valueIn } from './project-files.js';
import { load, pictures, sampleStatement, shape } from './sample.js';

const everyKind = `  - id: article-1
    kind: article
    number: 3
    title: { en: Scope }
    blocks:
      - id: items
        kind: list
        numbering: articles
        start: 2
        items:
          - id: item-a
            text: { en: First }
            blocks:
              - id: nested
                kind: list
                numbering: articles
                items: [{ id: item-a-1, text: { en: Inner } }]
          - { id: item-b, text: { en: Second } }
  - id: table-1
    kind: table
    caption: { en: Figures }
    description: { en: What was agreed }
    headerRows: 1
    rows:
      - cells: [{ text: { en: "" } }, { text: { en: One }, colSpan: 2 }]
      - cells: [{ text: { en: A }, scope: row, rowSpan: 2 }, { text: { en: B } }, { text: { en: C } }]
      - cells: [{ text: { en: D } }, { text: { en: E } }]
  - { id: note-1, kind: note, marker: ※, text: { en: A note } }
  - id: quote-1
    kind: quote
    blocks:
      - { id: quoted, kind: paragraph, text: { en: Quoted } }
  - { id: figure-1, kind: figure, source: data/x/map.png, alt: { en: A map }, caption: { en: The region } }
  - { id: said, kind: quotation, speaker: { en: A speaker }, text: { en: "“Yes.”" }, notes: [{ id: said-note, marker: "*", text: { en: N } }] }
`;
const annexes = `annexes:
  - id: annex-1
    title: { en: Annex }
    body:
      - { id: annex-1-p1, kind: paragraph, text: { en: 'See <link href="#table-1">the table</link>.' } }
`;

describe('a statement', () => {
  const statement = valueIn(load(sampleStatement({ body: everyKind, rest: annexes })));

  it('carries every kind of block, visited in reading order', () => {
    const visits = Array.from(
      blocksOf(statement),
      ({ block, depth }) => `${depth} ${block.kind} ${block.id}`,
    );
    expect(visits).toEqual([
      '0 article article-1',
      '1 list items',
      '2 list nested',
      '0 table table-1',
      '0 note note-1',
      '0 quote quote-1',
      '1 paragraph quoted',
      '0 figure figure-1',
      '0 quotation said',
      '0 paragraph annex-1-p1',
    ]);
  });

  it('mirrors its YAML, with parsed texts and the place of each block', () => {
    expect(statement.body[2]).toEqual({
      id: 'note-1',
      kind: 'note',
      marker: '※',
      text: {
        en: {
          lang: 'en',
          nodes: [
            {
              type: 'text',
              value: 'A note',
              origin: { data: expect.objectContaining({ file: 'statement.yaml' }) },
            },
          ],
          span: expect.objectContaining({ start: expect.objectContaining({ line: 39, column: 54 }) }),
          placeIn: expect.any(Function),
        },
      },
      span: expect.objectContaining({ start: expect.objectContaining({ line: 39, column: 5 }) }),
    });
    expect(statement.locate(['act']).start).toMatchObject({ line: 5, column: 6 });
  });

  it('may have more than two languages, kept in published order', () => {
    const text = sampleStatement()
      .replace('[en]', '[vi, zh-Hans, en]')
      .replace('{ en: Somewhere }', '{ en: Ha Noi, zh-Hans: 河内, vi: Hà Nội }')
      .replace('{ en: Title }', '{ zh-Hans: 声明, vi: Tuyên bố, en: Statement }');
    const { place, title } = valueIn(load(text));
    expect(Object.keys(place)).toEqual(['vi', 'zh-Hans', 'en']);
    expect(Object.values(title).map(({ lang, nodes }) => `${lang} ${shape(nodes)}`)).toEqual([
      'vi Tuyên bố',
      'zh-Hans 声明',
      'en Statement',
    ]);
  });
});

const paragraph = '  - { id: p1, kind: paragraph, text: { en: A } }\n';

describe('faults of a statement', () => {
  it.each([
    [
      'a date that is none',
      ['2024-02-29', '2025-02-29'],
      [
        '3:7-3:17 value-invalid This is no day of the calendar, written YYYY-MM-DD. / Write year, month and day, for example 2025-09-01.',
      ],
    ],
    [
      'an unknown key',
      ['act: signed', 'act: signed\nplce: x'],
      ['6:1-6:5 key-unknown The key `plce` is unknown here.'],
    ],
    [
      'a missing key',
      ['place: { en: Somewhere }\n', ''],
      [
        '1:1-1:16 key-missing The key `place` is missing. / Write `place: …` among the keys of the map that begins here.',
      ],
    ],
    [
      'an unknown act',
      ['act: signed', 'act: agreed'],
      ['5:6-5:12 value-invalid Expected one of `adopted`, `signed`, `initialled`, found `agreed`.'],
    ],
    ['a language twice', ['[en]', '[en, en]'], ['2:17-2:19 value-invalid The language `en` stands twice.']],
    [
      'a language that is none',
      ['[en]', '[English]'],
      ['2:13-2:20 value-invalid A language is a BCP 47 tag such as `ko`, `en` or `zh-Hans`.'],
    ],
    [
      'a missing language, in each text',
      ['[en]', '[en, ko]'],
      [
        '4:1-4:6 language-missing The text has no `ko`. / Write `ko: …` beside the other languages.',
        '8:1-8:6 language-missing The text has no `ko`. / Write `ko: …` beside the other languages.',
      ],
    ],
    [
      'a language too many',
      ['{ en: Title }', '{ en: Title, fr: Titre }'],
      [
        "8:21-8:23 language-unexpected The language `fr` is not one of this file's: en. / Take the text out, or add `fr` to `languages` and translate every text.",
      ],
    ],
    ['a text without words', ['en: Title', 'en: " "'], ['8:14-8:17 value-invalid The text is empty.']],
    [
      'a text that is a number',
      ['en: Title', 'en: 2025'],
      [
        '8:14-8:18 value-invalid Expected text, found the number `2025`. / Write it in quotes to make it text.',
      ],
    ],
    ['a side named twice', ['[a, b]', '[a, a]'], ['6:14-6:15 value-invalid `a` stands twice in this list.']],
    ['no side', ['[a, b]', '[]'], ['6:10-6:12 value-invalid Expected at least 1 item.']],
  ])('%s', (_, [before, after], expected) => {
    const text = sampleStatement();
    expect(text).toContain(before);
    expect(pictures(load(text.replace(String(before), String(after))).diagnostics)).toEqual(expected);
  });

  it.each([
    [
      'an unknown kind of block',
      '  - { id: p1, kind: paragraf }\n',
      /^12:21-12:29 value-invalid .*Did you mean `paragraph`/,
    ],
    [
      'a block without an id',
      '  - { kind: paragraph, text: { en: A } }\n',
      /^12:5-12:\d+ key-missing The key `id` is missing/,
    ],
    [
      'an id that is none',
      '  - { id: P_1, kind: paragraph, text: { en: A } }\n',
      /^12:11-12:14 value-invalid An id is written in kebab-case/,
    ],
    [
      'an id that stands twice',
      paragraph + paragraph,
      /^13:11-13:13 id-duplicate .* \/ It stands here first. 12:11$/,
    ],
    [
      'a note with the id of a block',
      paragraph.replace(' } }', ' }, notes: [{ id: p1, marker: "*", text: { en: B } }] }'),
      /^12:\d+-12:\d+ id-duplicate /,
    ],
    [
      'a path that leads out of the project',
      '  - { id: f, kind: figure, source: ../x.png, alt: { en: A } }\n',
      /^12:36-12:44 value-invalid A path is relative/,
    ],
    [
      'an unknown key of a block',
      '  - { id: p1, kind: paragraph, text: { en: A }, noets: [] }\n',
      /^12:49-12:54 key-unknown .*Did you mean `notes`/,
    ],
    [
      'a marker that cannot be printed',
      '  - { id: n, kind: note, marker: "\\u0007", text: { en: A } }\n',
      /^12:34-12:42 value-invalid The text holds U\+0007/,
    ],
  ])('%s', (_, body, picture) => {
    const faults = pictures(load(sampleStatement({ body })).diagnostics);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(picture);
  });

  it.each([
    [
      '[{ text: { en: A } }], [{ text: { en: B } }, { text: { en: C } }]',
      'Row 2 covers 2 columns, and the first row 1.',
    ],
    [
      '[{ text: { en: A } }, { text: { en: B } }], [{ text: { en: C } }]',
      'Row 2 covers 1 column, and the first row 2.',
    ],
    ['[{ text: { en: A }, rowSpan: 2 }]', 'A cell reaches below the last row.'],
    [
      '[{ text: { en: A } }, { text: { en: B }, rowSpan: 2 }], [{ text: { en: C }, colSpan: 2 }]',
      'Cells of row 2 overlap in column 2.',
    ],
  ])('a table whose cells are %s', (rows, message) => {
    const cells = rows.replaceAll('[{', '{ cells: [{').replaceAll('}]', '}] }');
    const body = `  - { id: t, kind: table, rows: [${cells}] }\n`;
    expect(pictures(load(sampleStatement({ body })).diagnostics)).toEqual([
      expect.stringMatching(new RegExp(`^12:5-12:\\d+ table-shape ${message} / Every row`)),
    ]);
  });

  it('more header rows than a table has rows', () => {
    const body = '  - { id: t, kind: table, headerRows: 2, rows: [{ cells: [{ text: { en: A } }] }] }\n';
    expect(pictures(load(sampleStatement({ body })).diagnostics)).toEqual([
      expect.stringMatching(
        /^12:5-12:\d+ table-shape The table has 1 rows and cannot have 2 header rows\. \/ Every row/,
      ),
    ]);
  });

  it('are all reported in one run', () => {
    const text = sampleStatement({ body: paragraph + paragraph }).replace('Title', 'Ti<tle');
    expect(load(text).diagnostics.map(({ code }) => code)).toEqual(['inline-markup', 'id-duplicate']);
  });

  it('end in diagnostics, whatever the file holds', () => {
    for (const text of ['', '- a', 'null', 'kind: [', '\u0000', 'a: &a [*a]', `${'['.repeat(5000)}`]) {
      expect(load(text).value).toBeUndefined();
      expect(load(text).diagnostics.length).toBeGreaterThan(0);
    }
  });
});

describe('a press release', () => {
  const release = (times: string): string => `kind: press-release
languages: [en]
issuer: office
date: 2025-09-01
${times}
headline: { en: Headline }
subheads: []
body: []
contacts: []
`;

  it('has times only where its file has them', () => {
    const load = (times: string) => loadPressRelease({ file: 'press-release.yaml', text: release(times) });
    expect(valueIn(load('# none'))).not.toHaveProperty('embargo');
    expect(valueIn(load('embargo: 2025-09-01T14:00')).embargo).toBe('2025-09-01T14:00');
    for (const time of [
      '2025-02-30T14:00',
      '2025-09-01T24:00',
      '2025-09-01 14:00',
      '2025-09-01T14:00Z',
      '14:00',
    ]) {
      expect(pictures(load(`embargo: "${time}"`).diagnostics)).toEqual([
        expect.stringMatching(
          /^5:10-5:\d+ value-invalid This is no time of a day of the calendar, written YYYY-MM-DDThh:mm/,
        ),
      ]);
    }
  });
});
