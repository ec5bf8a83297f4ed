import pc from 'picocolors';
import type { Severity } from '../code-entry.js';
import type { Diagnostic } from '../diagnostic.js';
import { arrange } from '../order.js';
import type { Span } from '../span.js';
import { visible } from '../visible.js';
import { excerpt } from './excerpt.js';
import type { Reporter, SourceTexts } from './reporter.js';

export interface PrettyOptions {
  readonly color: boolean;
  /** Cells of a terminal line; longer source lines are cut to a window around the fault. */
  readonly width: number;
}

type Paint = (text: string) => string;

/**
 * Draws diagnostics for people:
 *
 *     error glyph-missing: No face of "body" can draw "∼" (U+223C).
 *       data/summit/statement.yaml:41:19
 *       41 |       ko: 2018∼2025년
 *          |               ^
 *       templates/release/document.hbs:14:5 The template shows it here.
 *       14 |     {{inline text}}
 *          |     ---------------
 *       hint: Write "～" (U+FF5E).
 */
export function prettyReporter(options: PrettyOptions): Reporter {
  const colors = pc.createColors(options.color);
  const severityPaint: Record<Severity, Paint> = {
    error: colors.red,
    warning: colors.yellow,
    advice: colors.cyan,
  };

  function draw(item: Diagnostic, sources: SourceTexts): string {
    const paint = severityPaint[item.severity];
    const lines = [
      `${colors.bold(paint(item.severity))} ${colors.dim(item.code)}${colors.dim(':')} ${colors.bold(proseLine(item.message))}`,
    ];
    if (item.span !== undefined) lines.push(...place(item.span, '', '^', paint, sources));
    for (const { span, message } of item.related) {
      lines.push(...place(span, message, '-', colors.blue, sources));
    }
    for (const hint of item.hints) lines.push(`  ${colors.green('hint:')} ${proseLine(hint)}`);
    return `${lines.join('\n')}\n`;
  }

  function place(span: Span, message: string, mark: string, paint: Paint, sources: SourceTexts): string[] {
    const { file, start } = span;
    const where = colors.cyan(`${visible(file)}:${start.line}:${start.column}`);
    const heading = `  ${where}${message === '' ? '' : ` ${proseLine(message)}`}`;
    const text = sources(file);
    return text === undefined ? [heading] : [heading, ...picture(text, span, mark, paint)];
  }

  /** The lines of a span: all of one or two, the first and last of more. */
  function picture(text: string, span: Span, mark: string, paint: Paint): string[] {
    const { start, end } = span;
    const source = text.split('\n');
    const gutter = String(end.line).length;
    const width = Math.max(20, options.width - gutter - 5);
    const row = (label: string, content: string) =>
      `  ${colors.dim(`${label.padStart(gutter)} |`)} ${content}`.trimEnd();

    const drawLine = (number: number, from: number, to: number): string[] => {
      const line = source[number - 1]?.replace(/\r$/, '');
      if (line === undefined) return [];
      const { text: shown, marks } = excerpt(
        line,
        { start: from, end: Math.min(to, line.length) },
        mark,
        width,
      );
      const [, space = '', signs = ''] = /^( *)(.*)$/.exec(marks) ?? [];
      return [row(String(number), shown), row('', space + paint(signs))];
    };

    if (start.line === end.line) return drawLine(start.line, start.column - 1, end.column - 1);
    const first = drawLine(start.line, start.column - 1, Number.POSITIVE_INFINITY);
    // A span that ends before the first sign of a line says nothing about that line.
    const last = end.column > 1 ? end : { line: end.line - 1, column: Number.POSITIVE_INFINITY };
    if (last.line === start.line) return first;
    const indent = source[last.line - 1]?.search(/\S/) ?? 0;
    const gap = last.line > start.line + 1 ? ['  ...'] : [];
    return [...first, ...gap, ...drawLine(last.line, Math.max(0, indent), last.column - 1)];
  }

  return (diagnostics, sources) =>
    arrange(diagnostics)
      .map((item) => draw(item, sources))
      .join('\n');
}

/** A sentence on one line: messages may quote data, which may hold line ends. */
function proseLine(text: string): string {
  return visible(text.replace(/\s*\r?\n\s*/g, ' '));
}
