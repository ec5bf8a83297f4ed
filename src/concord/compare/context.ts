import type { Dossier, PressRelease, Registry, Statement, Term, TermBase } from '../../data/model/index.js';
import type { Unit } from '../../data/units.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type Aligned, align, type ReadText } from '../aligned.js';
import { FormFinder, type FormMatch } from '../forms.js';
import { type Mention, MentionFinder } from '../mentions.js';

/** What a comparison sees. */
export interface Context {
  readonly dossier: Dossier;
  readonly terms: TermBase;
  /** Every unit of the dossier, the statement's first. */
  readonly aligned: readonly Aligned[];
  /** Where a text has terms of the term base. */
  termsIn(text: ReadText): readonly FormMatch<Term>[];
  /** Where a text names parties and offices of the registry. */
  mentionsIn(text: ReadText): readonly Mention[];
}

export function contextOf(dossier: Dossier, terms: TermBase): Context {
  return {
    dossier,
    terms,
    aligned: align(dossier),
    termsIn: searchOnce((lang) => termFinder(terms, lang)),
    mentionsIn: searchOnce((lang) => mentionFinder(dossier.registry, lang)),
  };
}

const termFinder = madeOnce(
  ({ terms }: TermBase, lang) =>
    new FormFinder(
      terms.flatMap((term) => (term.forms[lang] ?? []).map((form): [string, Term] => [form, term])),
    ),
);
const mentionFinder = madeOnce((registry: Registry, lang) => new MentionFinder(registry, lang));

/** Makes a finder once for each term base or registry and language, since making its pattern is slow. */
function madeOnce<Source extends object, Finder>(
  make: (source: Source, lang: string) => Finder,
): (source: Source, lang: string) => Finder {
  const made = new WeakMap<Source, Map<string, Finder>>();
  return (source, lang) => {
    const byLanguage = made.get(source) ?? new Map<string, Finder>();
    made.set(source, byLanguage);
    const finder = byLanguage.get(lang) ?? make(source, lang);
    byLanguage.set(lang, finder);
    return finder;
  };
}

/** Searches each text once: several comparisons ask for the same. */
function searchOnce<T>(
  finderFor: (lang: string) => { find(text: string): readonly T[] },
): (text: ReadText) => readonly T[] {
  const known = new Map<ReadText, readonly T[]>();
  return (text) => {
    const found = known.get(text) ?? finderFor(text.lang).find(text.text);
    known.set(text, found);
    return found;
  };
}

/** One kind of comparison over a whole dossier. */
export type Comparison = (context: Context) => readonly Diagnostic[];

/** The units of one file. Words are looked for there, not in the other file of the dossier. */
export function unitsIn({ aligned }: Context, file: Unit['file']): readonly Aligned[] {
  return aligned.filter(({ unit }) => unit.file === file);
}

/** The files of a dossier, each with the name by which units refer to it. */
export function filesOf({
  dossier,
}: Context): readonly (readonly [Unit['file'], Statement | PressRelease])[] {
  const { statement, release } = dossier;
  return [
    ...(statement === undefined ? [] : [['statement', statement] as const]),
    ...(release === undefined ? [] : [['release', release] as const]),
  ];
}
