import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Job } from './job.js';

/**
 * What happens during a build, in order: one `build-started`; for each job a `job-done` or a `job-failed`, before which
 * comes a `job-started` unless the artefact is reused; one `build-done`. Loggers draw events; a build knows nothing of
 * terminals.
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
  /**
   * `built`: it was made; `restored`: it was made before from the same inputs, and written again from the cache;
   * `unchanged`: so it was, and its file is in place; `reproduced`: it was made to compare it, and is as it should be.
   */
  readonly result: 'built' | 'restored' | 'unchanged' | 'reproduced';
  readonly bytes: number;
  /** `null` where only the reading program decides. */
  readonly pages: number | null;
  readonly milliseconds: number;
  /** Milliseconds since the build began. */
  readonly elapsed: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing was written; what stood at the artefact's place still does. */
export interface JobFailed {
  readonly type: 'job-failed';
  readonly job: Job;
  readonly file: string;
  readonly milliseconds: number;
  /** Milliseconds since the build began. */
  readonly elapsed: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildDone {
  readonly type: 'build-done';
  readonly built: number;
  /** Restored or unchanged. */
  readonly reused: number;
  readonly failed: number;
  /** Jobs that were not begun any more when the build was told to stop. */
  readonly left: number;
  readonly milliseconds: number;
}

export type Logger = (event: BuildEvent) => void;
