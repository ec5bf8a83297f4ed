import type { Logger } from '../../build/events.js';
import { takeInventory } from '../../build/inventory.js';
import type { Format } from '../../build/job.js';
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
import { checkLanguages, select } from '../selection.js';
import { type Terminal, wantsProgress } from '../terminal.js';

export interface BuildCommandOptions {
  readonly layout?: readonly string[];
  readonly lang?: readonly string[];
  readonly format?: readonly Format[];
  readonly out?: string;
  readonly cache?: string;
  readonly root?: string;
  readonly json?: boolean;
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
  return report(diagnostics, options.json ? 'json' : 'pretty', host, terminal);
}

function selectionOf(dossiers: readonly string[], { layout, lang, format }: BuildCommandOptions): Selection {
  return {
    ...(dossiers.length === 0 ? {} : { dossiers }),
    ...(layout === undefined ? {} : { layouts: layout }),
    ...(lang === undefined ? {} : { languages: lang }),
    ...(format === undefined ? {} : { formats: format }),
  };
}

function loggerFor({ json }: BuildCommandOptions, terminal: Terminal): Logger {
  if (json) return jsonLogger(terminal);
  return wantsProgress(terminal) ? progressLogger(terminal) : lineLogger(terminal);
}
