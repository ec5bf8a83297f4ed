import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../build/folder.js';
import { repository } from './artefacts.js';

/**
 * A project with made-up dossiers and a registry of its own, and the layouts and fonts of this repository:
 * `river-accord` in English and `river-accord-ko` in Korean. Gone when the test ends.
 */
export function madeUpProject(): string {
  const root = temporaryFolder();
  cpSync(join(repository, 'tests/fixtures/made-up'), root, { recursive: true });
  for (const folder of ['templates', 'fonts']) symlinkSync(join(repository, folder), join(root, folder));
  return root;
}
