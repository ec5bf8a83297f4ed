import { readFileSync } from 'node:fs';
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
  const libraries = (files: readonly string[]) => [
    ...new Set(files.flatMap((file) => /^node_modules\/([^/]+)/.exec(file)?.[1] ?? [])),
  ];
  expect(libraries(first)).toEqual(expect.arrayContaining(['docx', 'fontkit', 'handlebars', 'yaml', 'zod']));
  expect(first).toContain('dist/render/pdf/index.js');
  expect(libraries(second).sort()).toEqual(['commander', 'picocolors']);
  const rooms = new Set(second.flatMap((file) => /^dist\/([^/]+)\//.exec(file)?.[1] ?? []));
  expect([...rooms].sort()).toEqual(['build', 'cli', 'diagnostic']);
});
