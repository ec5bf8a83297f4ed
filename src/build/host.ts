/**
 * The only door to files, environment and clock. Everything else in alternat is a pure function of what passes here.
 *
 * Paths are relative to the project root, with `/`; absolute paths are taken as they are. What users read is relative to
 * the root wherever a file stands inside it.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  type Dirent,
  type FSWatcher,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import { byCodePoint } from '../diagnostic/order.js';
import type { TextSource } from '../diagnostic/source.js';
import type { FileParts } from '../font/font-file.js';
import { decodeLeniently, decodeUtf8 } from './utf8.js';

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** What tells one state of a file from another without reading it. Times are milliseconds since 1970. */
export interface FileState {
  readonly size: number;
  readonly modified: number;
  /** When its content or its attributes last changed: no program can set it. */
  readonly changed: number;
  readonly inode: number;
}

export interface Machine {
  /** Architecture of the processor, for example `x64`. */
  readonly processor: string;
  /** How many threads it runs at once. */
  readonly cores: number;
  /** Version of Node, for example `v20.20.0`. */
  readonly node: string;
}

export interface Host {
  /** Absolute path of the project root. */
  readonly root: string;
  /** A UTF-8 text of at most `textLimit` bytes, without its byte order mark. */
  readText(path: string): Outcome<TextSource>;
  readBytes(path: string): Outcome<Uint8Array>;
  /** What a folder holds, by code point; nothing where there is no such folder. */
  list(folder: string): readonly Entry[];
  isFile(path: string): boolean;
  /** `undefined` where there is no file. */
  state(path: string): FileState | undefined;
  /** At most the first `length` bytes of a file; `undefined` where it cannot be read. */
  readHead(path: string, length: number): Uint8Array | undefined;
  /** A file of at most 64 MiB that is read in parts. It stays open as long as the process runs. */
  openFile(path: string): FileParts | undefined;
  /** The text of a file for showing a fault in it: U+FFFD where it is not UTF-8, `undefined` where it cannot be read. */
  peek(path: string): string | undefined;
  /**
   * Writes a file whole or not at all, and makes its folder: the bytes go to a temporary name beside it, which is then
   * renamed. A file that has these bytes already is left alone, so that its time still tells when it last changed.
   */
  writeAtomic(path: string, bytes: Uint8Array): Outcome<'written' | 'unchanged'>;
  /**
   * Does something that no other process is to do for the same path at the same time, such as changing a file that it
   * reads before. A process that died meanwhile keeps others waiting for some seconds; where there can be no lock file
   * nobody waits.
   */
  alone<T>(path: string, action: () => T): Promise<T>;
  /**
   * Calls back whenever something in one of the folders (not below it) is written, renamed, made or removed, until it is
   * told to stop by the function that it gives back. A folder that is not there is passed over.
   */
  watch(folders: readonly string[], changed: () => void): () => void;
  /** Removes a file, if it is there and may be removed. */
  remove(path: string): void;
  /** Sets the time at which a file was last modified to now, if it may be set. */
  touch(path: string): void;
  /** The path as users read it. */
  display(path: string): string;
  environment(name: string): string | undefined;
  readonly machine: Machine;
  /** Milliseconds from an arbitrary beginning, for durations. */
  monotonic(): number;
}

/** A path inside the root that cannot be said more shortly: no root, no drive, no empty part, no `.` or `..`. */
const plainPath = /^(?:(?!\.{1,2}\/)[^/\\:]+\/)*(?!\.{1,2}$)[^/\\:]+$/;

const mebibyte = 1024 * 1024;
/** Far above any statement, far below what would exhaust memory. */
const textLimit = 8 * mebibyte;
const bytesLimit = 64 * mebibyte;

export function openHost(root: string, environment: Readonly<Record<string, string | undefined>>): Host {
  const absoluteRoot = resolve(root);
  const locate = (path: string) => resolve(absoluteRoot, path);

  function display(path: string): string {
    if (plainPath.test(path)) return path;
    const inside = relative(absoluteRoot, locate(path));
    const outside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
    return (outside ? locate(path) : inside).split(sep).join('/');
  }

  function unreadable<T>(path: string, reason: string): Outcome<T> {
    return { diagnostics: [diagnostic('file-unreadable', `${display(path)} cannot be read: ${reason}.`)] };
  }

  function read(path: string, limit: number): Outcome<Uint8Array> {
    try {
      const { size, isFile } = inspect(locate(path));
      if (!isFile) return unreadable(path, 'it is not a file');
      if (size > limit) return unreadable(path, `it is larger than ${limit / mebibyte} MiB`);
      return { value: readFileSync(locate(path)), diagnostics: [] };
    } catch (error) {
      return unreadable(path, reasonOf(error));
    }
  }

  function has(path: string, bytes: Uint8Array): boolean {
    try {
      const { size, isFile } = inspect(locate(path));
      return isFile && size === bytes.length && readFileSync(locate(path)).equals(bytes);
    } catch {
      return false;
    }
  }

  return {
    root: absoluteRoot,
    display,

    readText(path) {
      const { value: bytes, diagnostics } = read(path, textLimit);
      return bytes === undefined ? { diagnostics } : decodeUtf8(display(path), bytes);
    },

    readBytes: (path) => read(path, bytesLimit),

    list(folder) {
      try {
        return readdirSync(locate(folder), { withFileTypes: true })
          .map((entry) => ({ name: entry.name, kind: kindOfEntry(entry, locate(folder)) }))
          .sort((a, b) => byCodePoint(a.name, b.name));
      } catch {
        return [];
      }
    },

    isFile: (path) => kindOf(locate(path)) === 'file',

    state(path) {
      try {
        const stats = statSync(locate(path), { throwIfNoEntry: false });
        if (!stats?.isFile()) return undefined;
        return { size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs, inode: stats.ino };
      } catch {
        return undefined;
      }
    },

    readHead(path, length) {
      try {
        return readStart(locate(path), length);
      } catch {
        return undefined;
      }
    },

    openFile(path) {
      try {
        return openParts(locate(path));
      } catch {
        return undefined;
      }
    },

    peek(path) {
      const { value: bytes } = read(path, textLimit);
      return bytes === undefined ? undefined : decodeLeniently(bytes);
    },

    writeAtomic(path, bytes) {
      if (has(path, bytes)) return { value: 'unchanged', diagnostics: [] };
      const target = locate(path);
      const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
      try {
        writeAnew(temporary, bytes);
        renameSync(temporary, target);
        return { value: 'written', diagnostics: [] };
      } catch (error) {
        discard(temporary);
        const message = `${display(path)} cannot be written: ${reasonOf(error)}.`;
        return { diagnostics: [diagnostic('file-unwritable', message)] };
      }
    },

    async alone(path, action) {
      const lock = join(dirname(locate(path)), `.${basename(path)}.lock`);
      const locked = await lockFile(lock);
      try {
        return action();
      } finally {
        if (locked) discard(lock);
      }
    },

    watch(folders, changed) {
      const watchers = folders.flatMap((folder) => watchFolder(locate(folder), changed));
      return () => {
        for (const watcher of watchers) watcher.close();
      };
    },

    remove: (path) => discard(locate(path)),

    touch(path) {
      const now = new Date();
      try {
        utimesSync(locate(path), now, now);
      } catch {
        // It is gone, or another user's.
      }
    },

    environment: (name) => environment[name],
    machine: { processor: process.arch, cores: availableParallelism(), node: process.version },
    // `performance` would have to be loaded.
    monotonic: () => Number(process.hrtime.bigint()) / 1e6,
  };
}

/** Follows symbolic links: a linked folder or file is what it points to. */
function inspect(absolutePath: string): { readonly size: number; readonly isFile: boolean } {
  const stats = statSync(absolutePath);
  return { size: stats.size, isFile: stats.isFile() };
}

function readStart(absolutePath: string, length: number): Uint8Array {
  const file = openSync(absolutePath, 'r');
  try {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

/** Makes the folder only where it is not there: that is seldom, and asking costs as much as writing a small file. */
function writeAnew(absolutePath: string, bytes: Uint8Array): void {
  try {
    writeFileSync(absolutePath, bytes, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(absolutePath), { recursive: true });
    writeFileSync(absolutePath, bytes, { flag: 'wx' });
  }
}

function openParts(absolutePath: string): FileParts | undefined {
  const file = openSync(absolutePath, 'r');
  const stats = fstatSync(file);
  if (!stats.isFile() || stats.size > bytesLimit) {
    closeSync(file);
    return undefined;
  }
  return {
    size: stats.size,
    readInto(target, offset) {
      for (let done = 0; done < target.length; ) {
        const read = readSync(file, target, done, target.length - done, offset + done);
        if (read === 0) throw new Error(`${absolutePath} became shorter while it was in use`);
        done += read;
      }
    },
  };
}

/** Makes the lock file, when whoever has it is done or has had it for longer than anything takes that needs it. */
async function lockFile(absolutePath: string): Promise<boolean> {
  if (!canMakeFolder(dirname(absolutePath))) return false;
  for (;;) {
    try {
      closeSync(openSync(absolutePath, 'wx'));
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return false;
      const made = statSync(absolutePath, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - made > longestLock) discard(absolutePath);
      else await setTimeout(lockPause);
    }
  }
}

function canMakeFolder(absolutePath: string): boolean {
  try {
    mkdirSync(absolutePath, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

const longestLock = 5_000;
const lockPause = 20;

function watchFolder(absolutePath: string, changed: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(absolutePath, changed);
    // The folder is gone: that was the change.
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}

function discard(absolutePath: string): void {
  try {
    rmSync(absolutePath, { force: true });
  } catch {
    // Its folder is not one: then there is no file either.
  }
}

function kindOfEntry(entry: Dirent, folder: string): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? kindOf(join(folder, entry.name)) : 'other';
}

function kindOf(absolutePath: string): Entry['kind'] {
  try {
    const stats = statSync(absolutePath);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'other';
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its symbolic links go round in a circle',
};

/** What a system error says in words; other errors are faults of this program. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? code;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return error.code;
}
