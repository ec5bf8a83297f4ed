import type { Span } from '../../diagnostic/span.js';
import type { Authority } from '../../text/testimonium.js';
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
  /**
   * The sides that keep a copy of their own, each with the language that comes first in it (alternat). Absent where
   * there is one original for all.
   */
  readonly alternat?: Readonly<Record<string, string>>;
  /** The closing formula of a signed text, where the words of the text have none of their own. */
  readonly testimonium?: Testimonium;
  /** Who signs for offices, as far as the record says. */
  readonly representatives?: readonly Representative[];
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

/** Date, place and languages of the formula are those of the statement. */
export interface Testimonium {
  /** What the text calls itself, without an article or 이: `Memorandum of Understanding`, `양해각서`. */
  readonly instrument: Localised;
  readonly authority?: Authority;
  /** How many originals are signed: 1 is a single original, 2 is duplicate. */
  readonly originals: number;
  /** BCP 47 tag of the text that prevails where texts diverge. */
  readonly prevailing?: string;
}

export interface Representative {
  /** Id of one of the signatories. */
  readonly office: string;
  /** For whom, as the text has it above the signature: `For the Government of …`. */
  readonly for?: Localised;
  readonly name?: Localised;
  readonly title?: Localised;
  /** ISO 8601 date of the signature, where the record has one. */
  readonly signed?: string;
}

export interface Annex {
  readonly id: string;
  readonly span: Span;
  readonly title: Localised;
  readonly body: readonly Block[];
}
