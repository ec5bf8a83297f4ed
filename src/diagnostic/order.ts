import type { Diagnostic } from './diagnostic.js';
import type { Span } from './span.js';

/**
 * The order of a report: by file (by code point), place, code and message; what has no place comes first. Equal
 * diagnostics, as when two formats of a document meet the same fault, appear once.
 */
export function arrange(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map(diagnostics.map((item) => [JSON.stringify(item), item]));
  return [...unique.values()].sort(
    (a, b) => bySpan(a.span, b.span) || byCodePoint(a.code, b.code) || byCodePoint(a.message, b.message),
  );
}

function bySpan(a: Span | undefined, b: Span | undefined): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  return byCodePoint(a.file, b.file) || a.start.offset - b.start.offset || a.end.offset - b.end.offset;
}

/** Compares as the code points do, the same on every machine (`localeCompare` is not). */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const left = [...a];
  const right = [...b];
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
