import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Executor } from '../../src/build/build.js';
import { openHost } from '../../src/build/host.js';
import { sha256 } from '../../src/build/input/digest.js';
import { takeInventory } from '../../src/build/inventory.js';
import { artefactPath } from '../../src/build/job.js';
import type { Manifest } from '../../src/build/manifest/manifest.js';
import type { Selection } from '../../src/build/plan.js';
import { regenerate } from '../../src/build/regenerate.js';
import { closeWorkspace, openWorkspace } from '../../src/build/workspace.js';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { fixtureProject } from '../fixture-project.js';

interface Settings {
  readonly selection?: Selection;
  readonly execute?: Executor;
  readonly environment?: Readonly<Record<string, string>>;
}

const warning = { ...diagnostic('image-unreadable', 'It is pale.'), severity: 'warning' } as const;

/** Makes artefacts that hold their data file, in no time. */
const copyist =
  (root: string): Executor =>
  async (job) => {
    const file = job.layout === 'text' ? 'statement' : 'press-release';
    const text = readFileSync(join(root, `data/${job.dossier}/${file}.yaml`), 'utf8');
    const bytes = new TextEncoder().encode(`${artefactPath(job)}\n${text}`);
    return { value: { bytes, pages: 2, pictures: {} }, diagnostics: [warning] };
  };

/** Builds a project as a new process does, and tells what became of each artefact. */
async function rebuild(
  root: string,
  { selection = {}, execute = copyist(root), environment = {} }: Settings = {},
) {
  const host = openHost(root, environment);
  const inventory = takeInventory(host);
  const workspace = await openWorkspace({ host, inventory, out: 'output', cache: '.cache' });
  const results: Record<string, string> = {};
  const { diagnostics, summary } = await regenerate(workspace, {
    selection,
    log: (event) => {
      if (event.type === 'job-done') results[artefactPath(event.job)] = event.result;
      if (event.type === 'job-failed') results[artefactPath(event.job)] = 'failed';
    },
    hire: () => ({ execute, size: 2, dismiss: () => Promise.resolve() }),
  });
  closeWorkspace(workspace);
  return { results, diagnostics, summary };
}

const manifestOf = (root: string): Manifest =>
  JSON.parse(readFileSync(join(root, 'output/manifest.json'), 'utf8'));
const release = 'bulletin/release.ko.pdf';
const count = (results: Readonly<Record<string, string>>, result: string) =>
  Object.values(results).filter((other) => other === result).length;

describe('a build', () => {
  it('makes everything once, and gives its warnings every time', async () => {
    const root = fixtureProject();
    const first = await rebuild(root);
    const manifest = readFileSync(join(root, 'output/manifest.json'));
    const time = statSync(join(root, 'output', release)).mtimeMs;
    const second = await rebuild(root);
    expect(count(first.results, 'built')).toBe(8);
    expect(count(second.results, 'unchanged')).toBe(8);
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(second.diagnostics).toHaveLength(8);
    expect(readFileSync(join(root, 'output/manifest.json'))).toEqual(manifest);
    expect(statSync(join(root, 'output', release)).mtimeMs).toBe(time);
  });

  it('keeps out of the manifest what only somebody asked for', async () => {
    const root = fixtureProject();
    const asked = await rebuild(root, { selection: { editions: ['draft'] } });
    expect(count(asked.results, 'built')).toBe(8);
    expect(existsSync(join(root, 'output/manifest.json'))).toBe(false);
    await rebuild(root);
    const manifest = readFileSync(join(root, 'output/manifest.json'));
    const again = await rebuild(root, { selection: { editions: ['draft'] } });
    expect(count(again.results, 'unchanged')).toBe(8);
    expect(readFileSync(join(root, 'output/manifest.json'))).toEqual(manifest);
  });

  it('puts back files that were lost or altered', async () => {
    const root = fixtureProject();
    await rebuild(root);
    const sound = readFileSync(join(root, 'output', release), 'utf8');
    rmSync(join(root, 'output', release));
    writeFileSync(join(root, 'output/accord/text.en.pdf'), 'altered');
    const { results } = await rebuild(root);
    expect(results).toMatchObject({ [release]: 'restored', 'accord/text.en.pdf': 'restored' });
    expect(count(results, 'unchanged')).toBe(6);
    expect(readFileSync(join(root, 'output', release), 'utf8')).toBe(sound);
  });

  it('makes anew what a change touches, and finds it again when the change is undone', async () => {
    const root = fixtureProject();
    await rebuild(root);
    const file = join(root, 'data/bulletin/press-release.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}# A remark.\n`);
    const changed = await rebuild(root);
    expect(changed.results).toMatchObject({ [release]: 'built', 'bulletin/release.ko.docx': 'built' });
    expect(count(changed.results, 'unchanged')).toBe(6);
    writeFileSync(file, before);
    expect((await rebuild(root)).results[release]).toBe('restored');
  });

  it('makes anew what the cache has lost or damaged', async () => {
    const root = fixtureProject();
    await rebuild(root);
    const folder = join(root, '.cache/artefacts');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.includes('/')) continue;
      const file = join(folder, name);
      writeFileSync(file, readFileSync(file).subarray(0, -1));
    }
    rmSync(join(root, 'output', release));
    const { results } = await rebuild(root);
    expect(results[release]).toBe('built');
    expect(count(results, 'unchanged')).toBe(7);

    rmSync(join(root, '.cache'), { recursive: true });
    expect(count((await rebuild(root)).results, 'built')).toBe(8);
  });

  it('makes anew what shows a picture that changed', async () => {
    const root = fixtureProject({ 'data/map.png': 'a map' });
    const execute: Executor = async () => {
      const bytes = readFileSync(join(root, 'data/map.png'));
      return { value: { bytes, pages: 1, pictures: { 'data/map.png': sha256(bytes) } }, diagnostics: [] };
    };
    const selection = { layouts: ['release'], formats: ['pdf'] as const };
    await rebuild(root, { selection, execute });
    const before = manifestOf(root).artefacts[release];
    writeFileSync(join(root, 'data/map.png'), 'another map');
    expect((await rebuild(root, { selection, execute })).results[release]).toBe('built');
    const { artefacts, inputs } = manifestOf(root);
    expect(artefacts[release]?.fingerprint).not.toBe(before?.fingerprint);
    expect(inputs[artefacts[release]?.inputs.at(-1) ?? '']).toEqual({
      'data/map.png': sha256('another map'),
    });
    expect((await rebuild(root, { selection, execute })).results[release]).toBe('unchanged');
  });

  it('does not pass off what was made from a file that changed meanwhile', async () => {
    const root = fixtureProject();
    const copy = copyist(root);
    const execute: Executor = async (job) => {
      const made = await copy(job, 0);
      if (artefactPath(job) === release)
        writeFileSync(join(root, 'templates/release/theme.yaml'), '# Other.\n');
      return made;
    };
    const { results, diagnostics } = await rebuild(root, { execute });
    expect(results[release]).toBe('failed');
    expect(diagnostics.map(({ message }) => message)).toContain(
      'templates/release/theme.yaml changed while bulletin/release.ko.pdf was made from it.',
    );
    expect(manifestOf(root).artefacts[release]).toBeUndefined();
  });

  it('goes on without a cache that cannot be written', async () => {
    const root = fixtureProject({ '.cache': 'a file' });
    const { results, diagnostics } = await rebuild(root);
    expect(count(results, 'built')).toBe(8);
    expect(diagnostics.filter(({ code }) => code === 'cache-unwritable')).toHaveLength(1);
  });

  it('stops where it is told to, and says what is left', async () => {
    const root = fixtureProject();
    const host = openHost(root, {});
    const workspace = await openWorkspace({
      host,
      inventory: takeInventory(host),
      out: 'output',
      cache: '.cache',
    });
    const stop = new AbortController();
    const execute: Executor = (job) => {
      stop.abort();
      return copyist(root)(job, 0);
    };
    const { summary } = await regenerate(workspace, {
      selection: {},
      log: () => undefined,
      signal: stop.signal,
      hire: () => ({ execute, size: 1, dismiss: () => Promise.resolve() }),
    });
    expect(summary).toMatchObject({ built: 0, failed: 0, left: 8 });
  });
});

describe('a build that reads outlines', () => {
  async function rebuildOutlined(root: string) {
    const host = openHost(root, {});
    const inventory = takeInventory(host);
    const workspace = await openWorkspace({
      host,
      inventory,
      out: 'output',
      cache: '.cache',
      outlines: true,
    });
    const { outlined } = workspace.survey;
    const selection = { dossiers: ['accord'], formats: ['pdf'] as const };
    const { diagnostics, summary } = await regenerate(workspace, { selection, log: () => undefined });
    closeWorkspace(workspace);
    return { outlined: [...outlined], codes: diagnostics.map(({ code }) => code), summary };
  }
  const corrupt = (root: string, file: string, line: string) =>
    writeFileSync(join(root, file), `${readFileSync(join(root, file), 'utf8')}\n${line}\n`);

  it('finds in making artefacts what an outline does not show, and remembers what was sound', async () => {
    const root = fixtureProject();
    corrupt(root, 'data/accord/statement.yaml', 'colour: red');
    const broken = await rebuildOutlined(root);
    expect(broken.codes).toContain('key-unknown');
    expect(broken.summary.failed).toBeGreaterThan(0);

    writeFileSync(
      join(root, 'data/accord/statement.yaml'),
      readFileSync(join(root, 'data/accord/statement.yaml'), 'utf8').replace('colour: red', ''),
    );
    const mended = await rebuildOutlined(root);
    expect(mended).toMatchObject({ codes: [], summary: { failed: 0 } });
    expect(mended.outlined).toContain('accord');
    expect((await rebuildOutlined(root)).outlined).not.toContain('accord');
  });

  it('looks into dossiers of which there is nothing to make', async () => {
    const root = fixtureProject();
    await rebuildOutlined(root);
    writeFileSync(join(root, 'data/registry/terms.yaml'), 'kind: terms\nterms: none\n');
    const { outlined, codes, summary } = await rebuildOutlined(root);
    expect(outlined).toContain('accord');
    expect(summary).toMatchObject({ built: 0, failed: 0 });
    expect(codes).toContain('value-invalid');
  });
});

describe('the manifest', () => {
  it('says what each artefact was made from and what came out', async () => {
    const root = fixtureProject();
    await rebuild(root);
    const { artefacts, inputs } = manifestOf(root);
    const bytes = readFileSync(join(root, 'output', release));
    expect(artefacts[release]).toMatchObject({
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      sha256: sha256(bytes),
      size: bytes.length,
      pages: 2,
      warnings: ['image-unreadable: It is pale.'],
      timestamp: '2024-03-06T00:00:00Z',
    });
    const named = Object.assign({}, ...(artefacts[release]?.inputs ?? []).map((digest) => inputs[digest]));
    expect(named).toMatchObject({
      'data/bulletin/press-release.yaml': sha256(
        readFileSync(join(root, 'data/bulletin/press-release.yaml')),
      ),
      'templates/base.theme.yaml': expect.any(String),
    });
    expect(Object.keys(artefacts)).toEqual(Object.keys(artefacts).sort());
    expect(Object.keys(inputs)).toEqual(Object.keys(inputs).sort());
  });

  it('keeps what a build of a selection does not speak of', async () => {
    const root = fixtureProject();
    await rebuild(root);
    const before = manifestOf(root);
    const remark = (file: string) =>
      writeFileSync(join(root, file), `${readFileSync(join(root, file), 'utf8')}# A remark.\n`);
    remark('data/bulletin/press-release.yaml');
    remark('data/accord/statement.yaml');
    await rebuild(root, { selection: { dossiers: ['bulletin'] } });
    const after = manifestOf(root);
    const changed = Object.keys(after.artefacts).filter(
      (path) => after.artefacts[path]?.sha256 !== before.artefacts[path]?.sha256,
    );
    expect(changed).toEqual(['bulletin/release.ko.docx', release]);
    expect(after.artefacts['accord/text.ko.pdf']).toEqual(before.artefacts['accord/text.ko.pdf']);
    const named = Object.values(after.artefacts).flatMap(({ inputs }) => inputs);
    expect(Object.keys(after.inputs)).toEqual([...new Set(named)].sort());
  });

  it('drops artefacts that are made no more, once that is certain', async () => {
    const root = fixtureProject();
    await rebuild(root);
    const file = join(root, 'data/bulletin/press-release.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, 'kind: [\n');
    await rebuild(root);
    expect(Object.keys(manifestOf(root).artefacts)).toContain(release);
    rmSync(file);
    await rebuild(root);
    expect(Object.keys(manifestOf(root).artefacts)).not.toContain(release);
    writeFileSync(file, text);
    await rebuild(root);
    expect(Object.keys(manifestOf(root).artefacts)).toContain(release);
  });

  it('that cannot be read is written anew by a build of everything only', async () => {
    const root = fixtureProject();
    await rebuild(root);
    const sound = readFileSync(join(root, 'output/manifest.json'), 'utf8');
    writeFileSync(join(root, 'output/manifest.json'), `<<<<<<< ours\n${sound}`);
    const { diagnostics } = await rebuild(root, { selection: { dossiers: ['bulletin'] } });
    expect(diagnostics.at(-1)?.code).toBe('manifest-invalid');
    await rebuild(root);
    expect(readFileSync(join(root, 'output/manifest.json'), 'utf8')).toBe(sound);
  });
});
