import type { Span } from '../../diagnostic/span.js';
import type { Acceptance } from './acceptance.js';
import type { Block } from './block.js';
import type { Localised, Locate } from './text.js';

/** How a text comes about. Only `signed` and `initialled` texts are signed by hand. */
export const acts = ['adopted', 'signed', 'initialled'] as const;
export type Act = (typeof acts)[number];

/** The canonical text of a joint statement: statement.yaml, with its inline texts parsed. */
export interface Statement {
  readonly kind: 'statement';
  /** BCP 47 tags in published order. Every localised value has exactly these. */
  readonly languages: readonly string[];
  /** ISO 8601 calendar date of the act, `YYYY-MM-DD`. */
  readonly date: string;
  readonly place: Localised;
  readonly act: Act;
  /** The sides, in published order: ids of the registry's parties. */
  readonly parties: readonly string[];
  /** Ids of the registry's offices, in the order of the signature blocks. */
  readonly signatories: readonly string[];
  readonly title: Localised;
  readonly preamble: readonly Block[];
  readonly body: readonly Block[];
  readonly closing: readonly Block[];
  readonly annexes?: readonly Annex[];
  /** Findings about the whole text that are let stand. */
  readonly accept?: readonly Acceptance[];
  /** For diagnostics; templates have no use for it. */
  readonly locate: Locate;
}

export interface Annex {
  readonly id: string;
  readonly span: Span;
  readonly title: Localised;
  readonly body: readonly Block[];
}
