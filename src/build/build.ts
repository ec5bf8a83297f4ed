import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../diagnostic/diagnostic.js';
import type { BuildDone, Logger } from './events.js';
import type { Host } from './host.js';
import { artefactPath, type Job } from './job.js';

/** What a job makes. */
export interface Artefact {
  readonly bytes: Uint8Array;
  /** `null` where only the reading program decides, as in Word. */
  readonly pages: number | null;
  /** Digests of the pictures that it shows, by path. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Makes one artefact; writes nothing. */
export type Executor = (job: Job) => Promise<Outcome<Artefact>>;

export interface BuildOptions {
  readonly host: Host;
  /** Folder for artefacts, relative to the project root or absolute. */
  readonly out: string;
  readonly execute: Executor;
  readonly log: Logger;
}

export interface BuildResult {
  readonly summary: BuildDone;
  /** Of all jobs, in the order of the plan. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes and writes the artefacts of a plan. A job that fails writes nothing and stops no other.
 * A fault of this program inside a job is that job's diagnostic; with ALTERNAT_DEBUG it is thrown.
 */
export async function build(jobs: readonly Job[], options: BuildOptions): Promise<BuildResult> {
  const { host, log } = options;
  const began = host.monotonic();
  const diagnostics: Diagnostic[] = [];
  const count = { written: 0, unchanged: 0, failed: 0 };

  log({ type: 'build-started', jobs: jobs.length });
  for (const job of jobs) {
    const path = `${options.out}/${artefactPath(job)}`;
    const file = host.display(path);
    const started = host.monotonic();
    log({ type: 'job-started', job, file });

    const made = await execute(job, options);
    const result = write(path, made, host);
    diagnostics.push(...result.diagnostics);

    const common = { job, file, milliseconds: host.monotonic() - started, diagnostics: result.diagnostics };
    if (result.value === undefined || made.value === undefined) {
      count.failed += 1;
      log({ type: 'job-failed', ...common });
    } else {
      const { bytes, pages } = made.value;
      count[result.value] += 1;
      log({ type: 'job-done', ...common, result: result.value, bytes: bytes.length, pages });
    }
  }

  const summary: BuildDone = { type: 'build-done', ...count, milliseconds: host.monotonic() - began };
  log(summary);
  return { summary, diagnostics };
}

async function execute(job: Job, options: BuildOptions): Promise<Outcome<Artefact>> {
  try {
    return await options.execute(job);
  } catch (error) {
    if (options.host.environment('ALTERNAT_DEBUG')) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${artefactPath(job)} could not be made: ${reason}`;
    const hints = ['This is a fault of alternat, not of your data. Please report it.'];
    return { diagnostics: [diagnostic('internal-fault', message, { hints })] };
  }
}

function write(path: string, made: Outcome<Artefact>, host: Host): Outcome<'written' | 'unchanged'> {
  if (made.value === undefined || hasErrors(made.diagnostics)) return { diagnostics: made.diagnostics };
  const written = host.writeAtomic(path, made.value.bytes);
  return { ...written, diagnostics: [...made.diagnostics, ...written.diagnostics] };
}
