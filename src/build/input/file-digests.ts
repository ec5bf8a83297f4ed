import type { FileState, Host } from '../host.js';
import { sha256 } from './digest.js';

/** A file as it was when its bytes were last read. */
export interface KnownFile extends FileState {
  readonly sha256: string;
}

/**
 * Digests of files. A file whose state is as it was when it was last read is not read again. The state of a file that
 * changed within `settled` milliseconds before its digest was noted down says too little: file systems count time in
 * steps, of which the coarsest (FAT) is two seconds, and a second change within a step would go unseen.
 *
 * One object speaks of one moment: a file's digest is settled when it is first asked for.
 */
export class FileDigests {
  readonly #host: Host;
  readonly #known: ReadonlyMap<string, KnownFile>;
  readonly #trustedUntil: number;
  readonly #seen = new Map<string, KnownFile | undefined>();
  #news = false;

  /** `known` was noted down at `notedAt`, in milliseconds since 1970 by the file system's clock. */
  constructor(host: Host, known: ReadonlyMap<string, KnownFile> = new Map(), notedAt = 0) {
    this.#host = host;
    this.#known = known;
    this.#trustedUntil = notedAt - settled;
  }

  /** `undefined` where there is no file, or none that may be read. */
  of(path: string): string | undefined {
    if (!this.#seen.has(path)) this.#seen.set(path, this.#look(path));
    return this.#seen.get(path)?.sha256;
  }

  /** Takes note of what was just written. */
  note(path: string, digest: string): void {
    const state = this.#host.state(path);
    this.#seen.set(path, state && { ...state, sha256: digest });
    this.#news = true;
  }

  /** Whether a file is still as it was when its digest was asked for; true of one that was not asked for. */
  stillHolds(path: string): boolean {
    if (!this.#seen.has(path)) return true;
    const [before, now] = [this.#seen.get(path), this.#host.state(path)];
    return before === undefined || now === undefined ? before === now : sameState(before, now);
  }

  /** The files that were asked for. */
  get asked(): Iterable<string> {
    return this.#seen.keys();
  }

  /** Whether something was learnt that is worth noting down. */
  get news(): boolean {
    return this.#news;
  }

  /** Everything known of files that are there, whether they were asked for or not. */
  entries(): ReadonlyMap<string, KnownFile> {
    const others = [...this.#known].filter(([path]) => !this.#seen.has(path) && this.#host.isFile(path));
    const all = new Map(others);
    for (const [path, file] of this.#seen) {
      if (file !== undefined) all.set(path, file);
    }
    return all;
  }

  #look(path: string): KnownFile | undefined {
    // The state before the bytes: if another program writes in between, the next look finds another state.
    const state = this.#host.state(path);
    if (state === undefined) return undefined;
    const known = this.#known.get(path);
    if (known !== undefined && sameState(known, state) && state.changed < this.#trustedUntil) return known;
    const { value: bytes } = this.#host.readBytes(path);
    this.#news = true;
    return bytes && { ...state, sha256: sha256(bytes) };
  }
}

const settled = 2000;

function sameState(a: FileState, b: FileState): boolean {
  return a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}
