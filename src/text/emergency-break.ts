import { boundOffsets } from './bound-offsets.js';
import { graphemeBoundaries } from './grapheme.js';
import { mayEndLine, mayStartLine } from './kinsoku.js';
import { unicodeBreaks } from './unicode-breaks.js';

/**
 * How bad it is to cut there:
 * `clean`   at the space of a bound pair, or where UAX #14 has an opportunity that the word policy took away;
 * `cut`     inside a word or unit, but neither inside a number nor against kinsoku;
 * `forced`  anywhere between two grapheme clusters.
 */
type EmergencyGrade = 'clean' | 'cut' | 'forced';

export interface EmergencyBreak {
  readonly offset: number;
  readonly grade: EmergencyGrade;
}

/**
 * Last resort for a stretch without line breaks that is wider than its line: every grapheme-cluster boundary
 * inside `text`, ascending. Of those that fit, take the last `clean` one; if there is none, the last `cut`; else
 * the last `forced`. Pass the whole paragraph, so that the neighbours of a cut are seen. Takes linear time.
 */
export function emergencyBreaks(text: string): readonly EmergencyBreak[] {
  const opportunities = new Set(unicodeBreaks(text).map(({ offset }) => offset));
  const bound = boundOffsets(text);
  const numeric = new Set(Array.from(text.matchAll(insideNumber), (match) => match.index));

  const grade = (offset: number): EmergencyGrade => {
    if (!mayStartLine(text, offset) || !mayEndLine(text, offset) || numeric.has(offset)) return 'forced';
    const unbound = !bound.has(offset) || /\s/.test(text.charAt(offset - 1));
    return opportunities.has(offset) && unbound ? 'clean' : 'cut';
  };
  return graphemeBoundaries(text).map((offset) => ({ offset, grade: grade(offset) }));
}

/** Between the digits of a number, and beside a separator that has digits on both sides. */
const insideNumber = /(?<=\p{N})(?=\p{N})|(?<=\p{N}[.,:/-])(?=\p{N})|(?<=\p{N})(?=[.,:/-]\p{N})/gu;
