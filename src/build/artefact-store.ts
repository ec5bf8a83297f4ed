import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Artefact, ArtefactStore, Recalled } from './build.js';
import type { Cache, Entry } from './cache/cache.js';
import { fingerprintOf, type InputFinder, type JobInputs, picturesSet } from './fingerprint.js';
import type { Host } from './host.js';
import { sha256 } from './input/digest.js';
import type { Memory } from './input/memory.js';
import { artefactFile, artefactPath, type Job } from './job.js';
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

type Finished = Standing & { readonly entry: Entry };

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
  /** What is to be written. */
  readonly #ready = new Map<Job, Finished>();
  /** What is in place. */
  readonly #finished = new Map<Job, Finished>();
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

  /** What the manifest is to say of the artefacts that were made or reused, by path. */
  get finished(): ReadonlyMap<string, Recorded> {
    return new Map(Array.from(this.#finished, ([job, made]) => [artefactPath(job), recordOf(job, made)]));
  }

  /** Tells whether `finished` would be another than before, for less work. */
  get finishedKey(): string {
    const lines = Array.from(
      this.#finished,
      ([
        job,
        {
          address,
          entry: { sha256: made, pictures },
        },
      ]) => [artefactPath(job), address, made, ...Object.values(pictures)].join(' '),
    );
    return sha256(lines.sort().join('\n'));
  }

  recall(job: Job): Recalled | undefined {
    const standing = this.#standings.get(job);
    if (standing?.entry === undefined) return undefined;
    const { entry, address } = standing;
    const bytes = standing.inPlace ? undefined : this.#options.cache.bytes(address);
    if (bytes === undefined && !standing.inPlace) return undefined;
    (standing.inPlace ? this.#finished : this.#ready).set(job, { ...standing, entry });
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
    this.#ready.set(job, { ...standing, entry });
    const { memory, out } = this.#options;
    memory.remember(artefactFile(out, job), standing.address, entry);
    const kept = this.#options.cache.keep(standing.address, entry, bytes);
    return kept.diagnostics.length === 0 ? [] : this.#cacheUnwritable(kept.diagnostics);
  }

  written(job: Job): void {
    const ready = this.#ready.get(job);
    if (ready === undefined) throw new Error(`${artefactPath(job)} was neither given nor taken.`);
    const { memory, out } = this.#options;
    memory.digests.note(artefactFile(out, job), ready.entry.sha256);
    this.#finished.set(job, ready);
    this.#ready.delete(job);
  }

  /** An input that is not any more what the job's fingerprint says. */
  #changed({ sets }: JobInputs): string | undefined {
    const { digests } = this.#options.memory;
    return sets.flatMap(({ inputs }) => Object.keys(inputs)).find((name) => !digests.stillHolds(name));
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

function recordOf(job: Job, { inputs, entry }: Finished): Recorded {
  const sets = [...inputs.sets, ...picturesSet(entry.pictures)];
  const { sha256: digest, size, pages, pictures, diagnostics } = entry;
  return {
    sets,
    entry: {
      fingerprint: fingerprintOf(job, inputs, pictures),
      sha256: digest,
      size,
      pages,
      warnings: diagnostics.map(({ code, message }) => `${code}: ${message}`),
      timestamp: inputs.timestamp,
      inputs: sets.map((set) => set.digest),
    },
  };
}

function standingOf(job: Job, inputs: JobInputs, { memory, cache, out }: StoreOptions): Standing {
  const address = sha256(`${memory.program} ${fingerprintOf(job, inputs)}`);
  const path = artefactFile(out, job);
  const found = findEntry(path, address, memory, cache);
  const holds = Object.entries(found?.pictures ?? {}).every(
    ([picture, digest]) => memory.digests.of(picture) === digest,
  );
  if (found === undefined || !holds) return { inputs, address, inPlace: false };
  return { inputs, address, entry: found, inPlace: memory.digests.of(path) === found.sha256 };
}

/** What the cache has at an address. Of the last artefact at a path it is remembered. */
function findEntry(path: string, address: string, memory: Memory, cache: Cache): Entry | undefined {
  const remembered = memory.recall<Entry>(path, address);
  if (remembered !== undefined) {
    cache.use(address);
    return remembered;
  }
  const found = cache.find(address);
  if (found !== undefined) memory.remember(path, address, found);
  return found;
}

function inputChanged(job: Job, input = 'A part of the project'): Diagnostic {
  const message = `${input} changed while ${artefactPath(job)} was made from it.`;
  return diagnostic('input-changed', message, { hints: ['Run the build again.'] });
}
