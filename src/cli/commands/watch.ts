import type { BuildEvent, Logger } from '../../build/events.js';
import { regenerate } from '../../build/regenerate.js';
import { type Rebuilt, watchProject } from '../../build/watch.js';
import { closeWorkspace } from '../../build/workspace.js';
import { type BuildOptions, makingOf, openSelected } from '../build-options.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { foldersOf } from '../folders.js';
import { openProjectHost } from '../open-project.js';
import { report } from '../report.js';
import { formatOf } from '../report-format.js';
import type { Terminal } from '../terminal.js';

/** `alternat watch [dossier…]`: builds, and builds again whenever a file is saved, until it is interrupted. */
export async function watchCommand(
  dossiers: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = openProjectHost(options.root, terminal);
  const { log, signal = new AbortController().signal } = makingOf(options, terminal);
  let shown = '[]';

  async function rebuild(): Promise<Rebuilt> {
    const { workspace, selection } = await openSelected(dossiers, options, terminal, { outlines: true });
    const { diagnostics } = await regenerate(workspace, { selection, log: unlessIdle(log), signal });
    closeWorkspace(workspace);
    const found = JSON.stringify(diagnostics);
    if (found !== shown && !signal.aborted) report(diagnostics, formatOf(options), host, terminal);
    shown = found;
    return { files: workspace.memory.digests.asked };
  }

  await watchProject({ host, out: foldersOf(options, terminal).out, rebuild, signal });
  return exitCode.ok;
}

/** Says nothing of a build that found everything in place: something was saved as it was. */
function unlessIdle(log: Logger): Logger {
  let held: BuildEvent | undefined;
  let busy = false;
  return (event) => {
    if (event.type === 'build-started') held = event;
    busy ||= event.type === 'job-started' || event.type === 'job-failed';
    busy ||= event.type === 'job-done' && event.result !== 'unchanged';
    if (!busy || event.type === 'build-started') return;
    if (held !== undefined) log(held);
    held = undefined;
    log(event);
  };
}
