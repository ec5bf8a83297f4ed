import { z } from 'zod';
import type { TermBase } from '../model/terms.js';
import type { Authored } from './authored.js';
import { identifier, languageTag, plainText } from './text.js';

const forms = z.record(languageTag, z.array(plainText).min(1));

const term = z.strictObject({
  id: identifier,
  forms: forms.describe('What the term is called in each language; forms of one language mean the same.'),
  source: plainText.describe('Where the pair was found.'),
});

const force = z.strictObject({
  id: identifier,
  forms: forms.describe('Words that bind as firmly. Korean verbs are stems that end in 하.'),
});

export const termsSchema: z.ZodType<Authored<TermBase & { readonly kind: 'terms' }>> = z
  .strictObject({
    kind: z.literal('terms'),
    terms: z.array(term).describe('Words that go together in every text.'),
    forces: z.array(force).describe('How firmly a text binds its sides.'),
  })
  .meta({ title: 'Terms', description: 'What goes together across languages.' });
