import { resolve } from 'node:path';
import type { Host } from '../build/host.js';
import { openHost } from '../build/host.js';
import { findRoot, isProject } from '../build/root.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** The project that a command works on: `--root`, or the nearest one around the working directory. */
export function openProjectHost(root: string | undefined, { environment, workingDirectory }: Terminal): Host {
  if (root === undefined) {
    const host = findRoot(workingDirectory, environment);
    if (host !== undefined) return host;
    throw new UsageError(
      `No folder from ${workingDirectory} upwards is a project: it would hold data/ and templates/.`,
      ['Change into a project, or name one with --root.'],
    );
  }
  const host = openHost(resolve(workingDirectory, root), environment);
  if (isProject(host)) return host;
  throw new UsageError(`${root} is not a project: it does not hold data/ and templates/.`);
}
