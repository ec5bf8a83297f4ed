import { relative, sep } from 'node:path';
import type { Host } from '../build/host.js';
import { version } from '../build/version.js';
import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { arrange } from '../diagnostic/order.js';
import { githubReporter } from '../diagnostic/report/github.js';
import { reportJson } from '../diagnostic/report/json.js';
import { prettyReporter } from '../diagnostic/report/pretty.js';
import { sarifReporter } from '../diagnostic/report/sarif.js';
import { summarise } from '../diagnostic/report/summary.js';
import { type ExitCode, exitCode } from './exit-code.js';
import type { ReportFormat } from './report-format.js';
import { type Terminal, wantsColor, widthOf } from './terminal.js';

/**
 * Shows the diagnostics of a command: pictures and a count on standard error, or another format on standard output.
 * Gives the exit code that they call for.
 */
export function report(
  diagnostics: readonly Diagnostic[],
  format: ReportFormat,
  host: Host,
  terminal: Terminal,
): ExitCode {
  const sources = rememberTexts((file) => host.peek(file));
  const { stdout, stderr } = terminal;
  switch (format) {
    case 'json':
      stdout.write(reportJson(diagnostics, sources));
      break;
    case 'github':
      stdout.write(githubReporter({ folder: folderOf(host, terminal) })(diagnostics, sources));
      break;
    case 'sarif':
      stdout.write(sarifReporter({ version, folder: folderOf(host, terminal) })(diagnostics, sources));
      break;
    case 'pretty':
      if (diagnostics.length > 0) {
        const draw = prettyReporter({ color: wantsColor(terminal, stderr), width: widthOf(stderr) });
        stderr.write(`${draw(diagnostics, sources)}\n${summarise(arrange(diagnostics))}\n`);
      }
  }
  return hasErrors(diagnostics) ? exitCode.errors : exitCode.ok;
}

/** From the repository (where GitHub Actions checks out, or the working directory) to the project, if it is inside. */
function folderOf(host: Host, { environment, workingDirectory }: Terminal): string {
  const folder = relative(environment.GITHUB_WORKSPACE ?? workingDirectory, host.root);
  return folder.startsWith('..') ? '' : folder.split(sep).join('/');
}

function rememberTexts(read: (file: string) => string | undefined): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, read(file));
    return texts.get(file);
  };
}
