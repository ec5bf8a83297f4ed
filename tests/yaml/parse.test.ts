import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/yaml/parse.js';
import type { YamlPath, YamlTree } from '../../src/yaml/tree.js';

function parse(text: string): YamlTree {
  const { value, diagnostics } = parseYaml({ file: 'a.yaml', text });
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('no tree');
  return value;
}

function faults(text: string): readonly string[] {
  const { value, diagnostics } = parseYaml({ file: 'a.yaml', text });
  expect(value).toBeUndefined();
  return diagnostics.map(
    ({ code, span }) =>
      `${code} ${span?.start.line}:${span?.start.column}-${span?.end.line}:${span?.end.column}`,
  );
}

describe('values', () => {
  test('follow the core schema: dates, phone numbers with dashes and `no` are text', () => {
    const { value } = parse('date: 2025-09-01\nphone: 042-481-5063\nflag: no\nn: 3\nb: true\nempty:\n');
    expect({ ...(value as object) }).toEqual({
      date: '2025-09-01',
      phone: '042-481-5063',
      flag: 'no',
      n: 3,
      b: true,
      empty: null,
    });
  });

  test('repeat an anchored value where an alias stands', () => {
    const tree = parse('a: &x { y: [1] }\nb: *x\n');
    expect(tree.spanAt(['b']).start).toMatchObject({ line: 2, column: 4 });
    expect(tree.spanAt(['b', 'y', 0]).start).toMatchObject({ line: 1, column: 13 });
    expect(JSON.stringify(tree.value)).toBe('{"a":{"y":[1]},"b":{"y":[1]}}');
  });

  test('of an empty file are null', () => {
    expect(parse('').value).toBeNull();
    expect(parse('# only a comment\n').value).toBeNull();
  });
});

describe('spans', () => {
  const text = `\uFEFFfirst: 하나
map:
  plain: a b  # comment
  folded: >-
    one
    two
  "quoted key": 'it''s'
flow: { x: [1, { y: 20 }] }
list:
  - item: 1
    next: 2
empty:
`;
  const tree = parse(text);
  const slice = (span: { start: { offset: number }; end: { offset: number } }) =>
    text.slice(span.start.offset, span.end.offset);

  test.each<[YamlPath, string]>([
    [['first'], '하나'],
    [['map', 'plain'], 'a b'],
    [['map', 'folded'], '>-\n    one\n    two'],
    [['map', 'quoted key'], "'it''s'"],
    [['flow', 'x', 1, 'y'], '20'],
    [['flow', 'x', 1], '{ y: 20 }'],
    [['list', 0], 'item: 1\n    next: 2'],
    [['empty'], 'empty'],
    [['map', 'absent', 'deeper'], text.slice(text.indexOf('plain'), text.indexOf('\nflow'))],
  ])('of the value at %j', (path, expected) => {
    expect(slice(tree.spanAt(path))).toBe(expected);
  });

  test.each<[YamlPath, string]>([
    [['map', 'quoted key'], '"quoted key"'],
    [['flow', 'x', 1, 'y'], 'y'],
    [['list', 0], 'item: 1'],
    [['map', 'absent'], 'map'],
  ])('of the label at %j', (path, expected) => {
    expect(slice(tree.labelSpanAt(path))).toBe(expected);
  });
});

describe('faults', () => {
  test.each<[string, string, string]>([
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', 'yaml-duplicate-key 3:1-3:2'],
    ['a duplicate key in a flow map', '{ a: 1, "a": 2 }', 'yaml-duplicate-key 1:9-1:12'],
    ['an unknown alias', 'a: *nobody\n', 'yaml-alias 1:4-1:11'],
    ['an alias inside of what it repeats', 'a: &x [ *x ]\n', 'yaml-alias 1:9-1:11'],
    ['an unknown tag', 'a: !secret 1\n', 'yaml-syntax 1:4-1:11'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'yaml-syntax 2:1-2:1'],
    ['a map as a key', '? [1]\n: 2\n', 'yaml-syntax 1:3-1:6'],
    ['an empty key', ': 2\n', 'yaml-syntax 1:1-1:4'],
    ['a key of JavaScript objects', 'a:\n  __proto__: 1\n', 'yaml-syntax 2:3-2:12'],
    ['a tab as indentation', 'a:\n\tb: 1\n', 'yaml-syntax 2:1-2:2'],
    ['an open quotation', 'a: "x\n', 'yaml-syntax 1:4-1:5'],
  ])('%s', (_name, text, expected) => {
    expect(faults(text)).toContain(expected);
  });

  test('names the first of two equal keys', () => {
    const [fault] = parseYaml({ file: 'a.yaml', text: 'a: 1\na: 2\n' }).diagnostics;
    expect(fault?.related[0]?.span.start).toMatchObject({ line: 1, column: 1 });
  });

  test.each<[string, string]>([
    ['deep flow lists', '['.repeat(100_000)],
    ['deep block lists', '- '.repeat(100_000)],
    ['deep maps', Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['a large file', 'x'.repeat(5_000_001)],
    [
      'aliases that multiply',
      [
        'a0: &a0 x',
        ...Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}]`),
      ].join('\n'),
    ],
  ])('%s exceed a limit', (_name, text) => {
    expect(faults(text)[0]).toMatch(/^yaml-limit/);
  });

  test('are reported once a line and at most twenty at once', () => {
    expect(faults('a: @b\n'.repeat(100)).length).toBe(20);
  });
});
