import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../src/diagnostic/span.js';
import { parseWithLibrary } from '../../src/yaml/parse.js';
import { readPlainly } from '../../src/yaml/plain.js';
import type { YamlNode } from '../../src/yaml/tree.js';

/** A node as plain data: its value, its places and those of all in it. */
function laidOpen({ value, start, end, size, children }: YamlNode): unknown {
  const inner = Array.from(children, ([key, { node, label }]) => [
    key,
    [label.start, label.end],
    laidOpen(node),
  ]);
  return [JSON.stringify(value), start, end, size, inner];
}

/** What the library makes of a text. */
function byLibrary(text: string): unknown {
  const { value, diagnostics } = parseWithLibrary({ file: 'a.yaml', text }, new LineIndex('a.yaml', text));
  return value === undefined ? diagnostics.map(({ message }) => message) : laidOpen(value.root);
}

/** Reads a text plainly, and holds what comes of it against the library. */
function isPlain(text: string): boolean {
  const plain = readPlainly(text);
  if (plain !== undefined) expect(laidOpen(plain), text).toEqual(byLibrary(text));
  return plain !== undefined;
}

const written = ['data', 'templates', 'fonts', 'examples', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(folder, file)),
);

describe('what is plainly written', () => {
  test('is read as the library reads it, in every file of the project', () => {
    const plain = written.filter((file) => isPlain(readFileSync(file, 'utf8')));
    expect(plain).toContain('data/2025-rok-asean-ip/statement.yaml');
    expect(plain.length).toBeGreaterThan(written.length / 2);
  });

  const sample = `# A comment
kind: statement
parties: [kr, asean]
alternat: { kr: ko, asean: "en" } # who comes first
date: 2025-09-01
count: -3.5
on: true
title:
  ko: >-
    여러 줄로
    쓴 글 # 그대로
  en: "In quotes: <side of='kr'>x</side>"
# between
body:
  - id: p-1
    text: 'it''s so' # said
    notes:
    - one: 1
    - two
  -
    id: p-2
    lines: |
      a
       b
members:
  - {
      organisation: asean,
      names: ["a b", { c: 1 }],
    }
  - more: [
        x, y ]
    # of the last one
  # of the members
last: |-
  text
  goes on
`;

  test('is all of a text in its forms', () => {
    expect(isPlain(sample.replace('       b\n', '      b\n'))).toBe(true);
  });

  test('is read as the library reads it, or not at all, whatever is changed in it', () => {
    const lines = sample.split('\n');
    const pieces = [
      '',
      ' ',
      '  ',
      '#',
      ' # c',
      '- ',
      '-',
      ': ',
      ':',
      'a: 1',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '>',
      '|',
      '|-',
      '&a ',
      '*a',
      '!x ',
      '?',
      '\n',
      '\n\n',
      '\n  # c\n',
      '\\',
      '0',
      '007',
      '.5',
      '1e3',
      'null',
      '~',
      '가',
      '\u00a0',
      '\t',
      '---\n',
      'id: x\n',
      '<<: x\n',
    ];
    const change = fc.record({
      line: fc.nat(lines.length - 1),
      at: fc.nat(12),
      remove: fc.nat(4),
      insert: fc.constantFrom(...pieces),
    });
    let plain = 0;
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.nat(lines.length),
        fc.nat(6),
        (changes, first, count) => {
          const changed = [...lines];
          for (const { line, at, remove, insert } of changes) {
            const old = changed[line] ?? '';
            changed[line] = old.slice(0, at) + insert + old.slice(at + remove);
          }
          changed.splice(first, count);
          if (isPlain(changed.join('\n'))) plain += 1;
        },
      ),
      { numRuns: 1000 },
    );
    expect(plain).toBeGreaterThan(0);
  });

  test('is no text with anything that needs the whole of YAML', () => {
    for (const text of [
      'a: &x 1\nb: *x\n',
      'a: "\\n"\n',
      'a: 1\na: 2\n',
      'a:\n',
      '? a\n: b\n',
      'a: b: c\n',
      'a: b\n  c\n',
      '---\na: 1\n',
      'a:\tb\n',
      '',
    ])
      expect(readPlainly(text), text).toBeUndefined();
  });
});
