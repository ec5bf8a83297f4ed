import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Aligned, bothWays, nameOf, pairsOf, type ReadText } from '../aligned.js';
import { datesAgree } from '../facts/dates.js';
import type { Fact } from '../facts/index.js';
import { type Comparison, filesOf, unitsIn } from './context.js';

/**
 * Numbers and dates: what one language states, the other states in the aligned text. Where both state something that
 * the other does not, they differ; where one is silent, it matters whether it states the fact elsewhere.
 */
export const compareFacts: Comparison = (context) =>
  filesOf(context).flatMap(([file]) => {
    const units = unitsIn(context, file);
    return units.flatMap((aligned) => pairsOf(aligned).flatMap((pair) => comparePair(aligned, pair, units)));
  });

function comparePair(
  aligned: Aligned,
  [a, b]: readonly [ReadText, ReadText],
  units: readonly Aligned[],
): readonly Diagnostic[] {
  return (['number', 'date'] as const).flatMap((kind) => {
    const inA = unanswered(a, b, kind);
    const inB = unanswered(b, a, kind);
    const differing = Math.min(inA.length, inB.length);
    return [
      ...inB.slice(0, differing).map((fact, at) => differs(aligned, [b, fact], [a, inA[at] ?? fact], kind)),
      ...bothWays([
        { text: a, facts: inA, other: b },
        { text: b, facts: inB, other: a },
      ])
        .map(([side]) => side)
        .flatMap(({ text, facts, other }) =>
          facts.slice(differing).map((fact) => missing(aligned, text, fact, other, units)),
        ),
    ];
  });
}

/** Facts that need an answer and have none in the other text; each value once. */
function unanswered(text: ReadText, other: ReadText, kind: Fact['kind']): readonly Fact[] {
  const open = text.facts.filter(
    (fact) => fact.kind === kind && fact.certain && !other.facts.some((answer) => agree(fact, answer)),
  );
  return open.filter((fact, at) => open.findIndex(({ value }) => value === fact.value) === at);
}

function agree(a: Fact, b: Fact): boolean {
  return a.value === b.value || (a.kind === 'date' && b.kind === 'date' && datesAgree(a.value, b.value));
}

function differs(
  { unit }: Aligned,
  [text, fact]: readonly [ReadText, Fact],
  [other, its]: readonly [ReadText, Fact],
  kind: Fact['kind'],
): Diagnostic {
  const message = `${nameOf(unit)} says ${quote(text, fact)} in \`${text.lang}\` and ${quote(other, its)} in \`${other.lang}\`.`;
  return diagnostic(`${kind}-differs`, message, {
    span: text.plain.spanOf(fact.start, fact.end),
    related: [
      { message: `In \`${other.lang}\` it stands here.`, span: other.plain.spanOf(its.start, its.end) },
    ],
  });
}

function missing(
  { unit }: Aligned,
  text: ReadText,
  fact: Fact,
  other: ReadText,
  units: readonly Aligned[],
): Diagnostic {
  const elsewhere = units
    .flatMap(({ texts }) => texts.filter(({ lang }) => lang === other.lang))
    .flatMap((answering) => answering.facts.map((answer) => ({ answering, answer })))
    .find(({ answer }) => agree(fact, answer));
  const span = text.plain.spanOf(fact.start, fact.end);
  const counterpart = { message: `The text in \`${other.lang}\` stands here.`, span: other.span };
  const said = `${nameOf(unit)} says ${quote(text, fact)} in \`${text.lang}\``;
  if (elsewhere === undefined) {
    return diagnostic(`${fact.kind}-missing`, `${said}, and \`${other.lang}\` nowhere does.`, {
      span,
      related: [counterpart],
    });
  }
  const { answering, answer } = elsewhere;
  return diagnostic(`${fact.kind}-unrepeated`, `${said}, and \`${other.lang}\` only elsewhere.`, {
    span,
    related: [
      counterpart,
      {
        message: `\`${other.lang}\` says it here.`,
        span: answering.plain.spanOf(answer.start, answer.end),
      },
    ],
  });
}

function quote({ text }: ReadText, { start, end }: Fact): string {
  return `\`${text.slice(start, end)}\``;
}
