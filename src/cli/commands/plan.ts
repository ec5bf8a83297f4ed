import { describePlan, type PlannedJob } from '../../build/describe-plan.js';
import { closeWorkspace } from '../../build/workspace.js';
import { type BuildOptions, openSelected, shardOf } from '../build-options.js';
import type { ExitCode } from '../exit-code.js';
import { report } from '../report.js';
import { formatOf } from '../report-format.js';
import type { Terminal } from '../terminal.js';

/** `alternat plan [dossier…]`: what a build would do, for people and for engines that run jobs on many machines. */
export async function planCommand(
  dossiers: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const shard = shardOf(options, terminal);
  const { workspace, selection } = await openSelected(dossiers, options, terminal);
  const { jobs, diagnostics } = await describePlan(workspace, { selection, shard });
  closeWorkspace(workspace);
  terminal.stdout.write(options.json ? `${JSON.stringify({ type: 'plan', jobs })}\n` : draw(jobs));
  return report(diagnostics, formatOf(options), workspace.host, terminal);
}

function draw(jobs: readonly PlannedJob[]): string {
  return jobs.map(({ state, file }) => `${state.padEnd(9)} ${file}\n`).join('');
}
