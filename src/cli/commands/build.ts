import { resolve } from 'node:path';
import { build } from '../../build/build.js';
import { runJob } from '../../build/compose.js';
import type { Logger } from '../../build/events.js';
import { takeInventory } from '../../build/inventory.js';
import type { EditionName, Format } from '../../build/job.js';
import type { Selection } from '../../build/plan.js';
import { loadProject } from '../../build/project.js';
import { planProject } from '../../build/project-plan.js';
import type { ExitCode } from '../exit-code.js';
import { jsonLogger } from '../logger/json.js';
import { lineLogger } from '../logger/lines.js';
import { progressLogger } from '../logger/progress.js';
import { openProjectHost } from '../open-project.js';
import { report } from '../report.js';
import { formatOf, type ReportOptions } from '../report-format.js';
import { checkLanguages, select } from '../selection.js';
import { type Terminal, wantsProgress } from '../terminal.js';

export interface BuildCommandOptions extends ReportOptions {
  readonly layout?: readonly string[];
  readonly lang?: readonly string[];
  readonly format?: readonly Format[];
  readonly edition?: readonly EditionName[];
  readonly out?: string;
  readonly root?: string;
}

/** `alternat build [dossier…]`: makes and writes artefacts. */
export async function buildCommand(
  dossiers: readonly string[],
  options: BuildCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = openProjectHost(options.root, terminal);
  const selection = selectionOf(dossiers, options);
  const project = loadProject(host, select(takeInventory(host), selection));
  checkLanguages(selection.languages, project);

  const planned = planProject(project, selection);
  const { diagnostics } = await build(planned.value ?? [], {
    host,
    out: options.out === undefined ? 'output' : resolve(terminal.workingDirectory, options.out),
    execute: (job) => runJob(project, job),
    log: loggerFor(options, terminal),
  });

  const all = [...project.diagnostics, ...planned.diagnostics, ...diagnostics];
  return report(all, formatOf(options), host, terminal);
}

function selectionOf(
  dossiers: readonly string[],
  { layout, lang, format, edition }: BuildCommandOptions,
): Selection {
  return {
    ...(dossiers.length === 0 ? {} : { dossiers }),
    ...(layout === undefined ? {} : { layouts: layout }),
    ...(lang === undefined ? {} : { languages: lang }),
    ...(format === undefined ? {} : { formats: format }),
    ...(edition === undefined ? {} : { editions: edition }),
  };
}

function loggerFor(options: BuildCommandOptions, terminal: Terminal): Logger {
  const format = formatOf(options);
  if (format === 'json') return jsonLogger(terminal);
  // The log is all that standard output may hold.
  if (format === 'sarif') return lineLogger({ ...terminal, stdout: terminal.stderr });
  return wantsProgress(terminal) ? progressLogger(terminal) : lineLogger(terminal);
}
