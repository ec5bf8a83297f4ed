/**
 * alternat as a library: what the command line is made of.
 *
 *     import { build, loadProject, openHost, planProject, runJob, takeInventory } from 'alternat';
 *
 *     const host = openHost('/path/to/project', process.env);
 *     const project = loadProject(host, takeInventory(host));
 *     const { value: jobs = [] } = planProject(project, { formats: ['pdf'] });
 *     const { diagnostics } = await build(jobs, {
 *       host,
 *       out: 'output',
 *       execute: (job) => runJob(project, job),
 *       log: (event) => console.log(event.type),
 *     });
 *
 * Nothing here throws for faults of data, templates, themes or fonts: they are diagnostics, which `prettyReporter` and
 * `reportJson` show.
 */
export {
  type Artefact,
  type BuildOptions,
  type BuildResult,
  build,
  type Executor,
} from './build/build.js';
export { type CheckOptions, type CheckResult, check } from './build/check.js';
export { type Composition, compose, runJob } from './build/compose.js';
export type {
  BuildDone,
  BuildEvent,
  BuildStarted,
  JobDone,
  JobFailed,
  JobStarted,
  Logger,
} from './build/events.js';
export { type Host, openHost } from './build/host.js';
export { type Inventory, takeInventory } from './build/inventory.js';
export { artefactPath, type Format, formats, type Job } from './build/job.js';
export type { Selection } from './build/plan.js';
export { loadProject, type Project } from './build/project.js';
export { planProject } from './build/project-plan.js';
export { type RegenerateOptions, regenerate } from './build/regenerate.js';
export { loadRenderer } from './build/renderers.js';
export { findRoot } from './build/root.js';
export { version } from './build/version.js';
export { type Hire, hireNobody, hireWorkers, type Workforce } from './build/work/workforce.js';
export { closeWorkspace, openWorkspace, type Workspace, type WorkspaceOptions } from './build/workspace.js';
export type { DiagnosticCode } from './diagnostic/codes.js';
export { codes } from './diagnostic/codes.js';
export type { Diagnostic, Outcome, RelatedPlace } from './diagnostic/diagnostic.js';
export { hasErrors } from './diagnostic/diagnostic.js';
export { reportJson } from './diagnostic/report/json.js';
export { type PrettyOptions, prettyReporter } from './diagnostic/report/pretty.js';
export type { Position, Span } from './diagnostic/span.js';
export type * from './document/nodes.js';
