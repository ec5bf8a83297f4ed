import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './build/folder.js';

/**
 * A copy of tests/fixtures/project, gone when the test ends, with some of its files replaced: two dossiers (`accord`,
 * a statement in Korean and English; `bulletin`, a Korean release) and two layouts (`text`, `release`).
 */
export function fixtureProject(replaced: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  cpSync(join(import.meta.dirname, 'fixtures/project'), root, { recursive: true });
  for (const [path, content] of Object.entries(replaced)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
