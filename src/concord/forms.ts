/** A form of a term or name, where a text has it. */
export interface FormMatch<T> {
  readonly entry: T;
  /** The form as the registry writes it. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds forms in texts of one language, the longest first, so that `Intellectual Property Office` is no
 * `Intellectual Property`. Latin words stand alone, in any case unless they are acronyms, may be hyphenated, and may end in a plural s;
 * Korean words may go on, since particles and compounds join them.
 */
export class FormFinder<T> {
  readonly #entries = new Map<string, { readonly entry: T; readonly form: string }>();
  readonly #pattern: RegExp | undefined;

  constructor(forms: Iterable<readonly [form: string, entry: T]>) {
    for (const [form, entry] of forms) {
      if (!this.#entries.has(keyOf(form))) this.#entries.set(keyOf(form), { entry, form });
    }
    this.#pattern = patternOf(Array.from(this.#entries.values(), ({ form }) => form));
  }

  find(text: string): readonly FormMatch<T>[] {
    if (this.#pattern === undefined) return [];
    return [...text.matchAll(this.#pattern)].flatMap((match) => {
      const [written] = match;
      const found = this.#entries.get(keyOf(written)) ?? this.#entries.get(keyOf(written.replace(/s$/, '')));
      if (found === undefined || (isAcronym(found.form) && !written.startsWith(found.form))) return [];
      return [{ ...found, start: match.index, end: match.index + written.length }];
    });
  }
}

export function isAcronym(form: string): boolean {
  return /^[A-Z][A-Z\d&]+$/.test(form);
}

function keyOf(form: string): string {
  return form.replace(/[\s-]+/g, ' ').toLowerCase();
}

/** One pattern for all forms, the longest first; undefined where there are none. */
function patternOf(forms: readonly string[]): RegExp | undefined {
  const escaped = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '[\\s-]+'));
  const isLatin = (form: string): boolean => /^[\p{Script=Latin}\d]/u.test(form);
  const latin = escaped.filter(isLatin);
  const other = escaped.filter((form) => !isLatin(form));
  const parts = [
    ...(latin.length === 0 ? [] : [`(?<![\\p{L}\\d])(?:${latin.join('|')})s?(?![\\p{Script=Latin}\\d])`]),
    ...other,
  ];
  return parts.length === 0 ? undefined : new RegExp(parts.join('|'), 'giu');
}
