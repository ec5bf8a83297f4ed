import { readFileSync } from 'node:fs';
import { hasErrors, type Outcome } from '../../src/diagnostic/diagnostic.js';
import type { TextSource } from '../../src/diagnostic/source.js';

const root = new URL('../../', import.meta.url);

/** Reads a file of this project, named from its root. */
export function projectFile(file: string): TextSource {
  return { file, text: readFileSync(new URL(file, root), 'utf8') };
}

export const registryFiles = ['parties', 'offices', 'memberships'].map((kind) =>
  projectFile(`data/registry/${kind}.yaml`),
);

/** What a phase made; fails the test with its diagnostics where there are errors. */
export function valueIn<T>({ value, diagnostics }: Outcome<T>): T {
  if (value === undefined || hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

/** A statement file without what it says of its sides, for tests that change its words or its sides. */
export function withoutAlternat({ file, text }: TextSource): TextSource {
  const unmarked = text.replace(/<\/?(parties|side|josa)\b[^>]*>/g, '');
  return { file, text: unmarked.replace(/(^#.*\n)*^alternat: .*\n/m, '') };
}
