import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../diagnostic/diagnostic.js';
import type { BuildDone, JobDone, Logger } from './events.js';
import type { Host } from './host.js';
import { artefactFile, artefactPath, type Job } from './job.js';

/** What a job makes. */
export interface Artefact {
  readonly bytes: Uint8Array;
  /** `null` where only the reading program decides, as in Word. */
  readonly pages: number | null;
  /** Digests of the pictures that it shows, by path. */
  readonly pictures: Readonly<Record<string, string>>;
}

/**
 * Makes one artefact; writes nothing. `hand` counts from 0 and tells which of the hands at work it is for: jobs of one
 * dossier go to one of them, which has loaded it.
 */
export type Executor = (job: Job, hand: number) => Promise<Outcome<Artefact>>;

export interface RunOptions {
  readonly host: Host;
  /** Folder for artefacts, relative to the project root or absolute. */
  readonly out: string;
  readonly execute: Executor;
  readonly log: Logger;
  /** How many jobs are in the executor's hands at once; one unless said. */
  readonly concurrency?: number;
  /** Ends the run early: what is being made is given up. */
  readonly signal?: AbortSignal;
}

export interface BuildOptions extends RunOptions {
  /** Where artefacts are reused. */
  readonly store?: ArtefactStore;
}

/** Remembers what jobs made from the same inputs. */
export interface ArtefactStore {
  /** What there is to reuse of a job's artefact. */
  recall(job: Job): Recalled | undefined;
  /** Takes an artefact that was made without errors, before it is written. Errors given back keep it from being written. */
  keep(job: Job, artefact: Artefact, diagnostics: readonly Diagnostic[]): readonly Diagnostic[];
  /** Is told that the artefact which it gave or took is at its place. */
  written(job: Job): void;
}

export interface Recalled {
  readonly size: number;
  readonly pages: number | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where the artefact's file is in place. */
  readonly bytes?: Uint8Array;
}

export interface BuildResult {
  readonly summary: BuildDone;
  /** Of all jobs, in the order of the plan. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes and writes the artefacts of a plan, or reuses them. A job that fails writes nothing and stops no other.
 * A fault of this program inside a job is that job's diagnostic; with ALTERNAT_DEBUG it is thrown.
 */
export function build(jobs: readonly Job[], options: BuildOptions): Promise<BuildResult> {
  return run(jobs, options, {
    reuse: (job) => reuse(job, options),
    take: (job, artefact, diagnostics) => keep(job, artefact, diagnostics, options),
  });
}

export type Finished = Pick<JobDone, 'result' | 'bytes' | 'pages'>;

/** What is done with jobs besides making their artefacts. */
export interface Handling {
  /** What becomes of a job without making anything, if that can be told. */
  reuse(job: Job): Outcome<Finished> | undefined;
  /** What becomes of an artefact that was made without errors. */
  take(job: Job, artefact: Artefact, diagnostics: readonly Diagnostic[]): Outcome<Finished>;
}

/** Runs jobs, several at once, and tells what happens. */
export async function run(
  jobs: readonly Job[],
  options: RunOptions,
  { reuse, take }: Handling,
): Promise<BuildResult> {
  const { host, log, signal, concurrency = 1 } = options;
  const began = host.monotonic();
  const found = new Map<Job, readonly Diagnostic[]>();
  const count = { built: 0, reused: 0, failed: 0 };

  function finish(job: Job, started: number, { value, diagnostics }: Outcome<Finished>): void {
    found.set(job, diagnostics);
    const file = host.display(artefactFile(options.out, job));
    const now = host.monotonic();
    const common = { job, file, milliseconds: now - started, elapsed: now - began, diagnostics };
    if (value === undefined) log({ type: 'job-failed', ...common });
    else log({ type: 'job-done', ...common, ...value });
    count[value === undefined ? 'failed' : kinds[value.result]] += 1;
  }

  log({ type: 'build-started', jobs: jobs.length });
  const waiting: Job[] = [];
  for (const job of jobs) {
    const started = host.monotonic();
    const reused = reuse(job);
    if (reused === undefined) waiting.push(job);
    else finish(job, started, reused);
  }

  const batches = inBatches(waiting, concurrency).values();
  async function work(hand: number): Promise<void> {
    for (const batch of batches) {
      for (const job of batch) {
        if (signal?.aborted) return;
        const started = host.monotonic();
        log({ type: 'job-started', job, file: host.display(artefactFile(options.out, job)) });
        const { value, diagnostics } = await execute(job, hand, options);
        if (signal?.aborted) return;
        const failed = value === undefined || hasErrors(diagnostics);
        finish(job, started, failed ? { diagnostics } : take(job, value, diagnostics));
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, (_, hand) => work(hand)));

  const left = jobs.length - found.size;
  const summary: BuildDone = { type: 'build-done', ...count, left, milliseconds: host.monotonic() - began };
  log(summary);
  return { summary, diagnostics: jobs.flatMap((job) => found.get(job) ?? []) };
}

const kinds = { built: 'built', reproduced: 'built', restored: 'reused', unchanged: 'reused' } as const;

/**
 * Neighbouring jobs of one dossier: loading and comparing it takes longer than drawing a page. Batches are small enough
 * that every hand gets some.
 */
function inBatches(jobs: readonly Job[], hands: number): readonly (readonly Job[])[] {
  const most = Math.ceil(jobs.length / (2 * hands));
  const batches: Job[][] = [];
  for (const job of jobs) {
    const last = batches.at(-1);
    if (last !== undefined && last.length < most && last[0]?.dossier === job.dossier) last.push(job);
    else batches.push([job]);
  }
  return batches;
}

async function execute(
  job: Job,
  hand: number,
  { host, execute: make }: RunOptions,
): Promise<Outcome<Artefact>> {
  try {
    return await make(job, hand);
  } catch (error) {
    if (host.environment('ALTERNAT_DEBUG')) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${artefactPath(job)} could not be made: ${reason}`;
    const hints = ['This is a fault of alternat, not of your data. Please report it.'];
    return { diagnostics: [diagnostic('internal-fault', message, { hints })] };
  }
}

function reuse(job: Job, options: BuildOptions): Outcome<Finished> | undefined {
  const recalled = options.store?.recall(job);
  if (recalled === undefined) return undefined;
  const { size, pages, diagnostics, bytes } = recalled;
  if (bytes === undefined) return { value: { result: 'unchanged', bytes: size, pages }, diagnostics };
  return write(job, bytes, { result: 'restored', bytes: size, pages }, diagnostics, options);
}

function keep(
  job: Job,
  artefact: Artefact,
  found: readonly Diagnostic[],
  options: BuildOptions,
): Outcome<Finished> {
  const kept = options.store?.keep(job, artefact, found) ?? [];
  const diagnostics = [...found, ...kept];
  if (hasErrors(kept)) return { diagnostics };
  const { bytes, pages } = artefact;
  return write(job, bytes, { result: 'built', bytes: bytes.length, pages }, diagnostics, options);
}

function write(
  job: Job,
  bytes: Uint8Array,
  finished: Finished,
  diagnostics: readonly Diagnostic[],
  options: BuildOptions,
): Outcome<Finished> {
  const path = artefactFile(options.out, job);
  const written = options.host.writeAtomic(path, bytes);
  if (written.value === undefined) return { diagnostics: [...diagnostics, ...written.diagnostics] };
  options.store?.written(job);
  return { value: finished, diagnostics };
}
