import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { equipmentOf, peerFolder, projectOf, readSheet, type Store } from '../measure/store.js';
import { medianUsage, runNode, runProgram, type Usage } from '../measure/usage.js';
import type { Format } from '../peers/peer.js';
import { findProgram, programs, writeSource } from '../peers/programs.js';

export interface ColdOptions {
  readonly store: Store;
  /** Root of alternat's repository. */
  readonly repository: string;
  readonly peers: readonly string[];
  readonly rounds: number;
}

/**
 * One document in a new process: medians. alternat runs as its command line, with neither cache nor output of before; a
 * library as a program that loads it, opens its fonts or template, and writes the file. They take turns, and so do the
 * programs from outside that are installed.
 */
export async function measureCold(options: ColdOptions): Promise<Map<string, Usage>> {
  const { peers, rounds, store } = options;
  const outside = Object.keys(programs).filter((name) => findProgram(programOf(name)) !== undefined);
  const usages = new Map([...peers, ...outside].map((name) => [name, [] as Usage[]]));
  for (const name of outside) mkdirSync(peerFolder(store, name), { recursive: true });
  for (let round = 0; round < rounds; round += 1)
    for (const [name, found] of usages)
      found.push(
        name in programs ? await runOutside(name, round, store) : await runPeer(name, round, options),
      );
  return new Map([...usages].map(([name, found]) => [name, medianUsage(found)]));
}

function runPeer(name: string, round: number, { store, repository }: ColdOptions): Promise<Usage> {
  const scratch = peerFolder(store, name);
  const [, format] = /^alternat-(pdf|docx)$/.exec(name) ?? [];
  if (format === undefined) {
    const program = join(import.meta.dirname, '../measure/once.js');
    return runNode([program, name, store.folder, String(round)], { scratch });
  }
  const dossier = readSheet(store, round).id;
  return runCommandLine(format as Format, dossier, { cwd: projectOf(store), repository, scratch });
}

function runCommandLine(
  format: Format,
  dossier: string,
  {
    cwd,
    repository,
    scratch,
  }: { readonly cwd: string; readonly repository: string; readonly scratch: string },
): Promise<Usage> {
  const [out, cache] = [join(scratch, 'output'), join(scratch, 'cache')];
  for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true });
  const args = ['build', dossier, '--format', format, '--out', out, '--cache', cache];
  return runNode([join(repository, 'dist/cli/main.js'), ...args], { scratch, cwd });
}

async function runOutside(name: string, round: number, store: Store): Promise<Usage> {
  const program = programOf(name);
  const folder = peerFolder(store, name);
  await writeSource(readSheet(store, round), equipmentOf(store, name).faces, folder);
  return runProgram(findProgram(program) ?? name, program.arguments(folder), { scratch: folder });
}

function programOf(name: string) {
  const program = programs[name];
  if (program === undefined) throw new Error(`There is no program ${name}.`);
  return program;
}
