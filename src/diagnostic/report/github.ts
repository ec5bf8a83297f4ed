import type { Severity } from '../code-entry.js';
import type { Diagnostic } from '../diagnostic.js';
import { arrange } from '../order.js';
import type { Span } from '../span.js';
import type { Reporter } from './reporter.js';
import { inRepository } from './repository.js';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', advice: 'notice' };

/**
 * Workflow commands of GitHub Actions, one a line, which GitHub shows beside the lines of a change:
 *
 *     ::error file=data/summit/statement.yaml,line=41,endLine=41,col=19,endColumn=19,title=glyph-missing::No face …
 *
 * Related places and hints are further lines of the message. `folder` leads from the repository to the project.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReporter({ folder }: { readonly folder: string }): Reporter {
  return (diagnostics) =>
    arrange(diagnostics)
      .map((item) => `${command(item, folder)}\n`)
      .join('');
}

function command(item: Diagnostic, folder: string): string {
  const { code, severity, span, message, related, hints } = item;
  const properties = [...(span === undefined ? [] : placeOf(span, folder)), ['title', code]];
  const lines = [
    message,
    ...related.map(
      (other) => `${other.span.file}:${other.span.start.line}:${other.span.start.column} ${other.message}`,
    ),
    ...hints.map((hint) => `hint: ${hint}`),
  ];
  const written = properties.map(([name, value = '']) => `${name}=${escapeProperty(value)}`);
  return `::${commands[severity]} ${written.join(',')}::${escapeMessage(lines.join('\n'))}`;
}

/** GitHub counts columns from 1 and includes the last one. It takes columns only for a place on one line. */
function placeOf({ file, start, end }: Span, folder: string): readonly (readonly [string, string])[] {
  const lines = [
    ['file', inRepository(file, folder)],
    ['line', String(start.line)],
    ['endLine', String(end.line)],
  ] as const;
  if (start.line !== end.line) return lines;
  const last = Math.max(start.column, end.column - 1);
  return [...lines, ['col', String(start.column)], ['endColumn', String(last)]];
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
