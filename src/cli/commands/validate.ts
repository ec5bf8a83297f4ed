import { compareLanguages } from '../../build/concordance.js';
import { takeInventory } from '../../build/inventory.js';
import { formats } from '../../build/job.js';
import { loadedDossiers, loadProject } from '../../build/project.js';
import { planProject } from '../../build/project-plan.js';
import { validateJobs } from '../../build/validate.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { openProjectHost } from '../open-project.js';
import { report } from '../report.js';
import { formatOf, type ReportOptions } from '../report-format.js';
import { select } from '../selection.js';
import type { Terminal } from '../terminal.js';

export interface ValidateCommandOptions extends ReportOptions {
  readonly root?: string;
}

/** `alternat validate [dossier…]`: everything that a build does before it renders, and all that concord finds. */
export async function validateCommand(
  dossiers: readonly string[],
  options: ValidateCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = openProjectHost(options.root, terminal);
  const inventory = select(takeInventory(host), dossiers.length === 0 ? {} : { dossiers });
  const project = loadProject(host, inventory);

  // What is checked is the same in every format.
  const planned = planProject(project, { formats: formats.slice(0, 1) });
  const diagnostics: Diagnostic[] = [...project.diagnostics, ...planned.diagnostics];
  for (const dossier of loadedDossiers(project)) {
    const compared = compareLanguages(host, dossier);
    diagnostics.push(...compared.diagnostics, ...(compared.value?.findings ?? []));
  }
  diagnostics.push(...(await validateJobs(project, planned.value ?? [])));

  const format = formatOf(options);
  const code = report(diagnostics, format, host, terminal);
  if (code === exitCode.ok && format === 'pretty') {
    terminal.stdout.write(`${inventory.dossiers.map(({ id }) => id).join(', ')}: no errors\n`);
  }
  return code;
}
