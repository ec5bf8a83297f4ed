import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { fixtureProject } from '../fixture-project.js';
import { fakeTerminal } from './terminal.js';

const release = 'data/bulletin/press-release.yaml';

/** Watches a project in this process; `said` resolves when the next output after the last one holds a text. */
function watchProject(root: string, ...args: readonly string[]) {
  const stop = new AbortController();
  const waiting: { text: string; resolve: () => void }[] = [];
  let out = '';
  const write = (text: string) => {
    out += text;
    for (const wanted of waiting.splice(0)) {
      if (out.includes(wanted.text)) {
        out = '';
        wanted.resolve();
      } else waiting.push(wanted);
    }
  };
  const terminal = { ...fakeTerminal({ workingDirectory: root }), stdout: { write }, stderr: { write } };
  const ended = run(['watch', ...args], { ...terminal, untilStopped: () => stop.signal });
  const said = (text: string) =>
    new Promise<void>((resolve) => {
      waiting.push({ text, resolve });
      write('');
    });
  return { said, ended, stop: () => stop.abort() };
}

it('rebuilds what a saved file touches, however it is saved, and shows what is wrong', async () => {
  const root = fixtureProject();
  const file = join(root, release);
  const sound = readFileSync(file, 'utf8');
  const { said, ended, stop } = watchProject(root, 'bulletin', '--format', 'docx');
  await said('1 built in');

  writeFileSync(file, sound.replace('합의했다', '다시 합의했다'));
  await said('1 built in');

  writeFileSync(`${file}~`, sound.replace('합의했다', '또 합의했다'));
  renameSync(`${file}~`, file);
  await said('1 built in');

  writeFileSync(file, sound.replace('issuer: north-office', 'issuer: west-office'));
  await said('The registry has no office `west-office`.');

  writeFileSync(file, sound);
  await said('restored   output/bulletin/release.ko.docx');
  stop();
  expect(await ended).toBe(0);
});
