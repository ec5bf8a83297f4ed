import type { Term } from '../../data/model/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Aligned, bothWays, nameOf, pairsOf, type ReadText } from '../aligned.js';
import type { Comparison, Context } from './context.js';

/** Defined terms: a term in one language asks for a partner in the aligned text of the other. */
export const compareTerms: Comparison = ({ aligned, termsIn }) =>
  aligned.flatMap((each) =>
    pairsOf(each)
      .flatMap(bothWays)
      .flatMap(([text, other]) => unpartnered(each, text, other, termsIn)),
  );

function unpartnered(
  { unit }: Aligned,
  text: ReadText,
  other: ReadText,
  termsIn: Context['termsIn'],
): readonly Diagnostic[] {
  const answers = new Set(termsIn(other).map(({ entry }) => entry));
  const reported = new Set<Term>();
  return termsIn(text).flatMap(({ entry, start, end }) => {
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
