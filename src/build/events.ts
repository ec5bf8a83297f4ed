import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Job } from './job.js';

/**
 * What happens during a build, in order: one `build-started`; for each job a `job-started` and later a `job-done` or a
 * `job-failed`; one `build-done`. Loggers draw events; a build knows nothing of terminals.
 */
export type BuildEvent = BuildStarted | JobStarted | JobDone | JobFailed | BuildDone;

export interface BuildStarted {
  readonly type: 'build-started';
  readonly jobs: number;
}

export interface JobStarted {
  readonly type: 'job-started';
  readonly job: Job;
  /** The artefact's file as users read it. */
  readonly file: string;
}

/** An artefact stands at its place, with no errors. */
export interface JobDone {
  readonly type: 'job-done';
  readonly job: Job;
  readonly file: string;
  /** `unchanged`: the file had these bytes already and was left alone. */
  readonly result: 'written' | 'unchanged';
  readonly bytes: number;
  /** `null` where only the reading program decides. */
  readonly pages: number | null;
  readonly milliseconds: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing was written; what stood at the artefact's place still does. */
export interface JobFailed {
  readonly type: 'job-failed';
  readonly job: Job;
  readonly file: string;
  readonly milliseconds: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildDone {
  readonly type: 'build-done';
  readonly written: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly milliseconds: number;
}

export type Logger = (event: BuildEvent) => void;
