import type { Logger } from '../build/events.js';
import type { Survey } from '../build/input/survey.js';
import { takeInventory } from '../build/inventory.js';
import type { EditionName, Format } from '../build/job.js';
import type { Selection } from '../build/plan.js';
import type { Shard } from '../build/shard.js';
import { type Hire, hireWorkers } from '../build/work/workforce.js';
import { openWorkspace, type Workspace } from '../build/workspace.js';
import { foldersOf } from './folders.js';
import { jsonLogger } from './logger/json.js';
import { lineLogger } from './logger/lines.js';
import { progressLogger } from './logger/progress.js';
import { openProjectHost } from './open-project.js';
import { formatOf, type ReportOptions } from './report-format.js';
import { checkLanguages, select } from './selection.js';
import { checkDraft, knownLayouts, readSettings } from './set-option.js';
import { readShard } from './shard-option.js';
import { type Terminal, wantsProgress } from './terminal.js';
import { UsageError } from './usage-error.js';

/** What commands that make or look at artefacts are told. */
export interface BuildOptions extends ReportOptions {
  readonly layout?: readonly string[];
  readonly lang?: readonly string[];
  readonly format?: readonly Format[];
  readonly edition?: readonly EditionName[];
  readonly out?: string;
  readonly cache?: string;
  readonly root?: string;
  readonly jobs?: number;
  readonly shard?: string;
  readonly set?: readonly string[];
}

export function shardOf({ shard }: BuildOptions, { environment }: Terminal): Shard | undefined {
  return shard === undefined ? undefined : readShard(shard, environment);
}

/** What a command is about: the part of the project that it opened, and what of that is asked for. */
export interface Selected {
  readonly workspace: Workspace;
  readonly selection: Selection;
}

/**
 * Opens what of the project is asked for. Names and options that it does not have are usage errors. Those who go on to
 * make what is missing can do with outlines of its dossiers.
 */
export async function openSelected(
  dossiers: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
  { outlines = false } = {},
): Promise<Selected> {
  const host = openProjectHost(options.root, terminal);
  const names = namesIn(dossiers, options);
  const inventory = select(takeInventory(host), names);
  const workspace = await openWorkspace({ host, inventory, outlines, ...foldersOf(options, terminal) });
  checkLanguages(names.languages, workspace.survey);
  return { workspace, selection: { ...names, ...askedFor(options, workspace.survey) } };
}

/** Where a layout could not be loaded its options are not known: nothing is made, and the command says what is wrong. */
function askedFor(
  { set, layout, edition, shard }: BuildOptions,
  survey: Survey,
): Pick<Selection, 'options' | 'layouts'> {
  if (set === undefined) return {};
  if (shard !== undefined) {
    throw new UsageError('--set and --shard do not go together.', [
      'Shards are merged into a manifest, which is about what layouts make without --set.',
    ]);
  }
  const layouts = knownLayouts(survey.layouts.values());
  if (layouts === undefined) return { layouts: [] };
  const options = readSettings(set, layouts, layout !== undefined);
  if (edition?.includes('draft')) checkDraft(options, layouts);
  return { options };
}

function namesIn(dossiers: readonly string[], { layout, lang, format, edition }: BuildOptions): Selection {
  return {
    ...(dossiers.length === 0 ? {} : { dossiers }),
    ...(layout === undefined ? {} : { layouts: layout }),
    ...(lang === undefined ? {} : { languages: lang }),
    ...(format === undefined ? {} : { formats: format }),
    ...(edition === undefined ? {} : { editions: edition }),
  };
}

function loggerFor(options: ReportOptions, terminal: Terminal): Logger {
  const format = formatOf(options);
  if (format === 'json') return jsonLogger(terminal);
  // The log is all that standard output may hold.
  if (format === 'sarif') return lineLogger({ ...terminal, stdout: terminal.stderr });
  return wantsProgress(terminal) ? progressLogger(terminal) : lineLogger(terminal);
}

/** How artefacts are made: by whom, and until when. */
export function makingOf(
  options: BuildOptions,
  terminal: Terminal,
): { readonly hire: Hire; readonly log: Logger; readonly signal?: AbortSignal } {
  const signal = terminal.untilStopped?.();
  return {
    hire: hireWorkers(options.jobs),
    log: loggerFor(options, terminal),
    ...(signal === undefined ? {} : { signal }),
  };
}
