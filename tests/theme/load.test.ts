import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTheme } from '../../src/theme/load.js';
import { projectTheme, themeFrom } from './project-themes.js';

const head = 'fonts: { serif: [ A, B ], sans: [ C ] }\ncolors: { ink: "#111111" }\n';
const root = 'text: { font: serif, size: 10pt, leading: 18pt }';

function faults(files: Readonly<Record<string, string>>): readonly string[] {
  return loadTheme('main.yaml', (path) => files[path]).diagnostics.map(({ code, span, hints }) =>
    [`${code} ${span?.file}:${span?.start.line}:${span?.start.column}`, ...hints].join(' / '),
  );
}

describe('the themes of the project', () => {
  const themes = readdirSync('templates', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('theme.yaml'),
  );

  test.each(themes)('%s is sound', (name) => {
    expect(projectTheme(`templates/${name}`).has('paragraph', 'body')).toBe(true);
  });

  test('the base keeps its baseline: leading in whole, spaces and small leading in half or quarter lines', () => {
    const theme = projectTheme('templates/base.theme.yaml');
    for (const name of theme.names('paragraph')) {
      const { leading, spaceBefore, spaceAfter } = theme.paragraph(name, 'ko');
      for (const distance of [leading, spaceBefore, spaceAfter]) expect(distance % 4.5, name).toBe(0);
    }
  });

  test('the base stresses Korean by weight and Latin by italics', () => {
    const theme = projectTheme('templates/base.theme.yaml');
    expect(theme.character('emphasis', 'ko')).toMatchObject({ italic: false, weight: 600 });
    expect(theme.character('emphasis', 'en')).toMatchObject({ italic: true });
    expect(theme.paragraph('body', 'en-GB').families[0]).toBe('Source Serif 4');
    expect(theme.paragraph('body', 'ko').families[0]).toBe('Noto Serif KR');
  });
});

describe('values', () => {
  const theme = themeFrom({
    'main.yaml': `${head}
page:
  a: { size: A4, margins: { top: 10mm, left: 36pt }, header-distance: 5mm, footer-distance: 0pt }
  b: { based-on: a, size: { width: 100mm, height: 50mm }, margins: { top: 1pt } }
paragraph:
  ${root}
  boxed:
    based-on: text
    color: ink
    background: "#ABCDEF"
    rules: { top: { width: 0.5pt, color: ink }, left: { width: 1pt, color: "#FF0000" } }
    padding: { left: 3pt }
    tab-stops: [ { position: 20pt }, { position: 10pt, align: right, leader: dots } ]
  unboxed: { based-on: boxed, rules: { top: none }, background: none }
table:
  t: { columns: [ 10mm, 2fr ], rules: { vertical: { width: 1pt, color: ink } } }
cell:
  c: { rules: { top: none }, min-height: 5pt }
break:
  r: { rule: { width: 1pt, color: ink } }
`,
  });

  test('of lengths are points', () => {
    expect(theme.page('a')).toMatchObject({
      width: expect.closeTo(595.28, 2),
      height: expect.closeTo(841.89, 2),
      margins: { top: expect.closeTo(28.35, 2), right: 0, bottom: 0, left: 36 },
      headerDistance: expect.closeTo(14.17, 2),
      footerDistance: 0,
    });
  });

  test('of sides are taken over one by one', () => {
    expect(theme.page('b').margins).toEqual({ top: 1, right: 0, bottom: 0, left: 36 });
    expect(theme.paragraph('unboxed', 'ko')).toMatchObject({
      rules: { top: null, right: null, bottom: null, left: { width: 1, color: '#ff0000' } },
      padding: { top: 0, right: 0, bottom: 0, left: 3 },
      background: null,
    });
  });

  test('of colours are looked up and in small letters', () => {
    expect(theme.paragraph('boxed', 'ko')).toMatchObject({ color: '#111111', background: '#abcdef' });
  });

  test('of tab stops ascend', () => {
    expect(theme.paragraph('boxed', 'ko').tabStops).toEqual([
      { position: 10, align: 'right', leader: 'dots' },
      { position: 20, align: 'left', leader: 'none' },
    ]);
  });

  test('of widths are fixed or shares', () => {
    expect(theme.table('t')).toMatchObject({
      columns: [
        { kind: 'fixed', width: expect.closeTo(28.35, 2) },
        { kind: 'share', share: 2 },
      ],
      rules: { horizontal: null, vertical: { width: 1, color: '#111111' } },
      headerCell: 'header-cell',
    });
  });

  test('that nobody gives are absent from cells and initial elsewhere', () => {
    expect(theme.cell('c')).toEqual({ name: 'c', rules: { top: null }, minHeight: 5 });
    expect(theme.thematicBreak('r')).toMatchObject({ width: 1, align: 'left', spaceBefore: 0 });
    expect(theme.paragraph('text', 'ko')).toMatchObject({
      display: { ko: 'text', en: 'text' },
      basedOn: null,
      next: 'text',
      weight: 400,
      align: 'left',
      widows: 2,
    });
  });

  test('of names that are lacking throw', () => {
    expect(() => theme.paragraph('absent', 'ko')).toThrow('no paragraph style `absent`');
    expect(theme.has('paragraph', 'constructor')).toBe(false);
  });
});

describe('precedence', () => {
  const size = (main: string, general: string, lang: string) =>
    themeFrom({
      'main.yaml': `extends: general.yaml\nparagraph:\n${main}`,
      'general.yaml': `${head}paragraph:\n  ${root}\n${general}`,
    }).paragraph('leaf', lang).size;

  test.each<[string, string, string, string, number]>([
    ['the base gives what nobody else does', '  leaf: { based-on: text }', '', 'en', 10],
    [
      'a language comes before its own style',
      '  leaf: { based-on: text, size: 1pt, lang: { en: { size: 2pt } } }',
      '',
      'en',
      2,
    ],
    [
      'of that language only',
      '  leaf: { based-on: text, size: 1pt, lang: { en: { size: 2pt } } }',
      '',
      'eno',
      1,
    ],
    [
      'a language speaks of its regions',
      '  leaf: { based-on: text, lang: { EN: { size: 2pt } } }',
      '',
      'en-GB',
      2,
    ],
    [
      'a region comes before its language',
      '  leaf: { based-on: text, lang: { en-GB: { size: 3pt }, en: { size: 2pt } } }',
      '',
      'en-gb',
      3,
    ],
    [
      "a base's language is inherited",
      '  leaf: { based-on: base }\n  base: { based-on: text, lang: { en: { size: 2pt } } }',
      '',
      'en',
      2,
    ],
    [
      "a style's own key comes before its base's language",
      '  leaf: { based-on: base, size: 5pt }\n  base: { based-on: text, lang: { en: { size: 2pt } } }',
      '',
      'en',
      5,
    ],
    [
      'a derived file comes before a general one',
      '  leaf: { size: 6pt }',
      '  leaf: { based-on: text, size: 5pt }',
      'en',
      6,
    ],
    [
      "and before the general one's languages",
      '  leaf: { size: 6pt }',
      '  leaf: { based-on: text, lang: { en: { size: 5pt } } }',
      'en',
      6,
    ],
    ['a derived file changes bases too', '  text: { size: 7pt }', '  leaf: { based-on: text }', 'ko', 7],
    [
      'a derived file may change the base',
      '  leaf: { based-on: other }\n  other: { based-on: text, size: 8pt }',
      '  leaf: { based-on: text }',
      'ko',
      8,
    ],
    [
      'a general style comes before a derived base',
      '  text: { size: 7pt }',
      '  leaf: { based-on: text, size: 9pt }',
      'ko',
      9,
    ],
  ])('%s', (_name, main, general, lang, expected) => {
    expect(size(main, general, lang)).toBe(expected);
  });

  test('of fonts, colours and lists is the same', () => {
    const theme = themeFrom({
      'main.yaml': `extends: general.yaml
fonts: { serif: [ Z ] }
colors: { ink: "#222222" }
list: { l: { lang: { en: { levels: [ { marker: { kind: bullet, text: e }, indent: 1pt, hang: 1pt, paragraph: text } ] } } } }`,
      'general.yaml': `${head}paragraph: { text: { font: serif, size: 10pt, leading: 18pt, color: ink } }
list: { l: { levels: [ { marker: { kind: bullet, text: k }, indent: 1pt, hang: 1pt, paragraph: text } ] } }`,
    });
    expect(theme.paragraph('text', 'ko')).toMatchObject({ families: ['Z'], color: '#222222' });
    expect(theme.list('l', 'ko').levels[0].marker).toEqual({ kind: 'bullet', text: 'k' });
    expect(theme.list('l', 'en').levels[0].marker).toEqual({ kind: 'bullet', text: 'e' });
  });
});

describe('faults', () => {
  const style = (keys: string) => ({
    'main.yaml': `${head}paragraph:\n  ${root}\n  leaf: { based-on: text, ${keys} }`,
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a file that extends itself', { 'main.yaml': 'extends: main.yaml' }, 'theme-cycle main.yaml:1:10'],
    [
      'files that extend each other',
      { 'main.yaml': 'extends: a.yaml', 'a.yaml': 'extends: ./main.yaml' },
      'theme-cycle a.yaml:1:10',
    ],
    ['a file that is absent', { 'main.yaml': 'extends: a.yaml' }, 'file-unreadable main.yaml:1:10'],
    [
      'styles based on each other',
      { 'main.yaml': `${head}paragraph: { a: { based-on: b }, b: { based-on: a } }` },
      'theme-cycle main.yaml:3:14',
    ],
    [
      'a style based on itself',
      { 'main.yaml': `${head}cell: { a: { based-on: a } }` },
      'theme-cycle main.yaml:3:9',
    ],
    ['an unknown key', style('colour: ink'), 'key-unknown main.yaml:5:27 / Did you mean `color`?'],
    [
      'an unknown base',
      { 'main.yaml': `${head}paragraph:\n  ${root}\n  leaf: { based-on: txt }` },
      'theme-name-unknown main.yaml:5:21 / Did you mean `text`?',
    ],
    [
      'an unknown font stack',
      style('font: serf'),
      'theme-name-unknown main.yaml:5:33 / Did you mean `serif`?',
    ],
    ['an unknown colour', style('color: inc'), 'theme-name-unknown main.yaml:5:34 / Did you mean `ink`?'],
    [
      'an unknown colour of a rule',
      style('rules: { top: { width: 1pt, color: inc } }'),
      'theme-name-unknown main.yaml:5:62 / Did you mean `ink`?',
    ],
    [
      'an unknown colour of a language',
      style('lang: { en: { color: inc } }'),
      'theme-name-unknown main.yaml:5:48 / Did you mean `ink`?',
    ],
    [
      'an unknown next style',
      style('next: laef'),
      'theme-name-unknown main.yaml:5:33 / Did you mean `leaf`?',
    ],
    [
      'a length without unit',
      style('size: 12'),
      'value-invalid main.yaml:5:33 / Write points or millimetres',
    ],
    [
      'a length in another unit',
      style('size: 1em'),
      'value-invalid main.yaml:5:33 / Write points or millimetres',
    ],
    ['a length that may not be zero', style('size: 0pt'), 'value-invalid main.yaml:5:33'],
    [
      'a width of no share',
      { 'main.yaml': 'table: { t: { columns: [ 1fr, 0fr ] } }' },
      'value-invalid main.yaml:1:31',
    ],
    ['a weight without face', style('weight: 1000'), 'value-invalid main.yaml:5:35'],
    [
      'a style without size',
      { 'main.yaml': `${head}paragraph: { a: { font: serif, leading: 1pt } }` },
      'style-incomplete main.yaml:3:14',
    ],
    [
      'a page without size',
      { 'main.yaml': 'page: { a: { margins: { top: 1pt }, header-distance: 1pt, footer-distance: 1pt } }' },
      'style-incomplete main.yaml:1:9',
    ],
    [
      'a pattern without number',
      {
        'main.yaml':
          'list: { a: { levels: [ { marker: { kind: counter, format: ganada, pattern: x }, indent: 1pt, hang: 1pt, paragraph: p } ] } }',
      },
      'value-invalid main.yaml:1:76',
    ],
    [
      'margins that meet',
      {
        'main.yaml':
          'page: { a: { size: A5, margins: { left: 140mm }, header-distance: 1pt, footer-distance: 1pt } }',
      },
      'value-invalid main.yaml:1:9',
    ],
    ['what is not YAML', { 'main.yaml': 'a: "' }, 'yaml-syntax main.yaml:1:4'],
  ])('of %s are located', (_name, files, expected) => {
    expect(faults(files).join('\n')).toContain(expected);
  });

  test('are told all at once', () => {
    expect(faults(style('font: a, color: b, background: c'))).toHaveLength(3);
  });
});

describe('Word settings', () => {
  const main = (word: string) => ({ 'main.yaml': `${head}paragraph: { ${root} }\n${word}` });

  test('embed the letters of KS X 1001 and lock nothing unless said', () => {
    expect(themeFrom(main('')).word).toEqual({ embedFonts: 'ks2350', reference: null, lockedStyles: [] });
  });

  test('are laid over those of the theme that is extended, key by key', () => {
    const { word } = themeFrom({
      'main.yaml': 'extends: base.yaml\nword: { reference: house.dotx, locked-styles: [text] }',
      'base.yaml': `${head}paragraph: { ${root} }\nword: { embed-fonts: none, reference: old.dotx }`,
    });
    expect(word).toEqual({ embedFonts: 'none', reference: 'house.dotx', lockedStyles: ['text'] });
  });

  test('lock styles that there are', () => {
    expect(faults(main('word: { locked-styles: [text, txet] }'))).toEqual([
      'theme-name-unknown main.yaml:4:31 / Did you mean `text`?',
    ]);
  });
});
