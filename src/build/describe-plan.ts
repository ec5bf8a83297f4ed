import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { ProjectStore } from './artefact-store.js';
import { artefactFile, type Job } from './job.js';
import type { Selection } from './plan.js';
import { planParts } from './project-plan.js';
import { jobsOf, type Shard, withCosts } from './shard.js';
import type { Workspace } from './workspace.js';

/** A job as other programs see it. */
export interface PlannedJob extends Job {
  /** The artefact's file as users read it. */
  readonly file: string;
  /** `null` where a part that the job needs has errors. */
  readonly fingerprint: string | null;
  /** What a build would do: nothing; write the artefact from the cache; make it. */
  readonly state: 'in-place' | 'cached' | 'to-make';
  /** Estimate of the time that making it takes, in no particular unit. */
  readonly cost: number;
}

/** What a build of a selection, or of a shard of it, would do. */
export async function describePlan(
  workspace: Workspace,
  { selection, shard }: { readonly selection: Selection; readonly shard?: Shard | undefined },
): Promise<{ readonly jobs: readonly PlannedJob[]; readonly diagnostics: readonly Diagnostic[] }> {
  const { host, out, survey, finder } = workspace;
  const planned = planParts(survey.dossiers.values(), survey.layouts.values(), selection);
  const all = await withCosts(planned.value ?? [], host, finder);
  const own = shard === undefined ? all : jobsOf(all, shard);
  const store = await ProjectStore.open(
    own.map(({ job }) => job),
    finder,
    workspace,
  );
  const jobs = own.map(({ job, cost }) => ({
    ...job,
    file: host.display(artefactFile(out, job)),
    fingerprint: store.fingerprintOf(job) ?? null,
    state: store.stateOf(job),
    cost,
  }));
  return { jobs, diagnostics: [...survey.diagnostics, ...planned.diagnostics] };
}
