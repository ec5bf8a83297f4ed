import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { LineIndex, Span } from '../../diagnostic/span.js';

/** Makes a located diagnostic of what Handlebars' parser throws: an exception with a place, or a picture of one. */
export function parseFault(error: unknown, source: LineIndex): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const pictured = fromPicture(message, source);
  if (pictured !== undefined) return pictured;

  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  if (mismatch !== null) {
    const [, open = '', close = ''] = mismatch;
    return diagnostic('template-syntax', `The block {{#${open}}} is not closed before {{/${close}}}.`, {
      span: placeOf(error, source),
      hints: [`Write {{/${open}}} where it ends, before {{/${close}}}.`],
    });
  }

  const sentence = message.replace(/ - \d+:\d+$/, '').replace(/\.$/, '');
  const span = placeOf(error, source);
  return diagnostic('template-syntax', `Handlebars cannot read this: ${sentence}.`, { span });
}

/** `Parse error on line 2:`, the text around the place, a caret under it, `Expecting …, got '…'`. */
function fromPicture(message: string, source: LineIndex): Diagnostic | undefined {
  const match = /^(?:Parse|Lexical) error on line (\d+)[^\n]*\n([^\n]*)\n(-*)\^\n?(.*)$/s.exec(message);
  if (match === null) return undefined;
  const [, line, excerpt = '', dashes = '', expectation = ''] = match;
  const before = excerpt.slice(0, dashes.length).replace(/^\.{3}/, '');
  const after = excerpt.slice(dashes.length).replace(/\.{3}$/, '');
  const at = locate(before, after, Number(line), source);
  const open = after === '' ? openBlock(source) : undefined;
  if (open !== undefined) {
    return diagnostic('template-syntax', `The block {{#${open.name}}} is not closed.`, {
      span: open.span,
      hints: [`Write {{/${open.name}}} where it ends.`],
    });
  }
  const got = /got '([A-Z_]+)'/.exec(expectation)?.[1] ?? '';
  const [sentence, hint] = explanations[got] ?? defaultExplanation;
  return diagnostic('template-syntax', sentence, { span: source.span(at, at + 1), hints: [hint] });
}

const defaultExplanation = [
  'Handlebars does not expect this here.',
  'Compare the expression with those in templates/README.md.',
] as const;

const explanations: Readonly<Record<string, readonly [sentence: string, hint: string]>> = {
  EOF: ['The template ends inside of an expression.', 'Close each {{ with }}.'],
  OPEN_ENDBLOCK: ['This closes a block that is not open.', 'Take it out, or open the block before it.'],
  INVERSE: ['This {{else}} stands outside of a block.', 'Take it out, or open the block before it.'],
  OPEN_INVERSE_CHAIN: [
    'This {{else}} stands outside of a block.',
    'Take it out, or open the block before it.',
  ],
  INVALID: [
    'This is no part of a Handlebars expression.',
    'Write texts in quotes, and close the expression with }}.',
  ],
};

/** The place with such text around it that is nearest to a line; the parser's pictures leave line ends out. */
function locate(before: string, after: string, line: number, source: LineIndex): number {
  if (after === '') return source.text.length;
  const kept = [...source.text.matchAll(/[^\n]/g)].map(({ index }) => index);
  const joined = source.text.replaceAll('\n', '');
  let nearest = { at: 0, distance: Number.POSITIVE_INFINITY };
  for (
    let found = joined.indexOf(before + after);
    found !== -1;
    found = joined.indexOf(before + after, found + 1)
  ) {
    const at = kept[found + before.length] ?? source.text.length;
    const distance = Math.abs(source.positionAt(at).line - line);
    if (distance < nearest.distance) nearest = { at, distance };
  }
  return nearest.at;
}

/** The innermost block that is open where the template ends. */
function openBlock(source: LineIndex): { readonly name: string; readonly span: Span } | undefined {
  const open: { name: string; span: Span }[] = [];
  for (const { 0: tag, 1: sign, 2: name = '', index } of source.text.matchAll(
    /\{\{~?([#/])\s*([\w-]+)[^}]*\}\}/g,
  )) {
    if (sign === '#') open.push({ name, span: source.span(index, index + tag.length) });
    else open.pop();
  }
  return open.at(-1);
}

function placeOf(error: unknown, source: LineIndex) {
  const at = typeof error === 'object' && error !== null ? error : {};
  const start = 'lineNumber' in at && 'column' in at ? offset(at.lineNumber, at.column, source) : undefined;
  const end =
    'endLineNumber' in at && 'endColumn' in at ? offset(at.endLineNumber, at.endColumn, source) : undefined;
  return source.span(start ?? 0, end ?? (start ?? 0) + 1);
}

/** Handlebars counts lines from 1 and columns from 0. */
function offset(line: unknown, column: unknown, source: LineIndex): number | undefined {
  return typeof line === 'number' && typeof column === 'number'
    ? source.offsetAt(line, column + 1)
    : undefined;
}
