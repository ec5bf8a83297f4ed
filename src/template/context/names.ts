import type { NameForm, Registry } from '../../data/index.js';

/** Names by language, for `plain` and `inline`. */
export type Names = Readonly<Record<string, string>>;

/** The registry's names in some languages. */
export class RegistryNames {
  readonly #registry: Registry;
  readonly #languages: readonly string[];

  constructor(registry: Registry, languages: readonly string[]) {
    this.#registry = registry;
    this.#languages = languages;
  }

  office(id: string, form: NameForm, date: string): Names {
    return this.#inEach((lang) => this.#registry.officeName(id, lang, date, form));
  }

  party(id: string, form: NameForm, date: string): Names {
    return this.#inEach((lang) => this.#registry.partyName(id, lang, form, date));
  }

  /** Languages in which the registry has no name are left out: asking for one is a fault of its own. */
  #inEach(name: (lang: string) => string | undefined): Names {
    return Object.fromEntries(
      this.#languages.flatMap((lang) => {
        const found = name(lang);
        return found === undefined ? [] : [[lang, found]];
      }),
    );
  }
}
