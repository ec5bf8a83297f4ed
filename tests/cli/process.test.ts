import { execFile, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { fixtureProject } from '../fixture-project.js';

const root = resolve(import.meta.dirname, '../..');
const main = join(root, 'dist/cli/main.js');
const execute = promisify(execFile);

// The program that users run is compiled; a stale one would be tested otherwise.
beforeAll(() => execute(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], { cwd: root }));

it('runs as a program, from anywhere inside a project', async () => {
  const { stdout } = await execute(process.execPath, [main, 'list'], {
    cwd: join(fixtureProject(), 'data/accord'),
  });
  expect(stdout).toContain('output/accord/text.ko-en.pdf');
});

it('ends with the exit code of its command', async () => {
  await expect(
    execute(process.execPath, [main, 'build', 'none'], { cwd: fixtureProject() }),
  ).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('There is no dossier "none".'),
  });
});

it('ends quietly when nobody reads what it writes', async () => {
  const child = spawn(process.execPath, [main, 'list'], { cwd: fixtureProject() });
  child.stdout.destroy();
  let complaint = '';
  child.stderr.on('data', (data) => {
    complaint += data;
  });
  const code = await new Promise((done) => child.on('close', done));
  expect({ code, complaint }).toEqual({ code: 141, complaint: '' });
});
