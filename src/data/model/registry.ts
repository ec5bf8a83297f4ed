import type { Span } from '../../diagnostic/span.js';

/** Which of a name's forms: `full` as in a title or signature block, `short` as in running text. */
export type NameForm = 'full' | 'short';

/**
 * A name in one language and the days on which it holds, both included (`YYYY-MM-DD`).
 * Without `from` it holds since before the first day that matters here; without `until` it still holds.
 * At least one form is there.
 */
export interface DatedName {
  readonly full?: string;
  readonly short?: string;
  readonly from?: string;
  readonly until?: string;
  /** Where the name was found, and how sure that is. */
  readonly source: string;
}

/** Names by BCP 47 tag. */
export type Names = Readonly<Record<string, readonly DatedName[]>>;

export interface Party {
  readonly id: string;
  /** The entry in its YAML file. */
  readonly span: Span;
  readonly type: 'state' | 'organisation';
  readonly names: Names;
}

export interface Office {
  readonly id: string;
  /** The entry in its YAML file. */
  readonly span: Span;
  /** Id of the party whose office this is. */
  readonly party: string;
  readonly names: Names;
}

/** Membership of a state in an organisation: from its first to its last day, both included. */
export interface Membership {
  readonly organisation: string;
  readonly member: string;
  readonly from: string;
  readonly until?: string;
  readonly source: string;
}

/**
 * Parties, offices and memberships, as they are called and who they are on a given day.
 * Days are ISO 8601 calendar dates, `YYYY-MM-DD`.
 */
export interface Registry {
  /** In the order of their file: the order of protocol, English alphabetical. */
  readonly parties: readonly Party[];
  readonly offices: readonly Office[];
  readonly memberships: readonly Membership[];
  party(id: string): Party | undefined;
  office(id: string): Office | undefined;
  /** `undefined` where the registry knows no such name. A name without a short form is used in full; never the reverse. */
  partyName(id: string, lang: string, form: NameForm, onDate: string): string | undefined;
  /** As `partyName`; the full form unless said. */
  officeName(id: string, lang: string, onDate: string, form?: NameForm): string | undefined;
  /** Members of an organisation on a day, in the order of `parties`; none for a state. */
  membersOf(partyId: string, onDate: string): readonly Party[];
}

/** The files of a registry, by name without `.yaml`. */
export type RegistryKind = 'parties' | 'offices' | 'memberships';
