import { mayEndLine, mayStartLine } from './kinsoku.js';

/**
 * Before a parenthesis of several words that stands at a Korean word without a space. Together they are as long as half a
 * line: a break between them is better than a line of few words far apart.
 */
const longParenthesis = /(?<=\p{Script=Hangul})(?=\([^()\s]+\s[^()]*\))/gu;

/** Offsets where a line may end if it would be set too loosely otherwise, ascending, besides those of `lineBreaks`. */
export function reluctantBreaks(text: string): readonly number[] {
  return Array.from(text.matchAll(longParenthesis), ({ index }) => index).filter(
    (offset) => mayEndLine(text, offset) && mayStartLine(text, offset),
  );
}
