import { diagnostic } from '../../diagnostic/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { bothWays, nameOf, pairsOf, type ReadText } from '../aligned.js';
import { isAcronym } from '../forms.js';
import type { Comparison } from './context.js';

/** Words in capitals that are no acronyms, as texts print them at the head of a paragraph. */
const words = new Set(['WE', 'THE', 'AND', 'OF', 'DONE', 'IN', 'TO', 'A', 'HAVE', 'HAS', 'NOW', 'FOR', 'BY']);

/** Acronyms: what the term base and the registry do not pair stands in both languages as it is. */
export const compareAcronyms: Comparison = ({ aligned, terms, mentionsIn }) => {
  const paired = new Set(
    terms.terms.flatMap(({ forms }) => Object.values(forms).flatMap((some) => some.filter(isAcronym))),
  );
  const named = (text: ReadText, at: number): boolean =>
    mentionsIn(text).some(({ start, end }) => start <= at && at < end);
  return aligned.flatMap((each) =>
    pairsOf(each)
      .flatMap(bothWays)
      .flatMap(([text, other]) =>
        acronymsIn(text)
          .filter(({ acronym, at }) => !paired.has(acronym) && !named(text, at))
          .filter(({ acronym }) => !acronymsIn(other).some((answer) => answer.acronym === acronym))
          .map(({ acronym, at }) =>
            diagnostic(
              'acronym-missing',
              `${nameOf(each.unit)} has \`${acronym}\` in \`${text.lang}\` and not in \`${other.lang}\`.`,
              {
                span: text.plain.spanOf(at, at + acronym.length),
                related: [{ message: `The text in \`${other.lang}\` stands here.`, span: other.span }],
              },
            ),
          ),
      ),
  );
};

function acronymsIn({ text, facts }: ReadText): readonly { readonly acronym: string; readonly at: number }[] {
  return (
    matchesOf(text, /(?<![\p{Script=Latin}\d])[A-Z][A-Z\d&]+(?![\p{Script=Latin}\d])/gu)
      .filter(({ 0: acronym, index }) => !words.has(acronym) && !isShouted(text, index, acronym))
      .map(({ 0: acronym, index }) => ({ acronym, at: index }))
      // `USD 1 million` is an amount, whatever its currency is called in the other language.
      .filter(({ at }) => !facts.some(({ start, end }) => start <= at && at < end))
  );
}

/** Beside another word in capitals: a text that is set in capitals as a whole. */
function isShouted(text: string, at: number, word: string): boolean {
  return /[A-Z]{2,}\s$/.test(text.slice(0, at)) || /^\s[A-Z]{2,}/.test(text.slice(at + word.length));
}
