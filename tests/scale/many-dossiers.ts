import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProject } from '../../bench/src/corpus/project.js';
import type { BuildDone, BuildEvent } from '../../src/index.js';
import { main, repository } from '../compiled.js';

/** What a command printed and how it ended; no code where a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of varied dossiers, and the compiled program at work in it. Each dossier makes a PDF and a Word copy. */
export class ManyDossiers {
  readonly root = mkdtempSync(join(tmpdir(), 'alternat-scale-'));
  readonly artefacts: number;

  constructor(dossiers: number) {
    this.artefacts = 2 * dossiers;
    writeProject({ repository, root: this.root, dossiers });
    // Thousands of copies need not each hold the same megabytes of fonts.
    this.edit('templates/base.theme.yaml', (theme) =>
      theme.replace('embed-fonts: ks2350', 'embed-fonts: none'),
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  edit(file: string, change: (text: string) => string): void {
    const path = join(this.root, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`Nothing changed in ${file}.`);
    writeFileSync(path, after);
  }

  /** Runs a command of alternat's to its end, or kills it outright when `enough` says so of what it has printed. */
  run(args: readonly string[], enough: (stdout: string) => boolean = () => false): Promise<Ended> {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: this.root,
      env: { PATH: process.env.PATH },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      if (enough(stdout)) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    return new Promise((ended) => child.on('close', (code) => ended({ code, stdout, stderr })));
  }

  /** Builds with two workers, and gives how it ended and what it did with each file. */
  async build(
    args: readonly string[] = [],
  ): Promise<{ readonly summary: BuildDone; readonly built: readonly string[] }> {
    const { code, stdout, stderr } = await this.run(['build', '--jobs', '2', '--json', ...args]);
    if (code !== 0) throw new Error(`The build ended with ${code}: ${stderr}${stdout.slice(-2000)}`);
    const events = eventsIn(stdout);
    const summary = events.find((event) => event.type === 'build-done');
    if (summary === undefined) throw new Error('The build did not say how it ended.');
    const built = events.flatMap((event) =>
      event.type === 'job-done' && event.result === 'built' ? [event.file] : [],
    );
    return { summary, built };
  }

  /** Digests of all files below a folder of the project, by path. */
  digests(folder = 'output'): ReadonlyMap<string, string> {
    const top = join(this.root, folder);
    const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1)).sort();
    return new Map(paths.map((path) => [path, digest(readFileSync(join(top, path)))]));
  }
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The events that `--json` printed; what else it printed is passed over. */
export function eventsIn(stdout: string): readonly BuildEvent[] {
  const lines = stdout.split('\n').filter((line) => line.startsWith('{"type":'));
  return lines.map((line) => JSON.parse(line));
}

/** How many artefacts a build has told to be in place. */
export const doneIn = (stdout: string) => stdout.split('"type":"job-done"').length - 1;
