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
export type Hire = (jobs: number, workspace: Pick<Workspace, 'project'>) => Workforce;

/** This process itself. What makes artefacts is loaded when there is the first one to make. */
export const hireNobody: Hire = (_, { project }) => {
  return {
    execute: async (job) => {
      const { runJob } = await import('../compose.js');
      return runJob(await project(), job);
    },
    size: 1,
    dismiss: () => Promise.resolve(),
  };
};
