import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/yaml/parse.js';
import { scalarRanges } from '../../src/yaml/scalar.js';

/** What the source spells for each unit of the value under `key`; undefined where that cannot be told. */
function spellings(text: string): { value: string; spelt: string[] | undefined } {
  const { value: tree, diagnostics } = parseYaml({ file: 'a.yaml', text });
  if (tree === undefined) throw new Error(JSON.stringify(diagnostics));
  const { start, end } = tree.spanAt(['key']);
  const value = JSON.parse(JSON.stringify(tree.value)).key;
  const ranges = scalarRanges(text, start.offset, end.offset, value);
  if (ranges === undefined) return { value, spelt: undefined };
  const spelt = Array.from({ length: ranges.length }, (_, unit) => {
    const range = ranges.at(unit);
    return text.slice(range?.start, range?.end);
  });
  return { value, spelt };
}

describe('scalarRanges', () => {
  it('takes a plain text as it stands', () => {
    expect(spellings('key: 가 b  c # no text')).toEqual({ value: '가 b  c', spelt: [...'가 b  c'] });
  });

  it('gives a folded line break the place of the break and the indentation', () => {
    expect(spellings('key: ab\n  cd').spelt).toEqual(['a', 'b', '\n  ', 'c', 'd']);
    expect(spellings('key: >-\n  ab\n  cd\n\n  e\n').spelt).toEqual([
      'a',
      'b',
      '\n  ',
      'c',
      'd',
      '\n\n  ',
      'e',
    ]);
  });

  it('reads literal blocks, whatever they do with the last line breaks', () => {
    expect(spellings('key: |\n  ab\n    c\n').value).toBe('ab\n  c\n');
    expect(spellings('key: |\n  ab\n    c\n').spelt?.slice(0, 2)).toEqual(['a', 'b']);
    expect(spellings('key: |+ # kept\n  ab\n\n\n').spelt).toHaveLength('ab\n\n\n'.length);
    expect(spellings('key: |2\n   ab\n').spelt).toHaveLength(' ab\n'.length);
  });

  it('gives the character of an escape the place of the escape', () => {
    expect(spellings('key: "a\\n\\u00e9\\U0001F600\\"\\\n   b"').spelt).toEqual([
      'a',
      '\\n',
      '\\u00e9',
      '\\U0001F600',
      '\\U0001F600',
      '\\"',
      'b',
    ]);
    expect(spellings('key: "a\n\n\n  b"')).toEqual({
      value: 'a\n\nb',
      spelt: ['a', '\n\n\n  ', '\n\n\n  ', 'b'],
    });
    expect(spellings("key: 'it''s\n  so'").spelt).toEqual(['i', 't', "''", 's', '\n  ', 's', 'o']);
  });

  it('knows that an alias does not spell its value', () => {
    expect(spellings('first: &a text\nkey: *a').spelt).toBeUndefined();
  });

  it('finds each unit of any quoted text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { value, spelt } = spellings(`key: ${JSON.stringify(text)}`);
        expect(value).toBe(text);
        expect(spelt).toHaveLength(text.length);
      }),
    );
  });
});
