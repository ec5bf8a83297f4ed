import { describe, expect, it } from 'vitest';
import { load, pictures, sampleStatement } from './sample.js';

/** The words that each fault marks. */
function marked(text: string): readonly string[] {
  return load(text).diagnostics.map(
    ({ code, span }) => `${code} ${JSON.stringify(text.slice(span?.start.offset, span?.end.offset))}`,
  );
}

describe('a fault is placed exactly', () => {
  it.each<[string, string, string]>([
    [
      'in a flow map',
      '  - { id: p, kind: paragraph, txt: { en: A }, text: { en: A } }\n',
      'key-unknown "txt"',
    ],
    [
      'in a flow list',
      '  - { id: p, kind: paragraph, text: { en: A }, notes: [ 5 ] }\n',
      'value-invalid "5"',
    ],
    [
      'in a folded text of several lines',
      '  - id: p\n    kind: paragraph\n    text:\n      en: >-\n        One\n        two <bold>three</bold>\n',
      'inline-element-unknown "<bold>"',
    ],
    [
      'in a literal text of several lines',
      '  - id: p\n    kind: paragraph\n    text:\n      en: |\n        One\n        two <bold>three</bold>\n',
      'inline-element-unknown "<bold>"',
    ],
    [
      'in a quoted text of several lines',
      '  - id: p\n    kind: paragraph\n    text: { en: "One\n      two <bold>three</bold>" }\n',
      'inline-element-unknown "<bold>"',
    ],
    [
      'where an alias repeats what does not fit',
      '  - { id: &name p, kind: paragraph, text: { en: A } }\n  - { id: *name, kind: paragraph, text: { en: A } }\n',
      'id-duplicate "*name"',
    ],
    [
      'in a value that is repeated later',
      '  - { id: p, kind: paragraph, text: &t { en: "<bold>A</bold>" } }\n',
      'inline-element-unknown "<bold>"',
    ],
    [
      'at the second of two equal keys in a flow map',
      '  - { id: p, kind: paragraph, id: q, text: { en: A } }\n',
      'yaml-duplicate-key "id"',
    ],
  ])('%s', (_name, body, expected) => {
    expect(marked(sampleStatement({ body }))).toEqual([expected]);
  });

  it('once where a key that is needed is misspelt', () => {
    expect(marked(sampleStatement().replace('preamble:', 'premable:'))).toEqual(['key-unknown "premable"']);
  });

  it('at every one of several in one run', () => {
    const text = sampleStatement().replace('2024-02-29', '2025-02-30').replace('act: signed', 'act: sealed');
    expect(marked(text)).toEqual(['value-invalid "2025-02-30"', 'value-invalid "sealed"']);
  });
});

describe('what is not YAML is told in words', () => {
  it.each([
    [
      'place: { en: Somewhere }',
      'place: { en: "Somewhere }',
      'The quotation mark that opens here is not closed.',
    ],
    ['place: { en: Somewhere }', 'place: { en: Somewhere', 'A map that opens with { is not closed'],
    ['parties: [a, b]', 'parties: [a, b', 'A list that opens with [ is not closed'],
    ['act: signed', 'act: signed: twice', 'A second `: ` stands in this line'],
    ['act: signed', 'act: @signed', 'A text cannot begin with this character.'],
    ['place: { en: Somewhere }', 'place:\n\ten: Somewhere', 'A tab indents the line.'],
    ['act: signed', 'act: "\\q"', 'A backslash begins no known escape here.'],
    ['act: signed', '  act: signed', ''],
  ])('%s -> %s', (from, to, sentence) => {
    const [first] = pictures(load(sampleStatement().replace(from, to)).diagnostics);
    expect(first).toContain('yaml-syntax');
    expect(first).toContain(sentence);
    expect(first).toContain(' / ');
  });
});
