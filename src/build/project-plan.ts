import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import type { Job } from './job.js';
import { findClashes, plan, type Selection } from './plan.js';
import type { Project } from './project.js';

/**
 * The jobs of a loaded project. There are none where artefacts would overwrite each other; that there are none although
 * everything was loaded is an error too, for then the selection asks for something that does not exist.
 */
export function planProject(project: Project, selection: Selection = {}): Outcome<readonly Job[]> {
  const jobs = plan(loaded(project.dossiers), loaded(project.layouts), selection);
  const clashes = findClashes(jobs);
  if (clashes.length > 0) return { diagnostics: clashes };
  const complete = [...project.dossiers.values(), ...project.layouts.values()].every(({ value }) => value);
  const nothing = jobs.length === 0 && complete;
  return { value: jobs, diagnostics: nothing ? [nothingToBuild()] : [] };
}

function loaded<T>(outcomes: ReadonlyMap<string, Outcome<T>>): readonly T[] {
  return [...outcomes.values()].flatMap(({ value }) => (value === undefined ? [] : [value]));
}

function nothingToBuild(): Diagnostic {
  return diagnostic('nothing-to-build', 'No artefact answers to what was asked for.', {
    hints: ['`alternat list` shows all artefacts.'],
  });
}
