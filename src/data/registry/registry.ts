import type { DatedName, Membership, NameForm, Names, Office, Party, Registry } from '../model/registry.js';

/** Makes a registry of its entries, which `registryFaults` has checked. */
export function makeRegistry(entries: {
  readonly parties: readonly Party[];
  readonly offices: readonly Office[];
  readonly memberships: readonly Membership[];
}): Registry {
  const parties = new Map(entries.parties.map((party) => [party.id, party]));
  const offices = new Map(entries.offices.map((office) => [office.id, office]));
  return {
    ...entries,
    party: (id) => parties.get(id),
    office: (id) => offices.get(id),
    partyName: (id, lang, form, onDate) => nameOn(parties.get(id)?.names, lang, form, onDate),
    officeName: (id, lang, onDate, form = 'full') => nameOn(offices.get(id)?.names, lang, form, onDate),
    membersOf(partyId, onDate) {
      const members = new Set(
        entries.memberships
          .filter((membership) => membership.organisation === partyId && holdsOn(membership, onDate))
          .map(({ member }) => member),
      );
      return entries.parties.filter(({ id }) => members.has(id));
    },
  };
}

function nameOn(names: Names | undefined, lang: string, form: NameForm, onDate: string): string | undefined {
  const name = names?.[lang]?.find((dated) => holdsOn(dated, onDate));
  return form === 'short' ? (name?.short ?? name?.full) : name?.full;
}

/** Whether a period holds on a day. ISO dates compare as text. */
function holdsOn({ from, until }: Pick<DatedName, 'from' | 'until'>, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}
