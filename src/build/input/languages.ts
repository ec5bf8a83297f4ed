import { type OptionedLayout, optionsOf } from '../asked-options.js';
import type { Job } from '../job.js';
import type { Reads } from './facts.js';

/** What of a layout decides in which languages its documents can say something. */
export interface SpeakingLayout extends OptionedLayout {
  readonly reads: Reads;
  /** Languages that its template names itself. */
  readonly named: readonly string[];
}

interface Texts {
  readonly statement?: { readonly languages: readonly string[] } | undefined;
  readonly release?: { readonly languages: readonly string[] } | undefined;
}

/**
 * The languages whose labels and dates a document can show: its own, those of the texts that its template sees, those
 * that the template or an option names. The locales of others are withheld from it, so that this holds however it is
 * written.
 */
export function languagesSeen(
  job: Job,
  layout: SpeakingLayout,
  variant: { readonly options?: Job['options'] },
  { statement, release }: Texts,
): ReadonlySet<string> {
  const defaults = Object.values(layout.options ?? {}).map((option) => option.default);
  const chosen = [...defaults, ...Object.values(optionsOf(layout, variant, job))];
  return new Set([
    ...job.languages,
    ...((layout.reads.statement && statement?.languages) || []),
    ...((layout.reads.release && release?.languages) || []),
    ...layout.named,
    ...chosen.flatMap((value) => (typeof value === 'string' ? [value] : [])),
  ]);
}
