import { z } from 'zod';
import { pressReleaseSchema } from './press-release.js';
import { recordSchema } from './record.js';
import { membershipsSchema, officesSchema, partiesSchema } from './registry.js';
import { statementSchema } from './statement.js';
import { termsSchema } from './terms.js';

const schemas: Readonly<Record<string, z.ZodType>> = {
  statement: statementSchema,
  'press-release': pressReleaseSchema,
  parties: partiesSchema,
  offices: officesSchema,
  memberships: membershipsSchema,
  terms: termsSchema,
  concordance: recordSchema,
};

/**
 * The JSON Schemas (draft 2020-12) by which editors complete and check data files: file name in data/schema -> text.
 * They say what a file may hold; what no JSON Schema can say, the loaders check.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
