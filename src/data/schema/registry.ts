import { z } from 'zod';
import type { Membership, Office, Party, RegistryKind } from '../model/registry.js';
import type { Authored } from './authored.js';
import { isoDate } from './date.js';
import { identifier, languageTag, plainText } from './text.js';

const until = isoDate.exactOptional().describe('Last day, included.');
const source = plainText.describe('Where this was found, and how sure it is.');

const datedName = z
  .strictObject({
    full: plainText.exactOptional().describe('As in a title or signature block.'),
    short: plainText.exactOptional().describe('As in running text.'),
    from: isoDate.exactOptional().describe('First day; left out where the name is older than matters.'),
    until,
    source,
  })
  .refine(({ full, short }) => full !== undefined || short !== undefined, {
    error: 'A name needs a `full` or a `short` form.',
  });

const names = z.record(languageTag, z.array(datedName).min(1));

const party = z.strictObject({ id: identifier, type: z.enum(['state', 'organisation']), names });

const office = z.strictObject({
  id: identifier,
  party: identifier.describe('The party whose office this is.'),
  names,
});

const membership = z.strictObject({
  organisation: identifier,
  member: identifier,
  from: isoDate.describe('First day of membership.'),
  until,
  source,
});

/** What each file of the registry holds; `kind` is also the file's name. */
export interface RegistryFile<T> {
  readonly kind: RegistryKind;
  readonly entries: readonly T[];
}

export const partiesSchema: z.ZodType<Authored<RegistryFile<Party>>> = z
  .strictObject({
    kind: z.literal('parties'),
    entries: z.array(party).describe('In the order of protocol: English alphabetical.'),
  })
  .meta({ title: 'Parties', description: 'States and organisations, and what they are called.' });

export const officesSchema: z.ZodType<Authored<RegistryFile<Office>>> = z
  .strictObject({ kind: z.literal('offices'), entries: z.array(office) })
  .meta({ title: 'Offices', description: 'Offices of parties, and what they are called.' });

export const membershipsSchema: z.ZodType<Authored<RegistryFile<Membership>>> = z
  .strictObject({ kind: z.literal('memberships'), entries: z.array(membership) })
  .meta({ title: 'Memberships', description: 'Who belongs to which organisation, and since when.' });
