import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openHost } from '../../src/build/host.js';
import { decodeUtf8 } from '../../src/build/utf8.js';
import { temporaryFolder } from './folder.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('reading text', () => {
  it('gives the text and the path as users read it', () => {
    const host = openHost(temporaryFolder({ 'data/a.yaml': 'ko: 값\n' }), {});
    expect(host.readText('data/a.yaml').value).toEqual({ file: 'data/a.yaml', text: 'ko: 값\n' });
  });

  it('leaves out a byte order mark', () => {
    const host = openHost(temporaryFolder({ 'a.yaml': '\ufeffko: 값' }), {});
    expect(host.readText('a.yaml').value?.text).toBe('ko: 값');
  });

  it('says why a file cannot be read', () => {
    const root = temporaryFolder({
      'folder/file.yaml': '',
      'large.yaml': new Uint8Array(8 * 1024 * 1024 + 1),
    });
    symlinkSync('loop.yaml', join(root, 'loop.yaml'));
    const host = openHost(root, {});
    const messages = ['none.yaml', 'folder', 'folder/file.yaml/x', 'large.yaml', 'loop.yaml'].map(
      (path) => host.readText(path).diagnostics[0]?.message,
    );
    expect(messages).toEqual([
      'none.yaml cannot be read: there is no such file.',
      'folder cannot be read: it is not a file.',
      'folder/file.yaml/x cannot be read: a part of its path is not a folder.',
      'large.yaml cannot be read: it is larger than 8 MiB.',
      'loop.yaml cannot be read: its symbolic links go round in a circle.',
    ]);
  });

  it('marks the first byte that is not UTF-8', () => {
    const root = temporaryFolder({
      'a.yaml': Buffer.concat([bytes('\ufeff한\n\ufffd글'), Buffer.from([0xb0, 0xa1])]),
    });
    const [fault] = openHost(root, {}).readText('a.yaml').diagnostics;
    expect(fault).toMatchObject({
      code: 'file-not-utf8',
      message: 'a.yaml is not UTF-8: the byte 0xb0 does not belong here.',
      span: { start: { line: 2, column: 3 } },
    });
    expect(openHost(root, {}).peek('a.yaml')).toBe('한\n\ufffd글\ufffd\ufffd');
  });

  it('finds the fault wherever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const faulty = Buffer.concat([bytes(before), Buffer.from([0xff]), bytes(after)]);
        const text = before.replace(/^\ufeff/, '');
        const { diagnostics } = decodeUtf8('a', faulty);
        expect(diagnostics[0]?.span?.start.offset).toBe(text.length);
      }),
    );
  });
});

describe('reading in parts', () => {
  it('gives the bytes that were asked for', () => {
    const file = openHost(temporaryFolder({ 'a.ttf': 'abcdef' }), {}).openFile('a.ttf');
    expect(file?.size).toBe(6);
    const part = new Uint8Array(3);
    file?.readInto(part, 2);
    expect(Buffer.from(part).toString()).toBe('cde');
  });

  it('is of files that are there', () => {
    const host = openHost(temporaryFolder({ 'fonts/a.ttf': 'a' }), {});
    expect(host.openFile('fonts')).toBeUndefined();
    expect(host.openFile('fonts/b.ttf')).toBeUndefined();
  });

  it('never makes up what a file has lost meanwhile', () => {
    const root = temporaryFolder({ 'a.ttf': 'abcdef' });
    const file = openHost(root, {}).openFile('a.ttf');
    writeFileSync(join(root, 'a.ttf'), 'ab');
    expect(() => file?.readInto(new Uint8Array(3), 2)).toThrow('became shorter');
  });
});

describe('naming files', () => {
  it('shows paths inside the root relative to it, and others whole', () => {
    const host = openHost('/project', {});
    expect(host.display('data/../data/a.yaml')).toBe('data/a.yaml');
    expect(host.display('/project/data/a.yaml')).toBe('data/a.yaml');
    expect(host.display('/project/..data')).toBe('..data');
    expect(host.display('../other')).toBe('/other');
  });

  it('lists folders by code point', () => {
    const root = temporaryFolder({ b: '', B: '', 'ä/x': '', ﾊ: '', '😀': '' });
    const entries = openHost(root, {}).list('.');
    expect(entries.map(({ name }) => name)).toEqual(['B', 'b', 'ä', 'ﾊ', '😀']);
    expect(entries.map(({ kind }) => kind)).toEqual(['file', 'file', 'folder', 'file', 'file']);
    expect(openHost(root, {}).list('none')).toEqual([]);
  });
});

describe('writing', () => {
  it('makes the folder and writes the file, leaving nothing else', () => {
    const root = temporaryFolder();
    expect(openHost(root, {}).writeAtomic('output/x/a.pdf', bytes('one')).value).toBe('written');
    expect(readFileSync(join(root, 'output/x/a.pdf'), 'utf8')).toBe('one');
    expect(readdirSync(join(root, 'output/x'))).toEqual(['a.pdf']);
  });

  it('replaces another file and leaves an equal one alone', () => {
    const root = temporaryFolder({ 'a.pdf': 'one' });
    utimesSync(join(root, 'a.pdf'), 1000, 1000);
    const host = openHost(root, {});
    expect(host.writeAtomic('a.pdf', bytes('one')).value).toBe('unchanged');
    expect(statSync(join(root, 'a.pdf')).mtimeMs).toBe(1_000_000);
    expect(host.writeAtomic('a.pdf', bytes('two')).value).toBe('written');
    expect(readFileSync(join(root, 'a.pdf'), 'utf8')).toBe('two');
  });

  it('leaves what stands there, and no temporary file, when it fails', () => {
    const root = temporaryFolder({ file: 'kept' });
    mkdirSync(join(root, 'taken.pdf'));
    writeFileSync(join(root, 'taken.pdf/inside'), 'kept');
    const host = openHost(root, {});
    expect(host.writeAtomic('taken.pdf', bytes('new')).diagnostics[0]?.message).toBe(
      'taken.pdf cannot be written: it is a folder.',
    );
    expect(host.writeAtomic('file/a.pdf', bytes('new')).diagnostics[0]?.code).toBe('file-unwritable');
    expect(readFileSync(join(root, 'taken.pdf/inside'), 'utf8')).toBe('kept');
    expect(readFileSync(join(root, 'file'), 'utf8')).toBe('kept');
    expect(readdirSync(root).sort()).toEqual(['file', 'taken.pdf']);
  });
});

describe('doing something alone', () => {
  it('waits until whoever has the lock is done', async () => {
    const root = temporaryFolder({ '.a.json.lock': '' });
    const done: string[] = [];
    const waiting = openHost(root, {}).alone('a.json', () => done.push('waited'));
    await new Promise((resume) => setImmediate(resume));
    done.push('freed');
    rmSync(join(root, '.a.json.lock'));
    await waiting;
    expect(done).toEqual(['freed', 'waited']);
    expect(readdirSync(root)).toEqual([]);
  });

  it('does not wait for those who died, nor where there can be no lock', async () => {
    const root = temporaryFolder({ '.a.json.lock': '', file: '' });
    utimesSync(join(root, '.a.json.lock'), 1000, 1000);
    const host = openHost(root, {});
    expect(await host.alone('a.json', () => 'done')).toBe('done');
    expect(await host.alone('file/a.json', () => 'done')).toBe('done');
    expect(readdirSync(root)).toEqual(['file']);
  });

  it('frees the lock when it fails', async () => {
    const root = temporaryFolder();
    const failing = openHost(root, {}).alone('a.json', () => {
      throw new Error('A bug.');
    });
    await expect(failing).rejects.toThrow('A bug.');
    expect(readdirSync(root)).toEqual([]);
  });
});
