import { compareLanguages, drawConcordance, writeRecord } from '../../build/concordance.js';
import { takeInventory } from '../../build/inventory.js';
import { loadedDossiers, loadProject } from '../../build/project.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { hasErrors } from '../../diagnostic/diagnostic.js';
import type { ExitCode } from '../exit-code.js';
import { openProjectHost } from '../open-project.js';
import { report } from '../report.js';
import { select } from '../selection.js';
import { type Terminal, widthOf } from '../terminal.js';

export interface ConcordCommandOptions {
  readonly root?: string;
  readonly html?: boolean;
  readonly record?: boolean;
}

/** `alternat concord [dossier…]`: the languages of each dossier side by side, and where they do not agree. */
export async function concordCommand(
  dossiers: readonly string[],
  options: ConcordCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = openProjectHost(options.root, terminal);
  const inventory = select(takeInventory(host), dossiers.length === 0 ? {} : { dossiers });
  const project = loadProject(host, { ...inventory, layouts: [] });

  const diagnostics: Diagnostic[] = [...project.diagnostics];
  for (const dossier of loadedDossiers(project)) {
    const compared = compareLanguages(host, dossier);
    const findings = compared.value?.findings ?? [];
    diagnostics.push(...compared.diagnostics, ...findings);

    const drawing = drawConcordance(dossier, findings);
    terminal.stdout.write(drawing.terminal(widthOf(terminal.stdout)));
    if (options.html) {
      const page = `output/${dossier.id}/concordance.html`;
      diagnostics.push(...host.writeAtomic(page, new TextEncoder().encode(drawing.html())).diagnostics);
    }
    // A record of texts that contradict each other would let the contradiction pass from then on.
    if (options.record && !hasErrors(diagnostics))
      diagnostics.push(...writeRecord(host, dossier).diagnostics);
  }
  return report(diagnostics, 'pretty', host, terminal);
}
