import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import { dossierFacts } from './input/facts.js';
import { artefactPath, type Job } from './job.js';
import { findClashes, type PlannedDossier, type PlannedLayout, plan, type Selection } from './plan.js';
import type { Project } from './project.js';

/** The jobs of a project: see `planParts`. */
export function planProject(project: Project, selection: Selection = {}): Outcome<readonly Job[]> {
  return planParts(plannedDossiers(project), project.layouts.values(), selection);
}

/**
 * The jobs of a project's parts. There are none where artefacts would overwrite each other; that there are none although
 * everything was loaded is an error too, for then the selection asks for something that does not exist.
 */
export function planParts(
  dossiers: Iterable<Outcome<PlannedDossier>>,
  layouts: Iterable<Outcome<PlannedLayout>>,
  selection: Selection,
): Outcome<readonly Job[]> {
  const parts = { dossiers: [...dossiers], layouts: [...layouts] };
  const jobs = plan(loaded(parts.dossiers), loaded(parts.layouts), selection);
  const clashes = findClashes(jobs);
  if (clashes.length > 0) return { diagnostics: clashes };
  const complete = [...parts.dossiers, ...parts.layouts].every(({ value }) => value);
  const nothing = jobs.length === 0 && complete;
  return { value: jobs, diagnostics: nothing ? [nothingToBuild()] : [] };
}

/**
 * Paths of the artefacts that layouts make of themselves, without being asked for options or other editions: a manifest
 * is about these.
 */
export function standingPaths(
  dossiers: Iterable<Outcome<PlannedDossier>>,
  layouts: Iterable<Outcome<PlannedLayout>>,
): ReadonlySet<string> {
  return new Set(plan(loaded([...dossiers]), loaded([...layouts])).map(artefactPath));
}

/** What of the dossiers a plan needs: a dossier itself is not kept in memory for it. */
function* plannedDossiers({ dossiers }: Project): Generator<Outcome<PlannedDossier>> {
  for (const { value, diagnostics } of dossiers.values()) {
    yield value === undefined ? { diagnostics } : { value: dossierFacts(value), diagnostics };
  }
}

function loaded<T>(outcomes: readonly Outcome<T>[]): readonly T[] {
  return outcomes.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

function nothingToBuild(): Diagnostic {
  return diagnostic('nothing-to-build', 'No artefact answers to what was asked for.', {
    hints: ['`alternat list` shows all artefacts.'],
  });
}
