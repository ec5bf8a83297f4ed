import { check } from '../../build/check.js';
import { closeWorkspace } from '../../build/workspace.js';
import { type BuildOptions, makingOf, openSelected } from '../build-options.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { report } from '../report.js';
import { formatOf } from '../report-format.js';
import type { Terminal } from '../terminal.js';

export interface CheckCommandOptions extends BuildOptions {
  readonly rebuild?: boolean;
}

/** `alternat check [dossier…]`: whether artefacts and manifest are what the sources give. */
export async function checkCommand(
  dossiers: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workspace, selection } = await openSelected(dossiers, options, terminal);
  const making = options.rebuild ? makingOf(options, terminal) : undefined;
  const { artefacts, diagnostics } = await check(workspace, {
    selection,
    ...(making === undefined ? {} : { rebuild: making }),
  });
  closeWorkspace(workspace);
  const format = formatOf(options);
  const code = report(diagnostics, format, workspace.host, terminal);
  if (making?.signal?.aborted) return exitCode.interrupted;
  if (code === exitCode.ok && format === 'pretty') {
    const what = artefacts === 1 ? '1 artefact is' : `${artefacts} artefacts are`;
    terminal.stdout.write(`${what} what the sources and the manifest say\n`);
  }
  return code;
}
