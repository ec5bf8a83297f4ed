import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Executor } from '../../../src/build/build.js';
import { check } from '../../../src/build/check.js';
import { openHost } from '../../../src/build/host.js';
import { takeInventory } from '../../../src/build/inventory.js';
import { emptyManifest, printManifest } from '../../../src/build/manifest/manifest.js';
import { regenerate } from '../../../src/build/regenerate.js';
import { closeWorkspace, openWorkspace } from '../../../src/build/workspace.js';
import type { buildCodes } from '../../../src/diagnostic/codes/build.js';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.js';
import { type Case, page, release, statement } from './case.js';

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
  'nothing-to-build': { args: ['build', 'accord', '--layout', 'release'] },
  'certificate-refused': {
    args: ['certificate', 'accord'],
    edits: { [statement]: [['Two countries share', 'In 2031 two countries share']] },
    besides: ['number-missing'],
  },
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
  'manifest-missing': { args: ['check', 'bulletin'] },
  'shard-unknown': {
    args: ['merge', 'manifest.json'],
    files: { 'manifest.json': printManifest(emptyManifest) },
  },
  'shard-absent': mergeOf([1], ['bulletin/release.ko.pdf']),
  'shard-incomplete': mergeOf([1, 2], ['bulletin/release.ko.pdf', 'bulletin/release.ko.docx']),
  'shard-contradiction': mergeOf([1, 2], ['bulletin/release.ko.pdf'], 'another commit'),
  'artefact-stale': { act: checkAfter((root) => edit(root, release)) },
  'artefact-unlisted': {
    act: checkAfter((root) => edit(root, manifest, [artefact, 'bulletin/other.docx'])),
    besides: ['artefact-unplanned'],
  },
  'artefact-unplanned': {
    act: checkAfter((root) => edit(root, manifest, ['text.en.docx', 'text.fr.docx'])),
    besides: ['artefact-unlisted'],
  },
  'artefact-missing': { act: checkAfter((root) => rmSync(join(root, `output/${artefact}`))) },
  'artefact-altered': { act: checkAfter((root) => edit(root, `output/${artefact}`)) },
  'artefact-differs': { act: checkAfter(() => {}, { rebuild: true }) },
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

const artefact = 'bulletin/release.ko.docx';
const manifest = 'output/manifest.json';

/** Merges manifests of two shards of which the first made one artefact and the second nothing. */
function mergeOf(indices: readonly number[], artefacts: readonly string[], otherPlan = 'one commit'): Case {
  const entry = {
    fingerprint: 'f',
    sha256: 's',
    size: 1,
    pages: 1,
    warnings: [],
    timestamp: 't',
    inputs: [],
  };
  const files = indices.map((index) => {
    const plan = index === 1 ? 'one commit' : otherPlan;
    const shard = { index, count: 2, plan, artefacts: index === 1 ? artefacts : [] };
    const made = index === 1 ? { [artefacts[0] ?? '']: entry } : {};
    return [
      `output/manifest.${index}-of-2.json`,
      printManifest({ artefacts: made, inputs: {}, shard }),
    ] as const;
  });
  return { args: ['merge'], files: Object.fromEntries(files) };
}

/** Adds a line to a file, or replaces words in it. */
function edit(root: string, file: string, [from, to] = ['', '']): void {
  const text = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, file), from === '' ? `${text}# A remark.\n` : text.replace(from, to));
}

/** Checks after a build and a change. What is made again is another artefact each time. */
function checkAfter(change: (root: string) => void, { rebuild = false } = {}) {
  return async (root: string) => {
    const host = { ...openHost(root, {}), machine: { processor: 'x64', cores: 2, node: 'v20.20.0' } };
    const open = () =>
      openWorkspace({ host, inventory: takeInventory(host), out: 'output', cache: '.cache' });
    let made = 0;
    const execute: Executor = async () => {
      made += 1;
      const bytes = new TextEncoder().encode(`artefact ${made}\n`);
      return { value: { bytes, pages: null, pictures: {} }, diagnostics: [] };
    };
    const hire = () => ({ execute, size: 1, dismiss: () => Promise.resolve() });
    const log = () => {};
    const workspace = await open();
    await regenerate(workspace, { selection: {}, log, hire });
    closeWorkspace(workspace);
    change(root);
    const { diagnostics } = await check(await open(), {
      selection: {},
      ...(rebuild ? { rebuild: { log, hire } } : {}),
    });
    return diagnostics.filter(isFirstOfItsKind);
  };
}

function isFirstOfItsKind({ code }: Diagnostic, at: number, all: readonly Diagnostic[]): boolean {
  return all.findIndex((other) => other.code === code) === at;
}
