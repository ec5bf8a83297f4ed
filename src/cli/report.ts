import type { Host } from '../build/host.js';
import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { arrange } from '../diagnostic/order.js';
import { reportJson } from '../diagnostic/report/json.js';
import { prettyReporter } from '../diagnostic/report/pretty.js';
import { summarise } from '../diagnostic/report/summary.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { type Terminal, wantsColor, widthOf } from './terminal.js';

/**
 * Shows the diagnostics of a command: pictures and a count on standard error, or one line of JSON on standard output.
 * Gives the exit code that they call for.
 */
export function report(
  diagnostics: readonly Diagnostic[],
  format: 'pretty' | 'json',
  host: Host,
  terminal: Terminal,
): ExitCode {
  const sources = rememberTexts((file) => host.peek(file));
  if (format === 'json') {
    terminal.stdout.write(reportJson(diagnostics, sources));
  } else if (diagnostics.length > 0) {
    const { stderr } = terminal;
    const draw = prettyReporter({ color: wantsColor(terminal, stderr), width: widthOf(stderr) });
    stderr.write(`${draw(diagnostics, sources)}\n${summarise(arrange(diagnostics))}\n`);
  }
  return hasErrors(diagnostics) ? exitCode.errors : exitCode.ok;
}

function rememberTexts(read: (file: string) => string | undefined): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, read(file));
    return texts.get(file);
  };
}
