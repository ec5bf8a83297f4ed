import type { Span } from '../../diagnostic/span.js';
import { visible } from '../../diagnostic/visible.js';
import { displayWidth } from '../../diagnostic/width.js';
import type { ConcordReport, NumberedFinding, ReportCell, ReportPart } from './report.js';

const gutter = '  ';
const narrowest = 20;

/**
 * The report as plain text for a terminal of `width` cells: languages in columns of the same width, findings as
 * numbers in brackets after what they mark, and a list of them below.
 */
export function terminalReport({ parts, findings }: ConcordReport, width: number): string {
  return [...parts.flatMap((part) => partLines(part, width)), ...listLines(findings), ''].join('\n');
}

function partLines({ file, languages, rows }: ReportPart, width: number): readonly string[] {
  const count = Math.max(1, languages.length);
  const column = Math.max(narrowest, Math.floor((width - gutter.length * (count - 1)) / count));
  const heading = languages
    .map((lang) => padded(lang, column))
    .join(gutter)
    .trimEnd();
  return [
    file,
    heading,
    languages.map(() => '─'.repeat(column)).join(gutter),
    ...rows.flatMap(({ unit, cells }) => [
      `· ${unit}`,
      ...beside(
        cells.map((cell) => wrap(cellText(cell), column)),
        column,
      ),
    ]),
    '',
  ];
}

function cellText({ pieces }: ReportCell): string {
  return pieces
    .map(({ text, findings }) => `${visible(text)}${findings.map((number) => `[${number}]`).join('')}`)
    .join('');
}

function beside(columns: readonly (readonly string[])[], width: number): readonly string[] {
  const height = Math.max(0, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    columns
      .map((lines) => padded(lines[at] ?? '', width))
      .join(gutter)
      .trimEnd(),
  );
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Lines of at most `width` cells, broken at spaces, and inside a word only where it alone is wider. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = chop(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function chop(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (displayWidth(piece + character) > width && piece !== '') {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function listLines(findings: readonly NumberedFinding[]): readonly string[] {
  if (findings.length === 0) return ['No findings.'];
  return findings.flatMap(({ number, finding: { severity, code, message, span, related, hints } }) => [
    `[${number}] ${severity} ${code}: ${visible(message)}`,
    ...(span === undefined ? [] : [`    ${placeOf(span)}`]),
    ...related.map((place) => `    ${placeOf(place.span)}: ${visible(place.message)}`),
    ...hints.map((hint) => `    ${visible(hint)}`),
  ]);
}

function placeOf({ file, start }: Span): string {
  return `${visible(file)}:${start.line}:${start.column}`;
}
