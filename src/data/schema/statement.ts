import { z } from 'zod';
import { acts, type Statement } from '../model/statement.js';
import { acceptances } from './acceptance.js';
import type { Authored } from './authored.js';
import { blocks } from './block.js';
import { isoDate } from './date.js';
import { identifier, identifiers, languages, localised } from './text.js';

export const statementSchema: z.ZodType<Authored<Statement>> = z
  .strictObject({
    kind: z.literal('statement'),
    languages,
    date: isoDate,
    place: localised,
    act: z.enum(acts).describe('How the text comes about; signature blocks follow from it.'),
    parties: identifiers.min(1).describe('The sides, in published order: ids of data/registry/parties.yaml.'),
    signatories: identifiers.describe(
      'Offices in the order of the signature blocks: ids of data/registry/offices.yaml.',
    ),
    title: localised,
    preamble: blocks,
    body: blocks,
    closing: blocks,
    accept: acceptances,
    annexes: z.array(z.strictObject({ id: identifier, title: localised, body: blocks })).exactOptional(),
  })
  .meta({ title: 'Statement', description: 'The canonical text of a joint statement.' });
