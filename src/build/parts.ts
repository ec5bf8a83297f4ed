import type { Outcome } from '../diagnostic/diagnostic.js';

/** Parts of a project by name, each loaded when it is first asked for. */
export interface Parts<T> extends Iterable<[string, Outcome<T>]> {
  /** `undefined` where the project has no such part. */
  get(name: string): Outcome<T> | undefined;
  values(): Iterable<Outcome<T>>;
}

/** The last `limit` parts that were asked for are kept: jobs of a plan ask for the same part one after the other. */
export function lazyParts<Files, T>(
  files: ReadonlyMap<string, Files>,
  load: (files: Files) => Outcome<T>,
  limit: number,
): Parts<T> {
  const kept = new Map<string, Outcome<T>>();

  function get(name: string): Outcome<T> | undefined {
    const own = files.get(name);
    if (own === undefined) return undefined;
    const part = kept.get(name) ?? load(own);
    kept.delete(name);
    kept.set(name, part);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return part;
  }

  function* entries(): Generator<[string, Outcome<T>]> {
    for (const name of files.keys()) {
      const part = get(name);
      if (part !== undefined) yield [name, part];
    }
  }

  return {
    get,
    *values() {
      for (const [, part] of entries()) yield part;
    },
    [Symbol.iterator]: entries,
  };
}
