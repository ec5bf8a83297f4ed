import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Executor } from '../../../src/build/build.js';
import { openHost } from '../../../src/build/host.js';
import { takeInventory } from '../../../src/build/inventory.js';
import { regenerate } from '../../../src/build/regenerate.js';
import { closeWorkspace, openWorkspace } from '../../../src/build/workspace.js';
import type { buildCodes } from '../../../src/diagnostic/codes/build.js';
import { type Case, page, release } from './case.js';

const print = ['build', 'accord', '--format', 'pdf', '--edition', 'print', '--lang', 'en'];

export const buildCases: Readonly<Record<keyof typeof buildCodes, Case>> = {
  'file-unreadable': { files: { 'templates/text/theme.yaml': 'extends: ../bass.theme.yaml\n' } },
  'file-not-utf8': {
    args: ['validate', 'bulletin'],
    files: { [release]: Uint8Array.from([...Buffer.from('headline: { ko: "'), 0xc7, 0xd5, 0x22, 0x7d]) },
  },
  'file-unwritable': {
    args: ['build', 'accord', '--format', 'docx', '--lang', 'en', '--out', 'taken'],
    files: { taken: 'A file where a folder should be.' },
  },
  'path-outside': {
    ...page('<figure><image source="../logo.png" alt="Logo"/></figure>'),
    besides: ['style-unknown'],
  },
  'copies-differ': {
    args: ['diff-copies', 'accord'],
    files: {
      'templates/text/layout.yaml':
        'name: text\ntitle: { en: Text }\nneeds: statement\nvariants: [{ languages: all, sides: each }]\n',
      'templates/text/document.hbs': `<document lang="{{lang}}" title="{{plain statement.title}}">
  <page-sequence page-style="page" lang="{{lang}}">
    <paragraph>{{#if (eq (default side "") "north")}}Kept by the north.{{/if}} River.</paragraph>
  </page-sequence>
</document>
`,
    },
    edits: {
      'data/accord/statement.yaml': [['act: adopted', 'act: adopted\nalternat: { north: ko, south: en }']],
    },
    besides: ['data-unread'],
  },
  'artefact-clash': {
    files: Object.fromEntries(
      [
        [
          'layout.yaml',
          'name: Text\ntitle: { en: Text }\nneeds: statement\nvariants: [{ languages: each }]\n',
        ],
        ['document.hbs', '<document lang="{{lang}}" title="{{plain statement.title}}"/>\n'],
        ['theme.yaml', 'extends: ../base.theme.yaml\n'],
      ].map(([name, text]) => [`templates/Text/${name}`, text ?? '']),
    ),
  },
  'copies-differ': {
    args: ['diff-copies', 'accord'],
    edits: {
      'data/accord/statement.yaml': [['act: adopted', 'act: adopted\nalternat: { north: ko, south: en }']],
      'templates/text/layout.yaml': [['  - languages: all', '  - languages: all\n    sides: each']],
      'templates/text/document.hbs': [
        ['{{inline text}}', '{{inline text}}{{#if @root.side}} ({{@root.side}}){{/if}}'],
      ],
    },
  },
  'nothing-to-build': { args: ['build', 'accord', '--layout', 'release'] },
  'timestamp-invalid': { environment: { SOURCE_DATE_EPOCH: 'yesterday' } },
  'input-changed': { act: buildWhileEditing },
  'cache-unwritable': {
    args: ['build', 'accord', '--format', 'docx', '--lang', 'en', '--cache', 'taken'],
    files: { taken: 'A file where a folder should be.' },
  },
  'manifest-invalid': {
    args: ['build', 'bulletin', '--format', 'docx'],
    files: { 'output/manifest.json': '<<<<<<< ours\n' },
  },
  'internal-fault': {
    act: async (root) => {
      const host = openHost(root, {});
      const job = { dossier: 'accord', layout: 'text', languages: ['ko'], format: 'pdf' } as const;
      const execute = () => Promise.reject(new Error('a table without columns'));
      return (await build([job], { host, out: 'output', execute, log: () => {} })).diagnostics;
    },
  },
  'print-profile-absent': { args: print },
  'print-profile-invalid': {
    args: print,
    files: {
      'templates/text/theme.yaml':
        'extends: ../base.theme.yaml\nprint: { profile: press.icc, condition: FOGRA51 }\n',
      'press.icc': 'not a profile',
    },
  },
};

/** Saves a theme while an artefact is made with it. */
async function buildWhileEditing(root: string) {
  const host = openHost(root, {});
  const inventory = takeInventory(host);
  const workspace = await openWorkspace({ host, inventory, out: 'output', cache: '.cache' });
  const execute: Executor = async () => {
    writeFileSync(join(root, 'templates/release/theme.yaml'), '# Other.\n');
    return { value: { bytes: new Uint8Array(1), pages: 1, pictures: {} }, diagnostics: [] };
  };
  const { diagnostics } = await regenerate(workspace, {
    selection: { dossiers: ['bulletin'], formats: ['pdf'] },
    log: () => {},
    hire: () => ({ execute, size: 1, dismiss: () => Promise.resolve() }),
  });
  closeWorkspace(workspace);
  return diagnostics;
}
