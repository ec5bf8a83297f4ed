import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { variedDossier } from './dossier.js';

export interface ProjectOptions {
  /** Root of alternat's repository, for its templates, registry and real dossier. */
  readonly repository: string;
  /** The new project's folder. */
  readonly root: string;
  readonly dossiers: number;
  /** Number of the first dossier; 1 unless said. */
  readonly from?: number;
}

/**
 * Writes a project of varied dossiers that makes of each its press release, with the statement attached in both languages:
 * the web edition as PDF, and the Word copy.
 */
export function writeProject({ repository, root, dossiers, from = 1 }: ProjectOptions): void {
  for (const path of ['data/registry', 'fonts', 'templates'])
    cpSync(join(repository, path), join(root, path), { recursive: true });
  rmSync(join(root, 'templates/signing-copy'), { recursive: true });
  writeFileSync(join(root, 'templates/press-release/layout.yaml'), webEditionOnly(repository));

  const real = join(repository, 'data/2025-rok-asean-ip');
  const original = {
    statement: readFileSync(join(real, 'statement.yaml'), 'utf8'),
    release: readFileSync(join(real, 'press-release.yaml'), 'utf8'),
  };
  for (let number = from; number < from + dossiers; number += 1) {
    const { id, statement, release } = variedDossier(original, number);
    const folder = join(root, 'data', id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'statement.yaml'), statement);
    writeFileSync(join(folder, 'press-release.yaml'), release);
  }
}

function webEditionOnly(repository: string): string {
  const layout = readFileSync(join(repository, 'templates/press-release/layout.yaml'), 'utf8');
  const narrowed = layout.replace('editions: [web, print]', 'editions: [web]');
  if (narrowed === layout) throw new Error('The press release lists other editions than before.');
  return narrowed;
}
