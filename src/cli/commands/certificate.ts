import { writeCertificate } from '../../build/certificate.js';
import { takeInventory } from '../../build/inventory.js';
import { loadedDossiers, loadProject } from '../../build/project.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { ExitCode } from '../exit-code.js';
import { foldersOf } from '../folders.js';
import { openProjectHost } from '../open-project.js';
import { report } from '../report.js';
import { formatOf, type ReportOptions } from '../report-format.js';
import { select } from '../selection.js';
import type { Terminal } from '../terminal.js';

export interface CertificateCommandOptions extends ReportOptions {
  readonly root?: string;
  readonly out?: string;
}

/** `alternat certificate DOSSIER`: the record that its languages were compared, if nothing stands against it. */
export async function certificateCommand(
  dossier: string,
  options: CertificateCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = openProjectHost(options.root, terminal);
  const project = loadProject(host, select(takeInventory(host), { dossiers: [dossier] }));
  const format = formatOf(options);
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  for (const loaded of loadedDossiers(project)) {
    const { value = [], diagnostics: found } = await writeCertificate(
      project,
      loaded,
      foldersOf(options, terminal).out,
    );
    diagnostics.push(...found);
    const files = value.map((file) => host.display(file));
    if (options.json) terminal.stdout.write(`${JSON.stringify({ type: 'certificate', dossier, files })}\n`);
    else if (format === 'pretty') for (const file of files) terminal.stdout.write(`written    ${file}\n`);
  }
  return report(diagnostics, format, host, terminal);
}
