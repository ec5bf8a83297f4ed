import type { Executor } from '../build.js';
import type { Project } from '../project.js';

/** Those who make artefacts. */
export interface Workforce {
  readonly execute: Executor;
  /** How many jobs they work on at once. */
  readonly size: number;
  dismiss(): Promise<void>;
}

/** This process itself. What makes artefacts is loaded when there is the first one to make. */
export function ownHands(project: () => Promise<Project>): Workforce {
  return {
    execute: async (job) => {
      const { runJob } = await import('../compose.js');
      return runJob(await project(), job);
    },
    size: 1,
    dismiss: () => Promise.resolve(),
  };
}
