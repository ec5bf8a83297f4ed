import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { DataAudit } from '../template/index.js';
import { compose } from './compose.js';
import type { Job } from './job.js';
import type { Project } from './project.js';

/**
 * Everything that a build of some jobs would report before it renders. Where the jobs are all that a project has for
 * their dossiers, and nothing is wrong, data that none of their documents shows is reported too.
 */
export async function validateJobs(project: Project, jobs: readonly Job[]): Promise<readonly Diagnostic[]> {
  const audits = new Map(jobs.map(({ dossier }) => [dossier, new DataAudit()]));
  const diagnostics: Diagnostic[] = [];
  for (const job of jobs) {
    const composed = await compose(project, job, audits.get(job.dossier));
    diagnostics.push(...composed.diagnostics);
  }
  // A document that was not made may be the one that shows what the others do not.
  if (hasErrors([...project.diagnostics, ...diagnostics])) return diagnostics;
  return [...diagnostics, ...[...audits.values()].flatMap((audit) => audit.diagnostics())];
}
