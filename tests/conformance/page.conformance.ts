import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareLanguages, drawConcordance } from '../../src/build/concordance.js';
import { loadedDossiers } from '../../src/build/project.js';
import { loadProject, openHost, takeInventory } from '../../src/index.js';
import { Folder } from './artefacts.js';

const folder = new Folder();
const page = join(folder.path, 'concordance.html');

beforeAll(() => {
  const host = openHost(resolve(import.meta.dirname, '../..'), {});
  const [dossier] = loadedDossiers(loadProject(host, takeInventory(host)));
  if (dossier === undefined) throw new Error('There is no dossier.');
  const { value } = compareLanguages(host, dossier);
  writeFileSync(page, drawConcordance(dossier, value?.findings ?? []).html());
});
afterAll(() => folder.remove());

describe('the page of `alternat concord`, in Chromium', () => {
  it('lays the languages of each unit side by side and marks what was found', () => {
    const dom = chromium('--dump-dom');
    expect(dom.match(/<td[^>]* lang="ko"/g)?.length).toBeGreaterThan(15);
    expect(dom.match(/<td[^>]* lang="en"/g)?.length).toBeGreaterThan(15);
    expect(dom).toContain('Utilization of Artificial Intelligence in the IP System');
    expect(dom.match(/<mark/g)?.length).toBeGreaterThan(0);
  });

  it('draws it', () => {
    const picture = join(folder.path, 'page.png');
    chromium(`--screenshot=${picture}`, '--window-size=900,1200');
    // A blank page packs into a few kilobytes.
    expect(statSync(picture).size).toBeGreaterThan(40_000);
  });
});

function chromium(...options: readonly string[]): string {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const alone = ['--disable-component-update', '--disable-sync', `--user-data-dir=${folder.path}/profile`];
  // CI runs as root, whom Chromium's sandbox refuses.
  const all = ['--headless', '--no-sandbox', ...quiet, ...alone, ...options, pathToFileURL(page).href];
  return execFileSync('chromium', all, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
