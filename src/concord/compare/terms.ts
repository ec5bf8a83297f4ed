import type { Term, TermBase } from '../../data/model/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Aligned, bothWays, nameOf, pairsOf, type ReadText } from '../aligned.js';
import { FormFinder, type FormMatch } from '../forms.js';
import type { Comparison } from './context.js';

/** Defined terms: a term in one language asks for a partner in the aligned text of the other. */
export const compareTerms: Comparison = ({ aligned, terms }) => {
  const finders = termFinders(terms, aligned);
  const matchesIn = ({ lang, text }: ReadText) => finders.get(lang)?.find(text) ?? [];
  return aligned.flatMap((each) =>
    pairsOf(each)
      .flatMap(bothWays)
      .flatMap(([text, other]) => unpartnered(each, text, other, matchesIn)),
  );
};

/** A finder of the term base's forms for each language that a dossier uses. */
export function termFinders(
  { terms }: TermBase,
  aligned: readonly Aligned[],
): ReadonlyMap<string, FormFinder<Term>> {
  const languages = new Set(aligned.flatMap(({ texts }) => texts.map(({ lang }) => lang)));
  return new Map(
    Array.from(languages, (lang) => [
      lang,
      new FormFinder(
        terms.flatMap((term) => (term.forms[lang] ?? []).map((form): [string, Term] => [form, term])),
      ),
    ]),
  );
}

function unpartnered(
  { unit }: Aligned,
  text: ReadText,
  other: ReadText,
  matchesIn: (text: ReadText) => readonly FormMatch<Term>[],
): readonly Diagnostic[] {
  const answers = new Set(matchesIn(other).map(({ entry }) => entry));
  const reported = new Set<Term>();
  return matchesIn(text).flatMap(({ entry, start, end }) => {
    const partners = entry.forms[other.lang];
    if (partners === undefined || answers.has(entry) || reported.has(entry)) return [];
    reported.add(entry);
    const written = text.text.slice(start, end);
    return [
      diagnostic(
        'term-unpartnered',
        `${nameOf(unit)} has \`${written}\` in \`${text.lang}\` and no partner of it in \`${other.lang}\`.`,
        {
          span: text.plain.spanOf(start, end),
          related: [
            { message: `The text in \`${other.lang}\` stands here.`, span: other.span },
            { message: 'The pair is defined here.', span: entry.span },
          ],
          hints: [`Expected ${partners.map((form) => `\`${form}\``).join(' or ')}.`],
        },
      ),
    ];
  });
}
