import { z } from 'zod';
import { authorities } from '../../text/testimonium.js';
import { acts, type Statement } from '../model/statement.js';
import { acceptances } from './acceptance.js';
import type { Authored } from './authored.js';
import { blocks } from './block.js';
import { isoDate } from './date.js';
import { identifier, identifiers, languages, languageTag, localised } from './text.js';

const testimonium = z
  .strictObject({
    instrument: localised.describe('What the text calls itself, without an article: Memorandum, 양해각서.'),
    authority: z
      .enum(authorities)
      .exactOptional()
      .describe('Who authorised the signatories, where the text says it.'),
    originals: z
      .int()
      .min(1)
      .max(99)
      .describe('How many originals are signed: 1 is a single original, 2 is duplicate.'),
    prevailing: languageTag
      .exactOptional()
      .describe(
        'The text that prevails where texts diverge; left out where all are equally authentic and no more.',
      ),
  })
  .describe(
    'The closing formula of a signed text; left out where the text has none, or has its own words for it.',
  );

const representative = z.strictObject({
  office: identifier.describe('One of the signatories.'),
  for: localised.exactOptional().describe('For whom, above the signature: For the Government of …'),
  name: localised
    .exactOptional()
    .describe('Left out where nobody is named: a line to write on takes its place.'),
  title: localised.exactOptional(),
  signed: isoDate.exactOptional().describe('Day of the signature; only where it has been signed.'),
});

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
    alternat: z
      .record(identifier, languageTag)
      .exactOptional()
      .describe(
        'The sides that keep a copy of their own, each with the language that comes first in it. Left out where there is one original.',
      ),
    testimonium: testimonium.exactOptional(),
    representatives: z
      .array(representative)
      .exactOptional()
      .describe('Who signs, as far as the record says.'),
    title: localised,
    preamble: blocks,
    body: blocks,
    closing: blocks,
    accept: acceptances,
    annexes: z.array(z.strictObject({ id: identifier, title: localised, body: blocks })).exactOptional(),
  })
  .meta({ title: 'Statement', description: 'The canonical text of a joint statement.' });
