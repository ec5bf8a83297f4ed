import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/suggest.js';
import type { DatedName, Membership, Names, Office, Party } from '../model/registry.js';
import type { DataPath, Locate } from '../model/text.js';

/** An entry of a registry file, and how to find a part of it by its path inside the entry. */
export interface Entry<T> {
  readonly entry: T;
  readonly locate: Locate;
}

/** Faults between the entries of a registry: references that lead nowhere, impossible periods. */
export function registryFaults(
  parties: readonly Entry<Party>[],
  offices: readonly Entry<Office>[],
  memberships: readonly Entry<Membership>[],
): readonly Diagnostic[] {
  const byId = new Map(parties.map(({ entry }) => [entry.id, entry]));
  return [
    ...[...parties, ...offices].flatMap(({ entry, locate }) => namePeriodFaults(entry.names, locate)),
    ...offices.flatMap(({ entry, locate }) => unknownParty(entry.party, ['party'], locate, byId)),
    ...memberships.flatMap(({ entry, locate }) => [
      ...unknownParty(entry.organisation, ['organisation'], locate, byId),
      ...notAnOrganisation(byId.get(entry.organisation), locate),
      ...unknownParty(entry.member, ['member'], locate, byId),
      ...reversedPeriod(entry, [], locate),
    ]),
  ];
}

function unknownParty(
  id: string,
  path: DataPath,
  locate: Locate,
  parties: ReadonlyMap<string, Party>,
): readonly Diagnostic[] {
  if (parties.has(id)) return [];
  const hints = didYouMean(id, parties.keys());
  return [diagnostic('party-unknown', `The registry has no party \`${id}\`.`, { span: locate(path), hints })];
}

function notAnOrganisation(party: Party | undefined, locate: Locate): readonly Diagnostic[] {
  if (party?.type !== 'state') return [];
  const message = `\`${party.id}\` is a state and has no members.`;
  return [
    diagnostic('organisation-expected', message, {
      span: locate(['organisation']),
      hints: ['Name the organisation, or correct the `type` of the party in data/registry/parties.yaml.'],
    }),
  ];
}

function namePeriodFaults(names: Names, locate: Locate): readonly Diagnostic[] {
  return Object.entries(names).flatMap(([lang, dated]) =>
    dated.flatMap((name, at) => [
      ...reversedPeriod(name, ['names', lang, at], locate),
      ...dated.slice(0, at).flatMap((earlier, earlierAt) =>
        overlap(earlier, name)
          ? diagnostic('period-invalid', 'This name and another hold on the same day.', {
              span: locate(['names', lang, at]),
              related: [{ message: 'The other name stands here.', span: locate(['names', lang, earlierAt]) }],
            })
          : [],
      ),
    ]),
  );
}

type Period = Pick<DatedName, 'from' | 'until'>;

function reversedPeriod({ from, until }: Period, path: DataPath, locate: Locate): readonly Diagnostic[] {
  if (from === undefined || until === undefined || from <= until) return [];
  const message = `The period ends on ${until}, before it begins on ${from}.`;
  return [diagnostic('period-invalid', message, { span: locate([...path, 'until']) })];
}

function overlap(a: Period, b: Period): boolean {
  const beginsInTime = (from?: string, until?: string): boolean =>
    from === undefined || until === undefined || from <= until;
  return beginsInTime(a.from, b.until) && beginsInTime(b.from, a.until);
}
