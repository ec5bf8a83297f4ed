import type { Registry, Statement } from '../../data/index.js';
import type { Localised } from '../../data/model/text.js';
import type { Names, RegistryNames } from './names.js';

/** An office that signs, as templates see it. What the record does not say is absent. */
export interface Signatory {
  /** Id of the office. */
  readonly id: string;
  /** Id of the side for which it signs: its party, or the organisation of which that was a member. */
  readonly side: string;
  readonly office: Names;
  readonly shortOffice: Names;
  /** The office's party as running text names it: the form that the registry surely has. */
  readonly party: Names;
  readonly fullParty: Names;
  readonly for?: Localised;
  readonly name?: Localised;
  readonly title?: Localised;
  /** ISO 8601 date of its signature. */
  readonly signed?: string;
}

/** The sides of a statement in the order of a copy: first the one that keeps it. */
export function sidesInOrder({ parties }: Statement, first: string | undefined): readonly string[] {
  return first === undefined ? parties : [first, ...parties.filter((side) => side !== first)];
}

/** Those who sign, in the order of the statement; in a side's own copy, those who sign for it come first. */
export function signatoriesOf(
  statement: Statement,
  first: string | undefined,
  registry: Registry,
  names: RegistryNames,
): readonly Signatory[] {
  const { date, signatories, representatives = [] } = statement;
  const inOrder = signatories.map((id): Signatory => {
    const party = registry.office(id)?.party ?? '';
    const { office: _, ...record } = representatives.find(({ office }) => office === id) ?? { office: id };
    return {
      id,
      side: sideOf(party, statement, registry),
      office: names.office(id, 'full', date),
      shortOffice: names.office(id, 'short', date),
      party: names.party(party, 'short', date),
      fullParty: names.party(party, 'full', date),
      ...record,
    };
  });
  if (first === undefined) return inOrder;
  const own = inOrder.filter(({ side }) => side === first);
  return [...own, ...inOrder.filter(({ side }) => side !== first)];
}

function sideOf(party: string, { parties, date }: Statement, registry: Registry): string {
  const joined = (side: string) => registry.membersOf(side, date).some(({ id }) => id === party);
  return parties.find((side) => side === party || joined(side)) ?? party;
}

/** Pairs for two columns: the first at the left. */
export function inPairs<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.flatMap((_, at) => (at % 2 === 0 ? [items.slice(at, at + 2)] : []));
}
