import type { Party, Registry } from '../../data/model/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Aligned, nameOf, type ReadText } from '../aligned.js';
import type { Mention } from '../mentions.js';
import { type Comparison, filesOf, unitsIn } from './context.js';
import { firstMentions } from './parties.js';

/** Members of organisations: how many a text says there are, and whether a list of them is complete and in order. */
export const compareMembers: Comparison = (context) => {
  const { registry } = context.dossier;
  return filesOf(context).flatMap(([file, { date }]) => {
    const organisations = registry.parties
      .filter(({ type }) => type === 'organisation')
      .map(({ id }) => ({ id, members: registry.membersOf(id, date), date, registry }));
    return unitsIn(context, file).flatMap((aligned) =>
      aligned.texts.flatMap((text) =>
        organisations.flatMap((organisation) => {
          const mentions = context.mentionsIn(text);
          return [
            ...count(aligned, text, organisation, mentions),
            ...list(aligned, text, organisation, mentions),
          ];
        }),
      ),
    );
  });
};

interface Organisation {
  readonly id: string;
  readonly members: readonly Party[];
  readonly date: string;
  readonly registry: Registry;
}

/** `아세안 10개 회원국`, `the ten Member States of ASEAN`: a number right before the word for members. */
function count(
  { unit }: Aligned,
  { text, plain, facts }: ReadText,
  { id, members, date }: Organisation,
  mentions: readonly Mention[],
): readonly Diagnostic[] {
  if (members.length === 0 || !mentions.some((mention) => mention.id === id)) return [];
  return facts
    .filter(
      ({ kind, end }) =>
        kind === 'number' && /^\s?개?\s?회원국|^\s[Mm]ember(?:s|\s[Ss]tates)/u.test(text.slice(end)),
    )
    .filter(({ value }) => value !== String(members.length))
    .map(({ start, end }) =>
      diagnostic(
        'member-count-differs',
        `${nameOf(unit)} says \`${text.slice(start, end)}\` of the members of \`${id}\`, which had ${members.length} on ${date}.`,
        { span: plain.spanOf(start, end) },
      ),
    );
}

function list(
  { unit }: Aligned,
  { lang, plain }: ReadText,
  { id, members, date, registry }: Organisation,
  mentions: readonly Mention[],
): readonly Diagnostic[] {
  const named = firstMentions(
    mentions.filter(({ id: party }) => members.some((member) => member.id === party)),
  );
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined || named.length * 2 <= members.length) return [];
  const span = plain.spanOf(first.start, last.end);
  const absent = members.filter((member) => !named.some((mention) => mention.id === member.id));
  const names = absent.map((member) => registry.partyName(member.id, lang, 'short', date) ?? member.id);
  const inOrder = members.filter((member) => named.some((mention) => mention.id === member.id));
  const at = named.findIndex(({ id: party }, position) => inOrder[position]?.id !== party);
  const misplaced = named[at];
  return [
    ...(absent.length === 0
      ? []
      : [
          diagnostic(
            'members-incomplete',
            `${nameOf(unit)} lists members of \`${id}\` in \`${lang}\` without ${names.map((name) => `\`${name}\``).join(', ')}.`,
            { span },
          ),
        ]),
    ...(misplaced === undefined
      ? []
      : [
          diagnostic(
            'members-order',
            `${nameOf(unit)} lists the members of \`${id}\` in \`${lang}\` in another order than the registry.`,
            { span: plain.spanOf(misplaced.start, misplaced.end) },
          ),
        ]),
  ];
}
