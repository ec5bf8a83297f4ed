import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeProject } from '../corpus/project.js';
import type { Store } from '../measure/store.js';
import { medianUsage, runNode, type Usage } from '../measure/usage.js';

export interface BatchOptions {
  readonly store: Store;
  /** Root of alternat's repository. */
  readonly repository: string;
  readonly dossiers: number;
  readonly workers: number;
}

/** What alternat takes for a whole project: to make it, to find that there is nothing to do, to check it. */
export interface ProjectResult {
  readonly build: Usage;
  readonly noOpBuild: Usage;
  readonly check: Usage;
}

/** A PDF and a Word copy of each dossier by alternat's command line: empty cache, fingerprints, manifest and all. */
export async function measureProject({
  store,
  repository,
  dossiers,
  workers,
}: BatchOptions): Promise<ProjectResult> {
  const root = join(store.folder, `project-of-${dossiers}`);
  writeProject({ repository, root, dossiers });
  const run = (...args: string[]) =>
    runNode([join(repository, 'dist/cli/main.js'), ...args], { scratch: store.folder, cwd: root });
  const build = await run('build', '--jobs', String(workers));
  const noOps: Usage[] = [];
  const checks: Usage[] = [];
  for (let round = 0; round < 7; round += 1) {
    noOps.push(await run('build'));
    checks.push(await run('check'));
  }
  rmSync(root, { recursive: true });
  return { build, noOpBuild: medianUsage(noOps), check: medianUsage(checks) };
}

/** The same by peers, each of whom makes its format. */
export async function measureShift(
  names: readonly string[],
  { store, dossiers, workers }: BatchOptions,
): Promise<Usage> {
  const program = join(import.meta.dirname, '../measure/shift.js');
  const usage = await runNode([program, store.folder, String(dossiers), String(workers), ...names], {
    scratch: store.folder,
  });
  rmSync(join(store.folder, 'shift'), { recursive: true });
  return usage;
}
