import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { alternat, repository } from '../compiled.js';
import { fixtureProject } from '../fixture-project.js';
import { temporaryFolder } from './folder.js';

/** Writes down the URL of every module that a process loads, by Node's module hooks. */
const spy = `
import { register } from 'node:module';
const hooks = \`
import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  appendFileSync(\${JSON.stringify(process.env.LOADED)}, url + '\\\\n');
  return next(url, context);
}\`;
register('data:text/javascript,' + encodeURIComponent(hooks));
`;

/** The modules that a build loads: files of this repository, by their paths. */
async function loadedBy(root: string): Promise<readonly string[]> {
  const folder = temporaryFolder({ 'spy.mjs': spy });
  const log = join(folder, 'loaded.txt');
  const { stdout } = await alternat(root, ['build', '--json'], {
    node: ['--import', pathToFileURL(join(folder, 'spy.mjs')).href],
    environment: { LOADED: log },
  });
  expect(stdout).toContain('"failed":0');
  const prefix = pathToFileURL(`${repository}/`).href;
  const urls = readFileSync(log, 'utf8').split('\n');
  return urls.filter((url) => url.startsWith(prefix)).map((url) => url.slice(prefix.length));
}

it('loads nothing that reads or makes documents where there is nothing to make', async () => {
  const root = fixtureProject();
  const first = await loadedBy(root);
  const second = await loadedBy(root);
  const makers = ['compose', 'data', 'docx', 'parse', 'pdf', 'schemas', 'template'];
  expect(first).toEqual(expect.arrayContaining(makers.map((name) => `dist/cli/${name}.js`)));
  expect(second.filter((file) => makers.some((name) => file === `dist/cli/${name}.js`))).toEqual([]);
  expect(bytesOf(second)).toBeLessThan(bytesOf(first) / 8);
});

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(repository, file)).size, 0);
}
