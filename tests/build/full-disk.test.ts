import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Executor } from '../../src/build/build.js';
import { check } from '../../src/build/check.js';
import { type Host, openHost } from '../../src/build/host.js';
import { takeInventory } from '../../src/build/inventory.js';
import { artefactPath } from '../../src/build/job.js';
import { regenerate } from '../../src/build/regenerate.js';
import { closeWorkspace, openWorkspace } from '../../src/build/workspace.js';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { fixtureProject } from '../fixture-project.js';

/** A host whose disk takes so many more bytes below a folder, and then nothing. */
function smallDisk(host: Host, folder: string, bytes: number): Host {
  let left = bytes;
  return {
    ...host,
    writeAtomic(path, content) {
      if (!path.startsWith(folder)) return host.writeAtomic(path, content);
      if (content.length > left) {
        const message = `${host.display(path)} cannot be written: the disk is full.`;
        return { diagnostics: [diagnostic('file-unwritable', message)] };
      }
      left -= content.length;
      return host.writeAtomic(path, content);
    },
  };
}

/** Makes artefacts that hold their path and a word, a hundred bytes or so. */
const executor =
  (word: string): Executor =>
  async (job) => {
    const bytes = new TextEncoder().encode(`${artefactPath(job)} ${word}`.padEnd(100));
    return { value: { bytes, pages: 1, pictures: {} }, diagnostics: [] };
  };

async function open(host: Host) {
  return openWorkspace({ host, inventory: takeInventory(host), out: 'output', cache: '.cache' });
}

async function build(host: Host, word = 'first') {
  const workspace = await open(host);
  const { summary, diagnostics } = await regenerate(workspace, {
    selection: {},
    log: () => {},
    hire: () => ({ execute: executor(word), size: 1, dismiss: () => Promise.resolve() }),
  });
  closeWorkspace(workspace);
  return {
    summary,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message),
  };
}

async function checked(host: Host) {
  const { diagnostics } = await check(await open(host), { selection: {} });
  return new Set(diagnostics.map(({ code }) => code));
}

function artefactsIn(root: string): readonly string[] {
  const files = readdirSync(join(root, 'output'), { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').trim());
}

describe('a full disk', () => {
  it('fails the artefacts that it has no room for, and the next build goes on from there', async () => {
    const root = fixtureProject();
    const host = openHost(root, {});
    const { summary, codes, messages } = await build(smallDisk(host, 'output', 350));
    expect(summary).toMatchObject({ built: 3, failed: 5 });
    expect(new Set(codes)).toEqual(new Set(['file-unwritable']));
    expect(messages.at(-1)).toBe('output/manifest.json cannot be written: the disk is full.');
    expect(artefactsIn(root)).toHaveLength(3);

    expect((await build(host)).summary).toMatchObject({ built: 0, reused: 8, failed: 0 });
    expect(artefactsIn(root)).toHaveLength(8);
    expect(await checked(host)).toEqual(new Set());
  });

  it('leaves what stood there, and a manifest that says so', async () => {
    const root = fixtureProject();
    const host = openHost(root, {});
    await build(host);
    // Room for three artefacts and the manifest: other versions of the program make other bytes.
    const touched = readFileSync(join(root, 'templates/base.theme.yaml'), 'utf8');
    host.writeAtomic('templates/base.theme.yaml', new TextEncoder().encode(`${touched}# A remark.\n`));
    const full = smallDisk(host, 'output/', 350);
    const roomy: Host = {
      ...full,
      writeAtomic: (path, bytes) => (path.endsWith('manifest.json') ? host : full).writeAtomic(path, bytes),
    };
    const { summary } = await build(roomy, 'second');
    expect(summary).toMatchObject({ built: 3, failed: 5 });
    const words = artefactsIn(root).map((text) => text.split(' ').at(-1));
    expect(words.sort()).toEqual([...Array(5).fill('first'), ...Array(3).fill('second')]);
    // What could not be written is stale; nothing is said of it that its file does not bear out.
    expect(await checked(host)).toEqual(new Set(['artefact-stale']));
  });

  it('of the cache costs the next build its time and nothing else', async () => {
    const root = fixtureProject();
    const host = openHost(root, {});
    const { summary, codes } = await build(smallDisk(host, '.cache', 0));
    expect(summary).toMatchObject({ built: 8, failed: 0 });
    expect(codes).toEqual(['cache-unwritable']);
    expect((await build(host)).summary).toMatchObject({ built: 8, failed: 0 });
    expect(await checked(host)).toEqual(new Set());
  });
});
