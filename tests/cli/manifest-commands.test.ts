import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { fixtureProject } from '../fixture-project.js';
import { fakeTerminal } from './terminal.js';

async function alternat(root: string, ...args: readonly string[]) {
  const terminal = fakeTerminal({ workingDirectory: root });
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

const words = ['--format', 'docx'];

describe('alternat check', () => {
  it('tells what is stale, and proves what is not', async () => {
    const root = fixtureProject();
    expect((await alternat(root, 'check', 'bulletin')).err).toContain('There is no output/manifest.json.');
    await alternat(root, 'build', 'bulletin', ...words);
    expect(await alternat(root, 'check', 'bulletin', ...words)).toEqual({
      code: 0,
      out: '1 artefact is what the sources and the manifest say\n',
      err: '',
    });
    const again = await alternat(root, 'check', 'bulletin', ...words, '--rebuild');
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/^reproduced output\/bulletin\/release\.ko\.docx \(/);

    appendFileSync(join(root, 'data/bulletin/press-release.yaml'), '# A remark.\n');
    const stale = await alternat(root, 'check', 'bulletin', ...words, '--json');
    expect(stale.code).toBe(1);
    expect(JSON.parse(stale.out).diagnostics).toMatchObject([
      {
        code: 'artefact-stale',
        message: 'output/bulletin/release.ko.docx is stale: data/bulletin/press-release.yaml changed.',
      },
    ]);
  });
});

describe('alternat plan', () => {
  it('tells people and programs what a build would do', async () => {
    const root = fixtureProject();
    expect(await alternat(root, 'plan', 'bulletin')).toEqual({
      code: 0,
      out: 'to-make   output/bulletin/release.ko.pdf\nto-make   output/bulletin/release.ko.docx\n',
      err: '',
    });
    const { out } = await alternat(root, 'plan', '--json', '--shard', '2/2');
    const [plan, report] = out.trimEnd().split('\n');
    expect(JSON.parse(plan ?? '').jobs.length).toBeLessThan(8);
    expect(JSON.parse(report ?? '').diagnostics).toEqual([]);
    expect(readdirSync(root)).not.toContain('output');
  });
});

describe('alternat merge', () => {
  it('joins what machines have made, and names what is missing', async () => {
    const root = fixtureProject();
    const build = (shard: string) =>
      alternat(root, 'build', 'accord', ...words, '--lang', 'en', '--shard', shard);
    expect((await alternat(root, 'merge')).code).toBe(2);
    await build('2/2');
    const gap = await alternat(root, 'merge');
    expect(gap.code).toBe(1);
    expect(gap.err).toContain('Shard 1 of 2 is missing.');
    await build('1/2');
    expect(await alternat(root, 'merge')).toEqual({
      code: 0,
      out: '2 shards are one in output/manifest.json\n',
      err: '',
    });
    rmSync(join(root, 'output/manifest.2-of-2.json'));
    const named = await alternat(join(root, 'output'), 'merge', 'manifest.1-of-2.json', 'none.json');
    expect(named.code).toBe(1);
    expect(named.err).toContain('There is no output/none.json.');
    expect((await alternat(root, 'check', 'accord', ...words, '--lang', 'en')).code).toBe(0);
  });
});
