import { resolve } from 'node:path';
import type { Terminal } from './terminal.js';

/** Where artefacts and the cache stand: folders of the project, unless the user names others. */
export function foldersOf(
  { out, cache }: { readonly out?: string; readonly cache?: string },
  { environment, workingDirectory }: Terminal,
): { readonly out: string; readonly cache: string } {
  const named = cache ?? (environment.ALTERNAT_CACHE || undefined);
  return {
    out: out === undefined ? 'output' : resolve(workingDirectory, out),
    cache: named === undefined ? '.cache/alternat' : resolve(workingDirectory, named),
  };
}
