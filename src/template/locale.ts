import { z } from 'zod';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import type { TextSource } from '../diagnostic/source.js';
import { type DatePatterns, unknownFields } from '../text/date.js';
import { parseYaml } from '../yaml/parse.js';
import { validate } from '../yaml/validate.js';

/** What layouts say in one language: templates/locales/<lang>.yaml. */
export interface Locale {
  /** The file, for hints. */
  readonly file: string;
  readonly lang: string;
  /** Words by their key. A label may be empty where a language needs no word. */
  readonly labels: Readonly<Record<string, string>>;
  readonly dates: DatePatterns;
}

const pattern = z.string().superRefine((text, context) => {
  for (const field of unknownFields(text)) {
    context.addIssue({
      code: 'custom',
      message: `A date has no field {${field}}.\nFields are {year}, {month}, {monthName}, {day}, {weekday}, {hour}, {minute}.`,
    });
  }
});

const localeSchema = z.strictObject({
  lang: z.string(),
  labels: z.record(z.string(), z.string()),
  dates: z.strictObject({
    months: z.array(z.string()).length(12),
    weekdays: z.array(z.string()).length(7),
    patterns: z.record(z.string(), pattern),
  }),
});

/** Loads locale files, each named for its language. */
export function loadLocales(sources: readonly TextSource[]): Outcome<ReadonlyMap<string, Locale>> {
  const diagnostics: Diagnostic[] = [];
  const locales = new Map<string, Locale>();
  for (const source of sources) {
    const outcome = loadLocale(source);
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value !== undefined) locales.set(outcome.value.lang, outcome.value);
  }
  return { value: locales, diagnostics };
}

function loadLocale(source: TextSource): Outcome<Locale> {
  const tree = parseYaml(source);
  if (tree.value === undefined) return { diagnostics: tree.diagnostics };
  const checked = validate(localeSchema, tree.value);
  if (checked.value === undefined) return { diagnostics: checked.diagnostics };
  const { file } = source;
  const name = /([^/]+)\.yaml$/.exec(file)?.[1];
  if (name === checked.value.lang) return { value: { file, ...checked.value }, diagnostics: [] };
  return {
    diagnostics: [
      diagnostic('value-invalid', `The file ${file} says that it is for \`${checked.value.lang}\`.`, {
        span: tree.value.spanAt(['lang']),
        hints: ['A locale file is named for its language, for example ko.yaml.'],
      }),
    ],
  };
}
