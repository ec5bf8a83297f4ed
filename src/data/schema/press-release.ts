import { z } from 'zod';
import { attachmentKinds, type PressRelease } from '../model/press-release.js';
import { acceptances } from './acceptance.js';
import type { Authored } from './authored.js';
import { blocks } from './block.js';
import { isoDate, localDateTime } from './date.js';
import { identifier, languages, localised, plainText } from './text.js';

const person = z.strictObject({ role: localised, rank: localised, name: localised, phone: plainText });

const contact = z.strictObject({ department: localised, people: z.array(person).min(1) });

export const pressReleaseSchema: z.ZodType<Authored<PressRelease>> = z
  .strictObject({
    kind: z.literal('press-release'),
    languages,
    issuer: identifier.describe('The office that issues the release: an id of data/registry/offices.yaml.'),
    date: isoDate,
    embargo: localDateTime.exactOptional().describe('Time before which nobody may publish.'),
    distribution: localDateTime.exactOptional().describe('Time at which the release is handed out.'),
    headline: localised,
    subheads: z.array(localised).describe('Without the dashes that a layout draws around them.'),
    body: blocks,
    contacts: z.array(contact),
    accept: acceptances,
    attachments: z.array(z.enum(attachmentKinds)).exactOptional(),
  })
  .meta({ title: 'Press release', description: 'A press release on a joint statement.' });
