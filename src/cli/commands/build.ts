import { regenerate } from '../../build/regenerate.js';
import { closeWorkspace } from '../../build/workspace.js';
import { type BuildOptions, makingOf, openSelected, shardOf } from '../build-options.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { report } from '../report.js';
import { formatOf } from '../report-format.js';
import type { Terminal } from '../terminal.js';

/** `alternat build [dossier…]`: makes and writes artefacts. */
export async function buildCommand(
  dossiers: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const shard = shardOf(options, terminal);
  const { workspace, selection } = await openSelected(dossiers, options, terminal, { outlines: true });
  const making = makingOf(options, terminal);
  const { diagnostics } = await regenerate(workspace, {
    selection,
    ...making,
    ...(shard === undefined ? {} : { shard }),
  });
  closeWorkspace(workspace);
  const code = report(diagnostics, formatOf(options), workspace.host, terminal);
  return making.signal?.aborted ? exitCode.interrupted : code;
}
