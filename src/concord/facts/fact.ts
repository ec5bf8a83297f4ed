import { matchesOf } from '../../text/matches.js';

/**
 * What a fact is about. Facts of one kind are compared with each other; `value` is the same for the same fact in every
 * language.
 */
export type FactKind = 'number' | 'date';

/** A fact that a text states: where, and what it comes to whatever the language. */
export interface Fact {
  readonly kind: FactKind;
  /** For example `3`, `10%`, `USD 1000000`, `2025-09-01`, `2025`, `--09-01`. */
  readonly value: string;
  /** Offsets [start, end) in the plain text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Words such as `first`, `한` or `one` may be facts or not: they can answer a fact, and never need an answer. */
  readonly certain: boolean;
}

/** Finds the facts of one sort in a text. It does not see what an extractor before it has claimed. */
export type Extractor = (text: string, lang: string) => readonly Fact[];

/** Facts from every match of a pattern; a match that `read` makes nothing of is none. */
export function factsOf(
  text: string,
  pattern: RegExp,
  kind: FactKind,
  read: (groups: Readonly<Record<string, string | undefined>>, match: string) => string | undefined,
  certain = true,
): readonly Fact[] {
  const facts: Fact[] = [];
  for (const match of matchesOf(text, pattern)) {
    const value = read(match.groups ?? {}, match[0]);
    if (value !== undefined) {
      facts.push({ kind, value, start: match.index, end: match.index + match[0].length, certain });
    }
  }
  return facts;
}
