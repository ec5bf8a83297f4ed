import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, type Usage } from '../measure/run-node.js';
import { median } from '../measure/statistics.js';
import { peerFolder, projectOf, readSheet, type Store } from '../measure/store.js';
import type { Format } from '../peers/peer.js';

export interface ColdOptions {
  readonly store: Store;
  /** Root of alternat's repository. */
  readonly repository: string;
  readonly peers: readonly string[];
  readonly rounds: number;
}

/**
 * One document in a new process: medians. alternat runs as its command line, with neither cache nor output of before; a peer
 * as a program that loads it, opens its fonts or template, and writes the file. They take turns.
 */
export async function measureCold(options: ColdOptions): Promise<Map<string, Usage>> {
  const { peers, rounds } = options;
  const usages = new Map(peers.map((name) => [name, [] as Usage[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, found] of usages) found.push(await oneDocument(name, round, options));
  return new Map([...usages].map(([name, found]) => [name, medianUsage(found)]));
}

function oneDocument(name: string, round: number, { store, repository }: ColdOptions): Promise<Usage> {
  const scratch = peerFolder(store, name);
  const [, format] = /^alternat-(pdf|docx)$/.exec(name) ?? [];
  if (format === undefined)
    return runNode([join(import.meta.dirname, '../measure/once.js'), name, store.folder, String(round)], {
      scratch,
    });
  return commandLine(format as Format, readSheet(store, round).id, { store, repository, scratch });
}

function commandLine(
  format: Format,
  dossier: string,
  {
    store,
    repository,
    scratch,
  }: { readonly store: Store; readonly repository: string; readonly scratch: string },
): Promise<Usage> {
  const [out, cache] = [join(scratch, 'output'), join(scratch, 'cache')];
  for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true });
  const args = ['build', dossier, '--format', format, '--out', out, '--cache', cache];
  return runNode([join(repository, 'dist/cli/main.js'), ...args], { scratch, cwd: projectOf(store) });
}

export const medianUsage = (usages: readonly Usage[]): Usage => ({
  wall: median(usages.map(({ wall }) => wall)),
  cpu: median(usages.map(({ cpu }) => cpu)),
  memory: median(usages.map(({ memory }) => memory)),
});
