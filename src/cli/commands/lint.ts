import { houseStyle } from '../../build/house-style.js';
import { takeInventory } from '../../build/inventory.js';
import { loadedDossiers, loadProject } from '../../build/project.js';
import type { ExitCode } from '../exit-code.js';
import { openProjectHost } from '../open-project.js';
import { report } from '../report.js';
import { formatOf, type ReportOptions } from '../report-format.js';
import { select } from '../selection.js';
import type { Terminal } from '../terminal.js';

export interface LintCommandOptions extends ReportOptions {
  readonly root?: string;
}

/** `alternat lint [dossier…]`: advice on the house style of the texts. */
export async function lintCommand(
  dossiers: readonly string[],
  options: LintCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = openProjectHost(options.root, terminal);
  const inventory = select(takeInventory(host), dossiers.length === 0 ? {} : { dossiers });
  const project = loadProject(host, { ...inventory, layouts: [] });
  const advice = loadedDossiers(project).flatMap((dossier) => houseStyle(dossier));
  return report([...project.diagnostics, ...advice], formatOf(options), host, terminal);
}
