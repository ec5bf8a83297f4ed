import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.js';
import { byCodePoint } from '../../diagnostic/order.js';
import type { Host } from '../host.js';
import { sha256 } from '../input/digest.js';
import { seal, unseal } from '../input/sealed.js';

/** What is remembered of an artefact besides its bytes. */
export interface Entry {
  readonly sha256: string;
  readonly size: number;
  /** `null` where only the reading program decides. */
  readonly pages: number | null;
  /** Digests of the pictures that it shows, by path. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Warnings and advice that making it gave, to be given again. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Artefacts by the address of what they were made from. Each is one file, written whole or not at all; a damaged one is
 * as good as none. Processes may share a folder: they agree on what an address holds, or both write, and either is right.
 */
export class Cache {
  readonly #host: Host;
  readonly #folder: string;
  readonly #limit: number;
  readonly #used = new Set<string>();
  #grew = false;

  /** `limit` is in bytes. What this process used may exceed it. */
  constructor(host: Host, folder: string, limit = gibibyte) {
    this.#host = host;
    this.#folder = folder;
    this.#limit = limit;
  }

  find(address: string): Entry | undefined {
    const path = this.#path(address);
    const head = this.#host.readHead(path, usualHead);
    const whole = head?.length === usualHead && !head.includes(newline);
    const value = head && unseal(whole ? (this.#host.readBytes(path).value ?? head) : head)?.value;
    if (!isEntry(value)) return undefined;
    this.#used.add(path);
    return value;
  }

  /** Is told of an artefact that this process relies on without asking for it. */
  use(address: string): void {
    this.#used.add(this.#path(address));
  }

  /** The bytes of an artefact; `undefined` where they are gone or damaged. */
  bytes(address: string): Uint8Array | undefined {
    const file = this.#host.readBytes(this.#path(address)).value;
    const sealed = file && unseal(file);
    if (file === undefined || sealed === undefined || !isEntry(sealed.value)) return undefined;
    const bytes = file.subarray(sealed.end);
    return sha256(bytes) === sealed.value.sha256 ? bytes : undefined;
  }

  /** Fails where the folder cannot be written to. */
  keep(address: string, entry: Entry, bytes: Uint8Array): Outcome<unknown> {
    // Nobody wants the cache in version control, whatever the project ignores.
    if (!this.#grew) this.#host.writeAtomic(`${this.#folder}/.gitignore`, Buffer.from('*\n'));
    this.#grew = true;
    const path = this.#path(address);
    this.#used.add(path);
    return this.#host.writeAtomic(path, seal(entry, bytes));
  }

  /** If anything was added, removes what was used least recently until the rest is within the limit. */
  prune(): void {
    if (!this.#grew) return;
    const files = filesIn(this.#host, `${this.#folder}/artefacts`);
    let excess = files.reduce((sum, { size }) => sum + size, 0) - this.#limit;
    if (excess <= 0) return;
    for (const path of this.#used) this.#host.touch(path);
    const others = files.filter(({ path }) => !this.#used.has(path));
    for (const { path, size } of others.sort(
      (a, b) => a.modified - b.modified || byCodePoint(a.path, b.path),
    )) {
      if (excess <= 0) return;
      this.#host.remove(path);
      excess -= size;
    }
  }

  #path(address: string): string {
    return `${this.#folder}/artefacts/${address.slice(0, 2)}/${address}`;
  }
}

const gibibyte = 1024 ** 3;
/** Holds all of an entry but its bytes, unless there are many warnings. */
const usualHead = 4096;
const newline = 0x0a;

interface CachedFile {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

/** All files below a folder: entries, and what processes that were killed left half-written. */
function filesIn(host: Host, folder: string): readonly CachedFile[] {
  return host.list(folder).flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`;
    if (kind === 'folder') return filesIn(host, path);
    const state = host.state(path);
    return state === undefined ? [] : [{ path, size: state.size, modified: state.modified }];
  });
}

/** The seal says that alternat wrote it; this, that it is an entry. */
function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['sha256', 'size', 'pages', 'pictures', 'diagnostics'].every((key) => key in value)
  );
}
