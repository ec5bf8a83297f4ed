import type { Registry } from '../../data/model/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Aligned, bothWays, nameOf, pairsOf, type ReadText } from '../aligned.js';
import type { Mention } from '../mentions.js';
import { type Comparison, type Context, filesOf, unitsIn } from './context.js';

/** Parties and offices: which are named, in which order, and whether the name held on the day. */
export const compareParties: Comparison = (context) => {
  const { registry } = context.dossier;
  const find = context.mentionsIn;
  return filesOf(context).flatMap(([file, { date }]) =>
    unitsIn(context, file).flatMap((aligned) => [
      ...pairsOf(aligned).flatMap((pair) => [
        ...bothWays(pair).flatMap(([text, other]) => unanswered(aligned, text, other, find, registry)),
        ...otherOrder(aligned, pair, find),
      ]),
      ...aligned.texts.flatMap((text) => outOfForce(text, find(text), date)),
    ]),
  );
};

type MentionReader = Context['mentionsIn'];

function unanswered(
  { unit }: Aligned,
  text: ReadText,
  other: ReadText,
  find: MentionReader,
  registry: Registry,
): readonly Diagnostic[] {
  const answers = find(other);
  const firsts = firstMentions(find(text).filter(({ explicit }) => explicit));
  return firsts.flatMap((mention) => {
    const same = answers.filter(({ kind, id }) => kind === mention.kind && id === mention.id);
    if (same.some(({ explicit }) => explicit)) return [];
    const implied = same.length > 0 || answers.some((answer) => implies(answer, mention, registry));
    const code = mention.kind === 'office' ? 'office-missing' : implied ? 'party-implied' : 'party-missing';
    if (code === 'office-missing' && implied) return [];
    const written = text.text.slice(mention.start, mention.end);
    return [
      diagnostic(
        code,
        `${nameOf(unit)} names \`${written}\` in \`${text.lang}\` and not in \`${other.lang}\`.`,
        {
          span: text.plain.spanOf(mention.start, mention.end),
          related: [{ message: `The text in \`${other.lang}\` stands here.`, span: other.span }],
        },
      ),
    ];
  });
}

/** Who names an office names its state, in a way. */
function implies(answer: Mention, party: Mention, registry: Registry): boolean {
  return (
    party.kind === 'party' &&
    answer.kind === 'office' &&
    answer.explicit &&
    registry.office(answer.id)?.party === party.id
  );
}

function otherOrder(
  { unit }: Aligned,
  [a, b]: readonly [ReadText, ReadText],
  find: MentionReader,
): readonly Diagnostic[] {
  const ofParties = (text: ReadText): readonly Mention[] =>
    firstMentions(find(text).filter(({ kind, explicit }) => kind === 'party' && explicit));
  const inA = ofParties(a).filter(({ id }) => ofParties(b).some((mention) => mention.id === id));
  const inB = ofParties(b).filter(({ id }) => ofParties(a).some((mention) => mention.id === id));
  const at = inB.findIndex(({ id }, position) => inA[position]?.id !== id);
  const mine = inB[at];
  const theirs = inA[at];
  if (mine === undefined || theirs === undefined) return [];
  const message = `${nameOf(unit)} names parties in another order in \`${b.lang}\` than in \`${a.lang}\`.`;
  return [
    diagnostic('party-order', message, {
      span: b.plain.spanOf(mine.start, mine.end),
      related: [
        {
          message: `In \`${a.lang}\` this one stands first.`,
          span: a.plain.spanOf(theirs.start, theirs.end),
        },
      ],
    }),
  ];
}

function outOfForce(text: ReadText, mentions: readonly Mention[], day: string): readonly Diagnostic[] {
  return mentions
    .filter(({ name: { from, until } }) => (from ?? day) > day || (until ?? day) < day)
    .map(({ start, end, name: { from, until } }) => {
      const period = [
        from === undefined ? '' : ` from ${from}`,
        until === undefined ? '' : ` until ${until}`,
      ];
      const message = `\`${text.text.slice(start, end)}\` is a name${period.join('')}, and this is a text of ${day}.`;
      return diagnostic('name-out-of-force', message, { span: text.plain.spanOf(start, end) });
    });
}

export function firstMentions(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(
    ({ kind, id }, at) => mentions.findIndex((other) => other.kind === kind && other.id === id) === at,
  );
}
