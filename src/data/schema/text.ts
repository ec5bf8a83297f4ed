import { z } from 'zod';
import { characterFault } from '../characters.js';
import { LocalisedDraft } from './authored.js';

/** Text that is never parsed: names, phone numbers, markers. */
export const plainText = z.string().superRefine((text, context) => {
  const message = plainTextFault(text);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

function plainTextFault(text: string): string | undefined {
  if (text.trim() === '') return 'The text is empty.';
  if (text !== text.normalize('NFC')) return 'The text is not in Unicode Normalization Form C.';
  return characterFault(text)?.message;
}

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'A language is a BCP 47 tag such as `ko`, `en` or `zh-Hans`.')
  .meta({ id: 'Language', description: 'BCP 47 tag, for example ko, en, zh-Hans.' });

export const languages = z
  .array(languageTag)
  .min(1)
  .superRefine((tags, context) => {
    for (const [at, tag] of tags.entries()) {
      if (tags.indexOf(tag) !== at)
        context.addIssue({ code: 'custom', path: [at], message: `The language \`${tag}\` stands twice.` });
    }
  })
  .describe('Languages in published order. Every localised text has exactly these.');

/** Inline text in each language of the file. */
export const localised = z
  .record(languageTag, z.string().regex(/\S/, 'The text is empty.'))
  .transform((texts) => new LocalisedDraft(texts))
  .meta({
    id: 'LocalisedText',
    description:
      'The text in each language of the file. Markup: <strong>, <emphasis>, <span lang="" style="">, <link href="">, <line-break/>; &lt; &gt; &amp;; in statements <parties>, <side of="" reading="">, <josa>.',
  });

/** As `localised`, but a text may be empty: the cell of a table. */
export const localisedOrEmpty = z
  .record(languageTag, z.string())
  .transform((texts) => new LocalisedDraft(texts))
  .meta({ id: 'LocalisedCellText', description: 'As other texts, but may be empty ("").' });

export const identifier = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'An id is written in kebab-case: small letters and digits, with single hyphens between words.',
  )
  .meta({ id: 'Identifier', description: 'An id in kebab-case, for example area-1-p2.' });

export const identifiers = z.array(identifier).superRefine((ids, context) => {
  for (const [at, id] of ids.entries()) {
    if (ids.indexOf(id) !== at)
      context.addIssue({ code: 'custom', path: [at], message: `\`${id}\` stands twice in this list.` });
  }
});

/** The name of a theme style. */
export const styleName = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'The name of a style is written in kebab-case.');

/** A path of a file, relative to the project root, that cannot lead out of it. */
export const projectPath = z
  .string()
  .regex(
    /^(?![/.])(?!.*\/(\.|\/|$))[^\\\p{Cc}]+$/u,
    'A path is relative to the project root, with `/` between its parts and no part that begins with a dot.',
  );
