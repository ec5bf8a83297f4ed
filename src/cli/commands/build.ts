import type { Logger } from '../../build/events.js';
import { takeInventory } from '../../build/inventory.js';
import type { EditionName, Format } from '../../build/job.js';
import type { Selection } from '../../build/plan.js';
import { regenerate } from '../../build/regenerate.js';
import { closeWorkspace, openWorkspace } from '../../build/workspace.js';
import type { ExitCode } from '../exit-code.js';
import { foldersOf } from '../folders.js';
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
  readonly cache?: string;
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
  const workspace = await openWorkspace({
    host,
    inventory: select(takeInventory(host), selection),
    ...foldersOf(options, terminal),
  });
  checkLanguages(selection.languages, workspace.survey);
  const { diagnostics } = await regenerate(workspace, { selection, log: loggerFor(options, terminal) });
  closeWorkspace(workspace);
  return report(diagnostics, formatOf(options), host, terminal);
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
