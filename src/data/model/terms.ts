import type { Span } from '../../diagnostic/span.js';

/** What one thing is called in each language, by BCP 47 tag; the forms of a language mean the same. */
export type Forms = Readonly<Record<string, readonly string[]>>;

/** A defined term: a text that uses it in one language uses a partner of it in every other. */
export interface Term {
  readonly id: string;
  /** The entry in its file. */
  readonly span: Span;
  readonly forms: Forms;
  /** Where the pair was found. */
  readonly source: string;
}

/** A verb or ending that says how firmly the sides bind themselves. Korean forms are stems: `합의하`. */
export interface Force {
  readonly id: string;
  /** The entry in its file. */
  readonly span: Span;
  readonly forms: Forms;
}

/** The registry's term base: data/registry/terms.yaml. */
export interface TermBase {
  readonly terms: readonly Term[];
  readonly forces: readonly Force[];
}
