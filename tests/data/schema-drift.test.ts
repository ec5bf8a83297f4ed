import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/data/index.js';
import { projectFile } from './project-files.js';

const folder = new URL('../../data/schema/', import.meta.url);
const schemas = jsonSchemas();

// UPDATE_SCHEMAS=1 npx vitest run tests/data/schema-drift.test.ts
if (process.env.UPDATE_SCHEMAS === '1') {
  for (const [name, text] of schemas) writeFileSync(new URL(name, folder), text);
}

describe('data/schema', () => {
  it.each([...schemas])('%s is what the schemas in src/data say', (name, text) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
  });

  it('holds nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].sort());
  });
});

const dataFiles = {
  'data/2025-rok-asean-ip/statement.yaml': 'statement.schema.json',
  'data/2025-rok-asean-ip/press-release.yaml': 'press-release.schema.json',
  'data/registry/parties.yaml': 'parties.schema.json',
  'data/registry/offices.yaml': 'offices.schema.json',
  'data/registry/memberships.yaml': 'memberships.schema.json',
  'data/registry/terms.yaml': 'terms.schema.json',
  'data/2025-rok-asean-ip/concordance.yaml': 'concordance.schema.json',
};

describe.each(Object.entries(dataFiles))('%s', (file, schema) => {
  const { text } = projectFile(file);

  it('names its schema in its first line', () => {
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=../schema/${schema}`);
  });

  it('is valid by it, as an editor sees it', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
      JSON.parse(schemas.get(schema) ?? 'false'),
    );
    validate(parse(text));
    expect(validate.errors).toBeNull();
  });
});
