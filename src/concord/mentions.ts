import type { DatedName, Names, Registry } from '../data/model/index.js';
import { isHangulSyllable } from '../text/letters.js';
import { FormFinder } from './forms.js';

/** A place where a text names a party or an office. */
export interface Mention {
  readonly kind: 'party' | 'office';
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /**
   * The name can mean nothing else and stands by itself. Otherwise it answers a mention and needs no answer: `한국` in
   * `한국특허청`, or `특허청`, which any state may have.
   */
  readonly explicit: boolean;
  /** The registry's name, and when it holds. */
  readonly name: DatedName;
}

interface Named {
  readonly kind: Mention['kind'];
  readonly id: string;
  readonly name: DatedName;
  readonly distinctive: boolean;
}

const particles =
  /^(?:은|는|이|가|을|를|과|와|의|에|에서|에게|도|로|으로|만|부터|까지|간|내|측|들|인|이며|이고|이나|나|및|께서)+(?![가-힣])/u;

/** Finds the parties and offices that texts of one language name. */
export class MentionFinder {
  readonly #parties: FormFinder<Named>;
  readonly #offices: FormFinder<Named>;
  readonly #adjectives: FormFinder<Named>;

  constructor(
    registry: Registry,
    readonly lang: string,
  ) {
    this.#parties = new FormFinder(
      registry.parties.flatMap(({ id, names }) =>
        formsOf(names, lang).map(([form, name]): [string, Named] => [
          form,
          { kind: 'party', id, name, distinctive: true },
        ]),
      ),
    );
    this.#adjectives = new FormFinder(
      registry.parties
        .filter(({ type }) => type === 'state' && lang.split('-')[0] === 'en')
        .flatMap(({ id, names }) =>
          formsOf(names, lang).flatMap(([form, name]) =>
            adjectivesOf(form).map((word): [string, Named] => [
              word,
              { kind: 'party', id, name, distinctive: false },
            ]),
          ),
        ),
    );
    const forms = registry.offices.flatMap(({ id, names }) =>
      formsOf(names, lang).map(([form]) => ({ id, form })),
    );
    this.#offices = new FormFinder(
      registry.offices.flatMap(({ id, party, names }) => {
        const states = formsOf(registry.party(party)?.names ?? {}, lang).map(([form]) => form);
        return formsOf(names, lang).flatMap(([form, name]): [string, Named][] => {
          const distinctive = !forms.some((other) => other.id !== id && other.form.includes(form));
          const entry: Named = { kind: 'office', id, name, distinctive };
          // Korean joins a state's name to its office's: 한국특허청.
          const joined = distinctive || lang !== 'ko' ? [] : states.map((state) => `${state}${form}`);
          return [
            [form, entry],
            ...joined.map((name): [string, Named] => [name, { ...entry, distinctive: true }]),
          ];
        });
      }),
    );
  }

  find(text: string): readonly Mention[] {
    const mentions: Mention[] = [];
    for (const finder of [this.#parties, this.#offices, this.#adjectives]) {
      for (const { entry, start, end } of finder.find(text)) {
        const { kind, id, name, distinctive } = entry;
        const isParty = kind === 'party';
        if (isParty && isHangulSyllable(text, start - 1) && isHangulSyllable(text, start)) continue;
        const compound = isParty && isHangulSyllable(text, end) && !particles.test(text.slice(end));
        mentions.push({ kind, id, name, start, end, explicit: distinctive && !compound });
      }
    }
    return mentions.sort((a, b) => a.start - b.start);
  }
}

function formsOf(names: Names, lang: string): readonly (readonly [string, DatedName])[] {
  return (names[lang] ?? []).flatMap((name) =>
    [name.full, name.short].flatMap((form) =>
      form === undefined ? [] : [[withoutArticle(form), name] as const],
    ),
  );
}

function withoutArticle(form: string): string {
  return form.replace(/^the\s+/i, '');
}

const common = /^(?:Republic|Kingdom|Union|Democratic|Socialist|Federal|United|States?|People's|of|the|and)$/;

/** `Korea` and `Korean` of `Republic of Korea`: what implies a state without being its name. */
function adjectivesOf(form: string): readonly string[] {
  return form
    .split(/\s+/)
    .filter((word) => word.length > 4 && !common.test(word))
    .flatMap((word) => [word, `${word}n`, `${word}an`, `${word}ese`, word.replace(/s$/, '')]);
}
