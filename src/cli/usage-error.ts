import { didYouMean } from '../diagnostic/suggest.js';

/** A command line that makes no sense; the message says why, `hints` what to write instead. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly hints: readonly string[] = [],
  ) {
    super(message);
  }
}

/** Refuses names that are not among those there are. `what` is what is named, for example `dossier`. */
export function checkNames(
  what: string,
  names: readonly string[] | undefined,
  known: readonly string[],
): void {
  for (const name of names ?? []) {
    if (known.includes(name)) continue;
    const suggestions = didYouMean(name, known);
    const all = known.length === 0 ? `There is no ${what}.` : `There are: ${known.join(', ')}.`;
    throw new UsageError(`There is no ${what} "${name}".`, suggestions.length === 0 ? [all] : suggestions);
  }
}
