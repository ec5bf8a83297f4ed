import LineBreaker from 'linebreak';

/** A place where a line may end (or must, at a line feed): UTF-16 offset of the next line's first character. */
export interface LineBreak {
  readonly offset: number;
  readonly mandatory: boolean;
}

/**
 * The line-break opportunities of UAX #14 inside `text`, in ascending order and before any Korean policy.
 * The text's two ends are not opportunities.
 */
export function unicodeBreaks(text: string): readonly LineBreak[] {
  const mandatory = new Set<number>();
  const offsets = new Set(openingsAfterQuotations(text));
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.position >= text.length) break;
    offsets.add(next.position);
    if (next.required) mandatory.add(next.position);
  }
  return [...offsets].sort((a, b) => a - b).map((offset) => ({ offset, mandatory: mandatory.has(offset) }));
}

/**
 * The space between a closing quotation mark and an opening bracket, as in `‘선언문’ (2025)`. The library
 * follows LB15 of Unicode 13 (`QU SP* × OP`), which takes every quotation mark for an opening one; LB15a of
 * Unicode 15.1 restricts it to those that open.
 */
function openingsAfterQuotations(text: string): readonly number[] {
  const pattern = /(?<=[^\s\p{Ps}\p{Pi}][’”»›"'])[ \t]+(?=\p{Ps})/gu;
  return Array.from(text.matchAll(pattern), (match) => match.index + match[0].length);
}
