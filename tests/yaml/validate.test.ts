import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/yaml/parse.js';
import { validate } from '../../src/yaml/validate.js';

const schema = z.strictObject({
  size: z.enum(['A4', 'A5']).optional(),
  title: z.string().optional(),
  width: z
    .string()
    .regex(/^\d+mm$/, 'Expected a length.\nWrite 10mm.')
    .optional(),
  columns: z.array(z.int().min(1).max(6)).min(1).optional(),
  font: z.union([z.string(), z.strictObject({ family: z.string() })]).optional(),
  block: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
      z.strictObject({ kind: z.literal('list') }),
    ])
    .optional(),
  names: z.record(z.string().regex(/^[a-z]+$/, 'Names are in small letters.'), z.number()).optional(),
  sides: z.partialRecord(z.enum(['top', 'left']), z.number()).optional(),
  nested: z.strictObject({ needed: z.number() }).optional(),
});

function check(text: string): readonly string[] {
  const { value: tree } = parseYaml({ file: 'a.yaml', text });
  if (tree === undefined) throw new Error('not YAML');
  return validate(schema, tree).diagnostics.map(({ code, message, hints, span }) => {
    const shown = text.slice(span?.start.offset, span?.end.offset);
    return [`${code} [${shown}] ${message}`, ...hints].join(' / ');
  });
}

describe('a schema', () => {
  test('gives the checked value', () => {
    const { value: tree } = parseYaml({ file: 'a.yaml', text: 'size: A4\nfont: { family: x }\n' });
    if (tree === undefined) throw new Error('not YAML');
    expect(validate(schema, tree)).toEqual({ value: { size: 'A4', font: { family: 'x' } }, diagnostics: [] });
  });

  test.each<[string, string, string]>([
    [
      'unknown key',
      'colums: [1]',
      'key-unknown [colums] The key `colums` is unknown here. / Did you mean `columns`?',
    ],
    ['unknown key, far from all', 'weather: 1', 'key-unknown [weather] The key `weather` is unknown here.'],
    [
      'unknown key of a closed record',
      'sides: { lefft: 1 }',
      'key-unknown [lefft] The key `lefft` is unknown here. / Did you mean `left`?',
    ],
    [
      'misspelt key that is needed',
      'nested: { neded: 1 }',
      'key-unknown [neded] The key `neded` is unknown here. / Did you mean `needed`?',
    ],
    ['missing key', 'nested: {}', 'key-missing [nested] The key `needed` is missing.'],
    ['missing discriminator', 'block: {}', 'key-missing [block] The key `kind` is missing.'],
    [
      'number for text',
      'title: 42',
      'value-invalid [42] Expected text, found the number `42`. / Write it in quotes to make it text.',
    ],
    ['text for list', 'columns: wide', 'value-invalid [wide] Expected a list, found `wide`.'],
    [
      'wrong choice',
      'size: a4',
      'value-invalid [a4] Expected one of `A4`, `A5`, found `a4`. / Did you mean `A4`?',
    ],
    [
      'wrong discriminator',
      'block: { kind: lst }',
      'value-invalid [lst] Expected one of `paragraph`, `list`, found `lst`. / Did you mean `list`?',
    ],
    [
      'key within the chosen form',
      'block: { kind: paragraph }',
      'key-missing [block] The key `text` is missing.',
    ],
    [
      'form with a message of its own',
      'width: 10',
      'value-invalid [10] Expected text, found the number `10`. / Write it in quotes to make it text.',
    ],
    [
      'text with a message of its own',
      'width: wide',
      'value-invalid [wide] Expected a length. / Write 10mm.',
    ],
    ['too few', 'columns: []', 'value-invalid [[]] Expected at least 1 item.'],
    ['too large', 'columns: [1, 9]', 'value-invalid [9] Expected at most 6.'],
    ['not whole', 'columns: [1.5]', 'value-invalid [1.5] Expected a whole number, found the number `1.5`.'],
    ['no form of several', 'font: [x]', 'value-invalid [[x]] Expected text or a map of keys, found a list.'],
    ['the form that was meant', 'font: { famly: x }', 'key-unknown [famly] The key `famly` is unknown here.'],
    ['key of another form', 'names: { A: 1 }', 'value-invalid [A] Names are in small letters.'],
    ['no map at all', '- a', 'value-invalid [- a] Expected a map of keys, found a list.'],
  ])('locates: %s', (_name, text, expected) => {
    expect(check(text).join('\n')).toContain(expected);
  });

  test('reports all faults at once', () => {
    expect(check('size: A6\ntitle: 1\nnested: {}\n')).toHaveLength(3);
  });
});
