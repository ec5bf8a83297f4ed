import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Artefact, ArtefactStore, Recalled } from './build.js';
import type { Cache, Entry } from './cache/cache.js';
import { fingerprintOf, type InputFinder, type JobInputs, picturesSet } from './fingerprint.js';
import type { Host } from './host.js';
import { sha256 } from './input/digest.js';
import type { Memory } from './input/memory.js';
import { artefactPath, type Job } from './job.js';
import type { Recorded } from './manifest/manifest.js';

/** What is known of a job before it runs. */
export interface Standing {
  readonly inputs: JobInputs;
  /** Where the cache has, or will have, the artefact. */
  readonly address: string;
  /** Of the artefact that was made from the same inputs, if there is one. */
  readonly entry?: Entry;
  readonly inPlace: boolean;
}

export interface StoreOptions {
  readonly host: Host;
  readonly memory: Memory;
  readonly cache: Cache;
  readonly out: string;
}

/** Artefacts of one build: what the cache has of them, what was made, and what the manifest is to say. */
export class ProjectStore implements ArtefactStore {
  readonly #options: StoreOptions;
  readonly #standings: ReadonlyMap<Job, Standing>;
  readonly #finished = new Map<string, Recorded>();
  #cacheFault = false;

  private constructor(options: StoreOptions, standings: ReadonlyMap<Job, Standing>) {
    this.#options = options;
    this.#standings = standings;
  }

  static async open(jobs: readonly Job[], finder: InputFinder, options: StoreOptions): Promise<ProjectStore> {
    const standings = new Map<Job, Standing>();
    for (const job of jobs) {
      const inputs = await finder.inputsOf(job);
      if (inputs !== undefined) standings.set(job, standingOf(job, inputs, options));
    }
    return new ProjectStore(options, standings);
  }

  /** Jobs whose artefacts have to be made, as far as can be told without reading the cache through. */
  missing(jobs: readonly Job[]): readonly Job[] {
    return jobs.filter((job) => this.#standings.get(job)?.entry === undefined);
  }

  stateOf(job: Job): 'in-place' | 'cached' | 'to-make' {
    const standing = this.#standings.get(job);
    if (standing?.entry === undefined) return 'to-make';
    return standing.inPlace ? 'in-place' : 'cached';
  }

  /** As far as it can be told before the document is composed: of what was made before, with its pictures. */
  fingerprintOf(job: Job): string | undefined {
    const standing = this.#standings.get(job);
    return standing && fingerprintOf(job, standing.inputs, standing.entry?.pictures);
  }

  /** What the manifest is to say of the artefacts that were made or reused. */
  get finished(): ReadonlyMap<string, Recorded> {
    return this.#finished;
  }

  recall(job: Job): Recalled | undefined {
    const standing = this.#standings.get(job);
    if (standing?.entry === undefined) return undefined;
    const { entry, address, inputs } = standing;
    const bytes = standing.inPlace ? undefined : this.#options.cache.bytes(address);
    if (bytes === undefined && !standing.inPlace) return undefined;
    this.#record(job, inputs, entry);
    const { size, pages, diagnostics } = entry;
    return { size, pages, diagnostics, ...(bytes === undefined ? {} : { bytes }) };
  }

  keep(
    job: Job,
    { bytes, pages, pictures }: Artefact,
    diagnostics: readonly Diagnostic[],
  ): readonly Diagnostic[] {
    const standing = this.#standings.get(job);
    const moved = standing === undefined ? 'A part of the project' : this.#changed(standing.inputs);
    if (standing === undefined || moved !== undefined) return [inputChanged(job, moved)];
    const entry = { sha256: sha256(bytes), size: bytes.length, pages, pictures, diagnostics };
    this.#record(job, standing.inputs, entry);
    const kept = this.#options.cache.keep(standing.address, entry, bytes);
    return kept.diagnostics.length === 0 ? [] : this.#cacheUnwritable(kept.diagnostics);
  }

  written(path: string, bytes: Uint8Array): void {
    this.#options.memory.digests.note(path, sha256(bytes));
  }

  /** An input that is not any more what the job's fingerprint says. */
  #changed({ sets }: JobInputs): string | undefined {
    const { digests } = this.#options.memory;
    return sets.flatMap(({ inputs }) => Object.keys(inputs)).find((name) => !digests.stillHolds(name));
  }

  #record(job: Job, inputs: JobInputs, entry: Entry): void {
    const sets = [...inputs.sets, ...picturesSet(entry.pictures)];
    this.#finished.set(artefactPath(job), {
      sets,
      entry: {
        fingerprint: fingerprintOf(job, inputs, entry.pictures),
        sha256: entry.sha256,
        size: entry.size,
        pages: entry.pages,
        warnings: entry.diagnostics.map(({ code, message }) => `${code}: ${message}`),
        timestamp: inputs.timestamp,
        inputs: sets.map(({ digest }) => digest),
      },
    });
  }

  /** Said once: without a cache a build is slower and just as right. */
  #cacheUnwritable([first]: readonly Diagnostic[]): readonly Diagnostic[] {
    if (this.#cacheFault || first === undefined) return [];
    this.#cacheFault = true;
    return [
      diagnostic('cache-unwritable', `Nothing can be kept for the next build: ${first.message}`, {
        hints: ['Choose another folder with --cache or ALTERNAT_CACHE.'],
      }),
    ];
  }
}

function standingOf(job: Job, inputs: JobInputs, { memory, cache, out }: StoreOptions): Standing {
  const address = sha256(`${memory.program} ${fingerprintOf(job, inputs)}`);
  const found = cache.find(address);
  const holds = Object.entries(found?.pictures ?? {}).every(
    ([path, digest]) => memory.digests.of(path) === digest,
  );
  if (found === undefined || !holds) return { inputs, address, inPlace: false };
  const inPlace = memory.digests.of(`${out}/${artefactPath(job)}`) === found.sha256;
  return { inputs, address, entry: found, inPlace };
}

function inputChanged(job: Job, input = 'A part of the project'): Diagnostic {
  const message = `${input} changed while ${artefactPath(job)} was made from it.`;
  return diagnostic('input-changed', message, { hints: ['Run the build again.'] });
}
