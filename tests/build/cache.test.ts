import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Cache, type Entry } from '../../src/build/cache/cache.js';
import { openHost } from '../../src/build/host.js';
import { sha256 } from '../../src/build/input/digest.js';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { temporaryFolder } from './folder.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const entryOf = (text: string, more: Partial<Entry> = {}): Entry => ({
  sha256: sha256(text),
  size: text.length,
  pages: 1,
  pictures: {},
  diagnostics: [],
  ...more,
});
const open = (root: string, limit?: number) => new Cache(openHost(root, {}), 'cache', limit);
const addresses = ['aa1', 'bb2', 'bb3'] as const;
const [first, second, third] = addresses;

function filesOf(root: string): readonly string[] {
  return readdirSync(join(root, 'cache/artefacts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/'))
    .sort();
}

describe('the cache', () => {
  it('gives back what it was given, to another process too', () => {
    const root = temporaryFolder();
    const warning = diagnostic('image-unreadable', 'A line\nand 그림.'.repeat(400));
    const entry = entryOf('one', { pictures: { 'a.png': 'x' }, diagnostics: [warning], pages: null });
    open(root).keep(first, entry, bytes('one'));
    open(root).keep(second, entryOf(''), bytes(''));
    expect(open(root).find(first)).toEqual(entry);
    expect(open(root).bytes(first)).toEqual(Buffer.from('one'));
    expect(open(root).bytes(second)).toEqual(Buffer.from(''));
    expect(open(root).find(third)).toBeUndefined();
    expect(open(root).bytes(third)).toBeUndefined();
  });

  it.each(['every byte', 'the end'] as const)('takes an entry that is damaged at %s for none', (where) => {
    const root = temporaryFolder();
    open(root).keep(first, entryOf('one'), bytes('one'));
    const file = join(root, 'cache/artefacts/aa', first);
    const sound = readFileSync(file);
    for (let at = 0; at < sound.length; at += 1) {
      const damaged = Buffer.from(where === 'the end' ? sound.subarray(0, at) : sound);
      if (where === 'every byte') damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      expect(open(root).bytes(first), `at ${at}`).toBeUndefined();
    }
    open(root).keep(first, entryOf('one'), bytes('one'));
    expect(open(root).bytes(first)).toEqual(Buffer.from('one'));
  });

  it('removes what was used least recently when it outgrows its limit', () => {
    const root = temporaryFolder();
    for (const [at, address] of addresses.entries()) {
      open(root).keep(address, entryOf('x'.repeat(1000)), bytes('x'.repeat(1000)));
      utimesSync(join(root, 'cache/artefacts', address.slice(0, 2), address), at, at);
    }
    writeFileSync(join(root, 'cache/artefacts/bb/.half.tmp'), 'x'.repeat(1000));
    utimesSync(join(root, 'cache/artefacts/bb/.half.tmp'), 1, 1);

    const idle = open(root, 10);
    idle.find(second);
    idle.prune();
    expect(filesOf(root)).toHaveLength(4);

    const cache = open(root, 4000);
    cache.find(first);
    cache.keep('cc4', entryOf('y'.repeat(1000)), bytes('y'.repeat(1000)));
    cache.prune();
    expect(filesOf(root)).toEqual(['aa/aa1', 'bb/bb3', 'cc/cc4']);
  });

  it('keeps what a build uses, however small the limit', () => {
    const root = temporaryFolder();
    const cache = open(root, 1);
    for (const address of addresses) cache.keep(address, entryOf('one'), bytes('one'));
    cache.prune();
    expect(filesOf(root)).toHaveLength(3);
  });

  it('says that it cannot write', () => {
    const root = temporaryFolder({ cache: 'a file' });
    const kept = open(root).keep(first, entryOf('one'), bytes('one'));
    expect(kept.diagnostics).toMatchObject([{ code: 'file-unwritable' }]);
    expect(open(root).find(first)).toBeUndefined();
  });
});
