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
 * `Intellectual Property`. Latin words stand alone, in any case unless they are acronyms, and may end in a plural s;
 * Korean words may go on, since particles and compounds join them.
 */
export class FormFinder<T> {
  readonly #entries = new Map<string, { readonly entry: T; readonly form: string }>();
  readonly #pattern: RegExp | undefined;

  constructor(forms: Iterable<readonly [form: string, entry: T]>) {
    for (const [form, entry] of forms) {
      if (!this.#entries.has(keyOf(form))) this.#entries.set(keyOf(form), { entry, form });
    }
    const alternatives = Array.from(this.#entries.values(), ({ form }) => form)
      .sort((a, b) => b.length - a.length)
      .map(patternOf);
    this.#pattern = alternatives.length === 0 ? undefined : new RegExp(alternatives.join('|'), 'giu');
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
  return form.replace(/\s+/g, ' ').toLowerCase();
}

function patternOf(form: string): string {
  const words = form
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('\\s+');
  return /^[\p{Script=Latin}\d]/u.test(form) ? `(?<![\\p{L}\\d])${words}s?(?![\\p{Script=Latin}\\d])` : words;
}
