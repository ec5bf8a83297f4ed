import type { Host } from '../host.js';
import { FileDigests, type KnownFile } from './file-digests.js';
import { programDigest } from './program.js';
import { seal, unseal } from './sealed.js';

/**
 * What a build remembers of the files that it read, so that the next one need not read them: their digests, and facts
 * that were drawn from them. It is worth nothing but time: without it, or with half of it, a build does the same.
 */
export class Memory {
  readonly digests: FileDigests;
  /** Digest of alternat's own code. */
  readonly program: string;
  readonly #host: Host;
  readonly #path: string;
  readonly #facts: Map<string, Fact>;
  readonly #used = new Set<string>();
  #news = false;

  private constructor(host: Host, path: string, noted: Noted, notedAt: number) {
    this.#host = host;
    this.#path = path;
    this.digests = new FileDigests(host, new Map(Object.entries(noted.files)), notedAt);
    this.program = programDigest(host, this.digests);
    this.#facts = new Map(noted.program === this.program ? Object.entries(noted.facts) : []);
  }

  static open(host: Host, path: string): Memory {
    const noted = readNoted(host, path);
    const notedAt = host.state(path)?.modified ?? 0;
    return new Memory(host, path, noted ?? { program: '', files: {}, facts: {} }, notedAt);
  }

  /** What was drawn from a file (and others that belong to it), where its inputs were those that `key` stands for. */
  recall<T>(file: string, key: string): T | undefined {
    return this.recallIf<T>(file, (_, noted) => noted === key);
  }

  /** What was drawn from a file, where `holds` says so of it and its key. */
  recallIf<T>(file: string, holds: (value: T, key: string) => boolean): T | undefined {
    const fact = this.#facts.get(file);
    if (fact === undefined) return undefined;
    this.#used.add(file);
    // The seal and the program's digest say that this very code noted it down.
    const value = fact.value as T;
    return holds(value, fact.key) ? value : undefined;
  }

  remember(file: string, key: string, value: unknown): void {
    this.#facts.set(file, { key, value });
    this.#used.add(file);
    this.#news = true;
  }

  /** Notes everything down, if there is anything new. What is known of files that are gone is dropped. */
  save(): void {
    if (!this.#news && !this.digests.news) return;
    const noted: Noted = {
      program: this.program,
      files: Object.fromEntries(this.digests.entries()),
      facts: Object.fromEntries(
        [...this.#facts].filter(([file]) => this.#used.has(file) || this.#host.isFile(file)),
      ),
    };
    // Even where nothing but the time is new: the file's own time says how recent what it knows is.
    this.#host.remove(this.#path);
    this.#host.writeAtomic(this.#path, seal(noted));
  }
}

interface Noted {
  readonly program: string;
  readonly files: Readonly<Record<string, KnownFile>>;
  readonly facts: Readonly<Record<string, Fact>>;
}

interface Fact {
  readonly key: string;
  readonly value: unknown;
}

function readNoted(host: Host, path: string): Noted | undefined {
  const { value: bytes } = host.readBytes(path);
  const sealed = bytes && unseal(bytes);
  return sealed !== undefined && isNoted(sealed.value) ? sealed.value : undefined;
}

function isNoted(value: unknown): value is Noted {
  return (
    typeof value === 'object' && value !== null && 'program' in value && 'files' in value && 'facts' in value
  );
}
