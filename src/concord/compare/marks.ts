import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { quotedIn, readMarks } from '../../text/quotation.js';
import { type Aligned, nameOf, pairsOf, type ReadText } from '../aligned.js';
import type { Comparison } from './context.js';

/** Brackets and quotation marks: each is closed, and languages quote as often as each other. */
export const compareMarks: Comparison = ({ aligned }) =>
  aligned.flatMap((each) => [
    ...each.texts.flatMap((text) => unbalanced(each, text)),
    ...pairsOf(each).flatMap((pair) => quotations(each, pair)),
  ]);

function unbalanced({ unit }: Aligned, { lang, text, plain }: ReadText): readonly Diagnostic[] {
  const straight = matchesOf(text, /"/g);
  const odd = straight.length % 2 === 1 ? straight.slice(-1) : [];
  const alone = [...readMarks(text).alone, ...odd.map(({ index }) => ({ mark: '"', at: index }))];
  return alone.map(({ mark, at }) =>
    diagnostic('bracket-unbalanced', `In ${nameOf(unit)} (\`${lang}\`) \`${mark}\` has no partner.`, {
      span: plain.spanOf(at, at + 1),
    }),
  );
}

function quotations({ unit }: Aligned, [a, b]: readonly [ReadText, ReadText]): readonly Diagnostic[] {
  const [inA, inB] = [quotedIn(a.text), quotedIn(b.text)];
  if (inA.length === inB.length) return [];
  const [more, less, passages] = inA.length > inB.length ? [a, b, inA] : [b, a, inB];
  const surplus = passages.at(-1);
  return [
    diagnostic(
      'quotation-differs',
      `${nameOf(unit)} has ${passages.length} quoted passages in \`${more.lang}\` and ${Math.min(inA.length, inB.length)} in \`${less.lang}\`.`,
      {
        span: surplus === undefined ? more.span : more.plain.spanOf(...surplus),
        related: [{ message: `The text in \`${less.lang}\` stands here.`, span: less.span }],
      },
    ),
  ];
}
