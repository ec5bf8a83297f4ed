import type { Executor } from '../build.js';
import type { Workspace } from '../workspace.js';

/** Those who make artefacts. */
export interface Workforce {
  readonly execute: Executor;
  /** How many jobs they work on at once. */
  readonly size: number;
  dismiss(): Promise<void>;
}

/** Finds hands for so many artefacts. */
export type Hire = (
  jobs: number,
  workspace: Pick<Workspace, 'host' | 'inventory' | 'project'>,
) => Workforce | Promise<Workforce>;

export interface Employment {
  /** Nobody is hired unless said. */
  readonly hire?: Hire;
  /** Ends the work early. */
  readonly signal?: AbortSignal;
}

/** Hires hands for so many artefacts, and dismisses them when the work is done or given up. */
export async function withHands<T>(
  jobs: number,
  workspace: Parameters<Hire>[1],
  { hire = hireNobody, signal }: Employment,
  work: (hands: Workforce) => Promise<T>,
): Promise<T> {
  const hands = await hire(jobs, workspace);
  signal?.addEventListener('abort', () => void hands.dismiss());
  return work(hands).finally(hands.dismiss);
}

/** This process itself. What makes artefacts is loaded when there is the first one to make. */
export const hireNobody: Hire = (_, { project }) => ({
  execute: async (job) => {
    // Between two artefacts there is time for signals.
    await new Promise((resume) => setImmediate(resume));
    const { runJob } = await import('../compose.js');
    return runJob(await project(), job);
  },
  size: 1,
  dismiss: () => Promise.resolve(),
});

/**
 * Worker threads where there is enough to do: `most` of them at most, else as many as the machine has cores and as have
 * their share of jobs.
 */
export function hireWorkers(most?: number): Hire {
  return async (jobs, workspace) => {
    const { host, inventory } = workspace;
    const size = most ?? Math.min(host.machine.cores, usualMost, Math.floor(jobs / share));
    if (Math.min(size, jobs) < 2) return hireNobody(jobs, workspace);
    const { openPool } = await import('./pool.js');
    const environment = { SOURCE_DATE_EPOCH: host.environment('SOURCE_DATE_EPOCH') };
    return openPool({ size: Math.min(size, jobs), data: { root: host.root, environment, inventory } });
  };
}

/** Each worker holds libraries, fonts and caches of its own: some 150 MB. */
const usualMost = 8;
/** Loading those and warming up takes a worker about as long as making so many documents of a few pages. */
const share = 100;
