import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFontFile } from '../../src/build/font-file.js';
import { openHost } from '../../src/build/host.js';
import { takeInventory } from '../../src/build/inventory.js';
import { findRoot } from '../../src/build/root.js';
import { readPart } from '../../src/font/font-file.js';
import { temporaryFolder } from './folder.js';

const files = {
  'data/summit/statement.yaml': '',
  'data/summit/press-release.yaml': '',
  'data/treaty/statement.yaml': '',
  'data/notes/readme.md': '',
  'data/.hidden/statement.yaml': '',
  'data/registry/parties.yaml': '',
  'data/registry/offices.yaml': '',
  'data/registry/about.txt': '',
  'templates/press-release/layout.yaml': '',
  'templates/partials/headline.hbs': '',
  'templates/locales/ko.yaml': '',
  'templates/base.theme.yaml': '',
};

it('finds what makes up a project', () => {
  expect(takeInventory(openHost(temporaryFolder(files), {}))).toEqual({
    dossiers: [
      { id: 'summit', statement: 'data/summit/statement.yaml', release: 'data/summit/press-release.yaml' },
      { id: 'treaty', statement: 'data/treaty/statement.yaml' },
    ],
    layouts: [{ name: 'press-release', folder: 'templates/press-release' }],
    registry: ['data/registry/offices.yaml', 'data/registry/parties.yaml'],
    partials: ['templates/partials/headline.hbs'],
    locales: ['templates/locales/ko.yaml'],
    catalogue: 'fonts/catalogue.yaml',
  });
});

it('finds the root above a folder', () => {
  const root = temporaryFolder(files);
  expect(findRoot(join(root, 'data/summit'), {})?.root).toBe(root);
  expect(findRoot(root, {})?.root).toBe(root);
  expect(findRoot(join(root, '..'), {})).toBeUndefined();
});

it('finds fonts in the project, in packages around it, and in its own packages', () => {
  const root = temporaryFolder({
    'fonts/own.ttf': 'own',
    'node_modules/near/a.ttf': 'hoisted',
    'packages/x/node_modules/near/a.ttf': 'near',
    'packages/x/data/a': '',
    'node_modules/far/a.ttf': 'far',
  });
  const read = (folder: string, path: string) => {
    const file = openFontFile(openHost(join(root, folder), {}), path);
    return file && Buffer.from(readPart(file, 0, file.size)).toString();
  };
  expect(read('.', 'fonts/own.ttf')).toBe('own');
  expect(read('packages/x', 'node_modules/near/a.ttf')).toBe('near');
  expect(read('packages/x', 'node_modules/far/a.ttf')).toBe('far');
  expect(read('packages/x', 'node_modules/none/a.ttf')).toBeUndefined();
  expect(read('.', 'node_modules/pretendard-gov/package.json')).toContain('pretendard-gov');
});
