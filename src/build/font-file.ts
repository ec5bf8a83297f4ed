import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from './host.js';

/**
 * Finds a font file that the catalogue names. A path such as `node_modules/<package>/<file>` is looked for as Node looks
 * for packages: from the project root upwards, then from alternat's own folder upwards, for a project that has alternat
 * among its dependencies has alternat's fonts too.
 */
export function readFontFile(host: Host, path: string): Uint8Array | undefined {
  const own = dirname(fileURLToPath(import.meta.url));
  const bases = path.startsWith('node_modules/') ? [...upwards(host.root), ...upwards(own)] : [host.root];
  const found = bases.map((base) => `${base}/${path}`).find((candidate) => host.isFile(candidate));
  return found === undefined ? undefined : host.readBytes(found).value;
}

function upwards(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}
