import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../build/folder.js';
import { fixtureProject } from '../fixture-project.js';

const root = resolve(import.meta.dirname, '../..');
const main = join(root, 'dist/cli/main.js');
const execute = promisify(execFile);
const patience = 120_000;

describe('the compiled program', () => {
  it('runs from anywhere inside a project', async () => {
    const cwd = join(fixtureProject(), 'data/accord');
    const { stdout } = await execute(process.execPath, [main, 'list'], { cwd });
    expect(stdout).toContain('output/accord/text.ko-en.pdf');
  });

  it('ends with the exit code of its command', async () => {
    const running = execute(process.execPath, [main, 'build', 'none'], { cwd: fixtureProject() });
    await expect(running).rejects.toMatchObject({
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
});

/** Builds a project in such an environment, into a folder of its own, and gives the digest of each document. */
async function digests(
  project: string,
  environment: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const out = temporaryFolder();
  // Nothing is reused: it would be the same bytes without being made.
  const env = { PATH: process.env.PATH ?? '', ALTERNAT_CACHE: temporaryFolder(), ...environment };
  await execute(process.execPath, [main, 'build', '--root', project, '--out', out], { cwd: out, env });
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    files
      .filter((file) => /\.(pdf|docx)$/.test(file))
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex'),
      ]),
  );
}

const korea = { TZ: 'Asia/Seoul', LANG: 'ko_KR.UTF-8', LC_ALL: 'ko_KR.UTF-8' };
const elsewhere = { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

describe('the documents of this project', () => {
  it(
    'have the same bytes in any folder, time zone and locale, and others only at another time',
    async () => {
      const [seoul, newfoundland, later] = await Promise.all([
        digests(root, korea),
        digests(root, elsewhere),
        digests(root, { SOURCE_DATE_EPOCH: '1756771200' }),
      ]);
      expect(seoul.size).toBeGreaterThan(0);
      expect(newfoundland).toEqual(seoul);
      expect([...later.keys()]).toEqual([...seoul.keys()]);
      for (const [file, digest] of seoul) expect(later.get(file), file).not.toBe(digest);
    },
    patience,
  );
});

it(
  'copies of a project in different folders make the same documents',
  async () => {
    const [one, other] = await Promise.all([
      digests(fixtureProject(), korea),
      digests(fixtureProject(), elsewhere),
    ]);
    expect([...one.keys()]).toEqual(
      expect.arrayContaining(['accord/text.ko-en.docx', 'accord/text.ko-en.pdf']),
    );
    expect(other).toEqual(one);
  },
  patience,
);
