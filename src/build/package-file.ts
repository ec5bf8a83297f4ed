import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from './host.js';

const own = dirname(fileURLToPath(import.meta.url));

/** Where alternat's own packages have such a file, looked for as Node looks for packages: from its folder upwards. */
export function findOwnPackageFile(host: Host, path: string): string | undefined {
  return findUpwards(host, own, path);
}

/** Where packages of the project, else alternat's own, have a file: `path` begins with `node_modules/`. */
export function findPackageFile(host: Host, path: string): string | undefined {
  return findUpwards(host, host.root, path) ?? findOwnPackageFile(host, path);
}

function findUpwards(host: Host, folder: string, path: string): string | undefined {
  const candidate = `${folder}/${path}`;
  if (host.isFile(candidate)) return candidate;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpwards(host, parent, path);
}
