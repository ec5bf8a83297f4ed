import { isLetterOrDigit } from '../text/letters.js';

/** A form of a term or name, where a text has it. */
export interface FormMatch<T> {
  readonly entry: T;
  /** The form as the registry writes it. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** The forms that begin with one letter. */
interface Beginning {
  /** Finds the longest of them at a place. */
  readonly pattern: RegExp;
  /** Words of an alphabet stand alone. */
  readonly standAlone: boolean;
}

/**
 * Finds forms in texts of one language, the longest first, so that `Intellectual Property Office` is no
 * `Intellectual Property`. Latin words stand alone, in any case unless they are acronyms, may be hyphenated, and may end in a plural s;
 * Korean words may go on, since particles and compounds join them.
 */
export class FormFinder<T> {
  readonly #entries = new Map<string, { readonly entry: T; readonly form: string }>();
  /** By the UTF-16 unit that begins them: at most places of a text no form can begin. */
  readonly #beginnings: ReadonlyMap<number, Beginning>;

  constructor(forms: Iterable<readonly [form: string, entry: T]>) {
    for (const [form, entry] of forms) {
      if (!this.#entries.has(keyOf(form))) this.#entries.set(keyOf(form), { entry, form });
    }
    this.#beginnings = beginningsOf(Array.from(this.#entries.values(), ({ form }) => form));
  }

  find(text: string): readonly FormMatch<T>[] {
    const matches: FormMatch<T>[] = [];
    for (let at = 0; at < text.length; at++) {
      const written = this.#writtenAt(text, at);
      if (written === undefined) continue;
      const found = this.#entries.get(keyOf(written)) ?? this.#entries.get(keyOf(written.replace(/s$/, '')));
      if (found !== undefined && (!isAcronym(found.form) || written.startsWith(found.form))) {
        matches.push({ entry: found.entry, form: found.form, start: at, end: at + written.length });
      }
      at += written.length - 1;
    }
    return matches;
  }

  #writtenAt(text: string, at: number): string | undefined {
    const beginning = this.#beginnings.get(text.charCodeAt(at));
    if (beginning === undefined || (beginning.standAlone && isLetterOrDigit(text, at - 1))) return undefined;
    beginning.pattern.lastIndex = at;
    return beginning.pattern.exec(text)?.[0];
  }
}

export function isAcronym(form: string): boolean {
  return /^[A-Z][A-Z\d&]+$/.test(form);
}

function keyOf(form: string): string {
  return form.replace(/[\s-]+/g, ' ').toLowerCase();
}

function beginningsOf(forms: readonly string[]): ReadonlyMap<number, Beginning> {
  const alike = new Map<string, string[]>();
  for (const form of forms) {
    const first = form.charAt(0).toLowerCase();
    alike.set(first, [...(alike.get(first) ?? []), form]);
  }
  const beginnings = new Map<number, Beginning>();
  for (const [first, some] of alike) {
    const standAlone = /^[\p{Script=Latin}\d]/u.test(first);
    const beginning = { pattern: patternOf(some, standAlone), standAlone };
    beginnings.set(first.charCodeAt(0), beginning);
    beginnings.set(first.toUpperCase().charCodeAt(0), beginning);
  }
  return beginnings;
}

/** One pattern for all forms, the longest first. */
function patternOf(forms: readonly string[], standAlone: boolean): RegExp {
  const choice = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '[\\s-]+'))
    .join('|');
  return new RegExp(standAlone ? `(?<![\\p{L}\\d])(?:${choice})s?(?![\\p{Script=Latin}\\d])` : choice, 'iuy');
}
