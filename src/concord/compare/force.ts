import type { Force } from '../../data/model/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Aligned, bothWays, nameOf, pairsOf, type ReadText } from '../aligned.js';
import type { Comparison } from './context.js';

/** Modal force: who agrees in one language agrees in the other, and does not merely recognise. */
export const compareForce: Comparison = ({ aligned, terms }) => {
  return aligned.flatMap((each) =>
    pairsOf(each).flatMap((pair) =>
      terms.forces.flatMap((force) =>
        bothWays(pair).flatMap(([text, other]) => unequal(each, text, other, patternsOf(force))),
      ),
    ),
  );
};

type Patterns = ReadonlyMap<string, RegExp>;

const known = new WeakMap<Force, Patterns>();

/** By language; made once for each force of a term base. */
function patternsOf(force: Force): Patterns {
  const patterns = known.get(force) ?? makePatterns(force);
  known.set(force, patterns);
  return patterns;
}

function makePatterns({ forms }: Force): Patterns {
  return new Map(
    Object.entries(forms).map(([lang, words]) => [lang, new RegExp(words.map(patternOf).join('|'), 'iu')]),
  );
}

/** A Korean stem in 하 with any of its endings; an English verb, also in the third person or the past. */
function patternOf(word: string): string {
  return word.endsWith('하')
    ? `${word.slice(0, -1)}(?:하|한|했|할|함|합)`
    : `(?<!\\p{L})${word.replace(/e$/, '')}(?:e?s|e?d|t?ed|t?ing|e)?(?!\\p{L})`;
}

function unequal(
  { unit }: Aligned,
  text: ReadText,
  other: ReadText,
  patterns: Patterns,
): readonly Diagnostic[] {
  const [pattern, answer] = [patterns.get(text.lang), patterns.get(other.lang)];
  if (pattern === undefined || answer === undefined || other.text.search(answer) !== -1) return [];
  const first = pattern.exec(text.text);
  if (first === null) return [];
  const message = `${nameOf(unit)} has \`${first[0]}\` in \`${text.lang}\`, and \`${other.lang}\` has no verb of that force.`;
  return [
    diagnostic('force-differs', message, {
      span: text.plain.spanOf(first.index, first.index + first[0].length),
      related: [{ message: `The text in \`${other.lang}\` stands here.`, span: other.span }],
    }),
  ];
}
