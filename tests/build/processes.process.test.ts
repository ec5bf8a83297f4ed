import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alternat, main } from '../compiled.js';
import { fixtureProject } from '../fixture-project.js';

/** Every file below a folder by its path, as Latin-1 text. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'latin1')]));
}

/** Starts a build and sends it a signal when the first artefact is there; gives its exit code, or null. */
async function interrupted(
  root: string,
  signal: NodeJS.Signals,
  args: readonly string[],
): Promise<number | null> {
  const child = spawn(process.execPath, [main, 'build', '--json', ...args], { cwd: root });
  let out = '';
  child.stdout.on('data', (data) => {
    if (!out.includes('"job-done"') && `${out}${data}`.includes('"job-done"')) child.kill(signal);
    out += data;
  });
  return new Promise((done) => child.on('close', (code) => done(code)));
}

let whole: ReadonlyMap<string, string> | undefined;

/** What an undisturbed build of the project writes. */
async function undisturbed(): Promise<ReadonlyMap<string, string>> {
  if (whole !== undefined) return whole;
  const root = fixtureProject();
  await alternat(root, ['build', ...jobs(1)]);
  whole = filesIn(join(root, 'output'));
  return whole;
}

const jobs = (number: number) => ['--jobs', String(number)];

describe('processes', () => {
  it('write the same bytes with any number of workers', async () => {
    const root = fixtureProject();
    const [expected] = await Promise.all([undisturbed(), alternat(root, ['build', ...jobs(3)])]);
    expect(expected.size).toBe(9);
    expect(filesIn(join(root, 'output'))).toEqual(expected);
  });

  it('may build one project at once', async () => {
    const root = fixtureProject();
    const args = ['build', '--format', 'docx', ...jobs(1)];
    await Promise.all([alternat(root, args), alternat(root, args)]);
    const { stdout } = await alternat(root, ['check', '--format', 'docx']);
    expect(stdout).toBe('4 artefacts are what the sources and the manifest say\n');
    expect((await alternat(root, args)).stdout).toMatch(/^0 built, 4 reused in /);
  });

  it('may each build a part of one project at once, and the manifest has all parts', async () => {
    const root = fixtureProject();
    const parts = [
      ['accord', '--format', 'docx'],
      ['accord', '--format', 'pdf'],
      ['bulletin', '--format', 'docx'],
      ['bulletin', '--format', 'pdf'],
    ];
    await Promise.all(parts.map((part) => alternat(root, ['build', ...part, ...jobs(1)])));
    const { stdout } = await alternat(root, ['check']);
    expect(stdout).toBe('8 artefacts are what the sources and the manifest say\n');
  });

  it.each([jobs(1), jobs(2)])('end in good order when they are interrupted (%s %s)', async (...args) => {
    const root = fixtureProject();
    expect(await interrupted(root, 'SIGINT', args)).toBe(130);
    const expected = await undisturbed();
    const [first] = filesIn(join(root, 'output')).keys();
    expect(first).toMatch(/\.(pdf|docx)$/);
    for (const [file, bytes] of filesIn(join(root, 'output'))) {
      if (file !== 'manifest.json') expect(bytes === expected.get(file), file).toBe(true);
    }
    const { stdout } = await alternat(root, ['build', ...jobs(1)]);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^\d built, \d reused in /);
    expect(filesIn(join(root, 'output'))).toEqual(expected);
  });

  it('on several machines make together what one makes', async () => {
    const root = fixtureProject();
    const machine = (index: number) =>
      alternat(root, ['build', '--shard', 'auto/2', '--cache', `.cache/${index}`, ...jobs(1)], {
        environment: { JOB_COMPLETION_INDEX: String(index) },
      });
    const [expected] = await Promise.all([undisturbed(), machine(0), machine(1)]);
    await alternat(root, ['merge']);
    const files = [...filesIn(join(root, 'output'))].filter(([file]) => !/-of-2\.json$/.test(file));
    expect(new Map(files)).toEqual(expected);
  });

  it('that are killed leave nothing that the next cannot go on from', async () => {
    const root = fixtureProject();
    expect(await interrupted(root, 'SIGKILL', jobs(1))).toBeNull();
    const { stdout } = await alternat(root, ['build', ...jobs(1)]);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^[0-7] built, [1-8] reused in /);
    expect((await alternat(root, ['check'])).stdout).toContain('8 artefacts are what');
  });
});
