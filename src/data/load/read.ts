import type { z } from 'zod';
import type { Outcome } from '../../diagnostic/diagnostic.js';
import type { TextSource } from '../../diagnostic/source.js';
import { parseYaml } from '../../yaml/parse.js';
import type { YamlTree } from '../../yaml/tree.js';
import { validate } from '../../yaml/validate.js';

/** A file that fits its schema, and where its values stand. */
export interface AuthoredFile<T> {
  readonly authored: T;
  readonly tree: YamlTree;
}

/** Parses a YAML file and checks it against its schema. There is no value unless the whole file fits. */
export function readAuthored<T>(source: TextSource, schema: z.ZodType<T>): Outcome<AuthoredFile<T>> {
  const { value: tree, diagnostics } = parseYaml(source);
  if (tree === undefined) return { diagnostics };
  const validated = validate(schema, tree);
  return validated.value === undefined
    ? { diagnostics: [...diagnostics, ...validated.diagnostics] }
    : { value: { authored: validated.value, tree }, diagnostics: [...diagnostics, ...validated.diagnostics] };
}
