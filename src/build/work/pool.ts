import { Piscina } from 'piscina';
import type { Outcome } from '../../diagnostic/diagnostic.js';
import type { Artefact } from '../build.js';
import type { Job } from '../job.js';
import type { WorkerData } from './worker.js';
import type { Workforce } from './workforce.js';

export interface PoolOptions {
  readonly size: number;
  readonly data: WorkerData;
  /** The module that a worker runs. */
  readonly program?: string;
  /** Of each worker, in MiB: a document that needs more has gone wrong, and must not take the machine with it. */
  readonly memory?: number;
}

/**
 * Worker threads, each with the caches of its own. A worker that dies fails the job that it had, and another takes its
 * place. No more jobs are on their way than there are workers: what they made is written before they are given more.
 */
export function openPool({ size, data, program = ownProgram, memory = 1024 }: PoolOptions): Workforce {
  // A pool for each: the caller says which worker a job is for.
  const workers = Array.from(
    { length: size },
    () =>
      new Piscina<Job, Outcome<Artefact>>({
        filename: program,
        minThreads: 1,
        maxThreads: 1,
        resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory },
        workerData: data,
        // Workers sleep between jobs as other threads do, and are awake for signals.
        atomics: 'disabled',
      }),
  );
  return {
    execute: (job, hand) => {
      const worker = workers[hand];
      if (worker === undefined) throw new Error(`There are ${size} workers, and none is number ${hand}.`);
      return worker.run(job);
    },
    size,
    dismiss: async () => {
      await Promise.all(workers.map((worker) => worker.destroy()));
    },
  };
}

/** In MiB. V8 would take 48, and be no faster: what a document needs lives until it is drawn. */
const youngMemory = 8;

const ownProgram = new URL('./worker.js', import.meta.url).href;
