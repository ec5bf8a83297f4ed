import { dirname } from 'node:path';
import { type Host, openHost } from './host.js';

/** The nearest folder, from `start` upwards, that holds templates/ and data/; `undefined` where there is none. */
export function findRoot(
  start: string,
  environment: Readonly<Record<string, string | undefined>>,
): Host | undefined {
  const host = openHost(start, environment);
  if (isProject(host)) return host;
  const parent = dirname(host.root);
  return parent === host.root ? undefined : findRoot(parent, environment);
}

export function isProject(host: Host): boolean {
  const folders = host.list('.').filter(({ kind }) => kind === 'folder');
  return ['data', 'templates'].every((name) => folders.some((entry) => entry.name === name));
}
