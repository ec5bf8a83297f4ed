import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from '../host.js';
import { version } from '../version.js';
import { sha256 } from './digest.js';
import type { FileDigests } from './file-digests.js';

const ownFile = fileURLToPath(import.meta.url);
const [, tree] = /^(.+)[/\\]build[/\\]input[/\\]program\.[jt]s$/.exec(ownFile) ?? [];

/** The folder of alternat's own code: src/ or what tsc made of it; or where this file was bundled with all others. */
const ownFolder = tree ?? dirname(ownFile);

/**
 * Tells one state of alternat's own code from another: what an earlier one has cached is not this one's. An installed
 * package is known by its version; in a checkout, where code changes under one version, all of it is looked at.
 */
export function programDigest(host: Host, digests: FileDigests): string {
  if (ownFolder.includes('/node_modules/')) return sha256(version);
  return sha256(
    codeIn(host, ownFolder)
      .map((file) => `${file} ${digests.of(file)}`)
      .join('\n'),
  );
}

function codeIn(host: Host, folder: string): readonly string[] {
  return host.list(folder).flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`;
    if (kind === 'folder') return codeIn(host, path);
    return /\.[jt]s$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
  });
}
