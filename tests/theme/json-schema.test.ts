import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { catalogueSchema } from '../../src/font/catalogue.js';
import { themeSchema } from '../../src/theme/schema.js';

const schemas = [
  { file: 'templates/theme.schema.json', schema: themeSchema, example: 'templates/base.theme.yaml' },
  { file: 'fonts/catalogue.schema.json', schema: catalogueSchema, example: 'fonts/catalogue.yaml' },
].map(({ file, schema, example }) => {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { file, json, example };
});

// UPDATE_SCHEMAS=1 npx vitest run tests/theme/json-schema.test.ts
if (process.env.UPDATE_SCHEMAS === '1') {
  for (const { file, json } of schemas) writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
}

describe.each(schemas)('$file', ({ file, json, example }) => {
  test('is what the schema in src says', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(json);
  });

  test('accepts the file that names it', () => {
    const text = readFileSync(example, 'utf8');
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${file.split('/').at(-1)}`);
    const accepts = new Ajv2020({ strict: false }).compile(json);
    expect(accepts(parse(text)), JSON.stringify(accepts.errors)).toBe(true);
  });
});
