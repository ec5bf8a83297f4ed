import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostic/diagnostic.js';
import type { OptionValues } from '../asked-options.js';
import { compose } from '../compose.js';
import type { Job } from '../job.js';
import { variantOf } from '../plan.js';
import type { Project } from '../project.js';
import { planProject } from '../project-plan.js';
import { type Comparison, type Copy, compareCopies } from './compare.js';

/** The copies that one variant of a layout makes for the sides of a statement, compared. */
export interface ComparedVariant {
  readonly layout: string;
  readonly variant: string | undefined;
  readonly comparison: Comparison;
}

/**
 * Compares the copies that each layout makes for the sides of a dossier's statement, and with them the copy in published
 * order where the layout makes one of the same form. `options` are those of layouts that were asked for.
 */
export async function compareProjectCopies(
  project: Project,
  dossierId: string,
  options?: OptionValues,
): Promise<Outcome<readonly ComparedVariant[]>> {
  const statement = project.dossiers.get(dossierId)?.value?.statement;
  const planned = planProject(project, {
    dossiers: [dossierId],
    formats: ['pdf'],
    editions: ['web'],
    ...(options === undefined ? {} : { options }),
  });
  if (statement === undefined || planned.value === undefined) return { diagnostics: planned.diagnostics };

  const diagnostics: Diagnostic[] = [];
  const compared: ComparedVariant[] = [];
  for (const jobs of byVariant(planned.value)) {
    const copies: Copy[] = [];
    for (const job of [...publishedJob(project, jobs, statement.languages), ...jobs]) {
      const composed = await compose(project, job);
      diagnostics.push(...composed.diagnostics);
      if (composed.value !== undefined) copies.push({ ...nameOf(job), document: composed.value.document });
    }
    const [{ layout, variant }] = jobs;
    if (hasErrors(diagnostics)) continue;
    const comparison = compareCopies(statement, copies);
    diagnostics.push(...comparison.diagnostics);
    compared.push({ layout, variant, comparison });
  }
  return { value: compared, diagnostics };
}

type SomeJobs = readonly [Job, ...Job[]];

/** Jobs that make sides' own copies, those of one variant together. */
function byVariant(jobs: readonly Job[]): readonly SomeJobs[] {
  const groups = new Map<string, [Job, ...Job[]]>();
  for (const job of jobs) {
    if (job.side === undefined) continue;
    const shared = job.languages.length === 1 ? job.languages : [];
    const key = [job.layout, job.variant, ...shared].join('/');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [job]);
    else group.push(job);
  }
  return [...groups.values()];
}

/** The job that makes the published form of the same, if the layout has one with the same theme and options. */
function publishedJob(project: Project, [first]: SomeJobs, languages: readonly string[]): readonly Job[] {
  const layout = project.layouts.get(first.layout)?.value;
  if (layout === undefined) return [];
  const { side: _, ...published } = {
    ...first,
    languages: first.languages.length === 1 ? first.languages : languages,
  };
  const [own, other] = [variantOf(layout, first), variantOf(layout, published)];
  const form = (variant: typeof own) =>
    JSON.stringify([variant?.theme, variant?.options, variant?.languages]);
  return other !== undefined && form(own) === form(other) ? [published] : [];
}

function nameOf({ side, languages }: Job): Omit<Copy, 'document'> {
  const name = side === undefined ? 'the published form' : `the copy of ${side}`;
  return { name, side, languages };
}
