import { z } from 'zod';
import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../diagnostic/diagnostic.js';
import type { TextSource } from '../diagnostic/source.js';
import { didYouMean } from '../diagnostic/suggest.js';
import type { Document } from '../document/nodes.js';
import { parseYaml } from '../yaml/parse.js';
import type { YamlTree } from '../yaml/tree.js';
import { validate } from '../yaml/validate.js';
import { checkData } from './check-data/check-data.js';
import { rootType } from './check-data/root.js';
import { contextOf, type LayoutJob } from './context/context.js';
import { type Locale, loadLocales } from './locale.js';
import { parseMarkup } from './markup/parse.js';
import { checkOptions, defaultsOf, type Options, optionFault, optionSchema } from './options.js';
import { type LayoutTemplate, loadTemplate } from './runtime/layout-template.js';
import type { DataAudit } from './unread.js';

/** The files of a layout. */
export interface LayoutSources {
  /** Name of the layout's folder. */
  readonly name: string;
  readonly layout: TextSource;
  readonly document: TextSource;
  /** All partials, whether the layout includes them or not. */
  readonly partials: readonly TextSource[];
  readonly locales: readonly TextSource[];
}

const layoutSchema = z.strictObject({
  name: z.string(),
  title: z.record(z.string(), z.string()),
  needs: z.enum(['statement', 'press-release']),
  onRequest: z.boolean().optional(),
  editions: z
    .array(z.enum(['web', 'print', 'archive']))
    .min(1)
    .optional(),
  variants: z
    .array(
      z.strictObject({
        languages: z.enum(['each', 'all']),
        sides: z.literal('each').optional(),
        variant: z
          .string()
          .regex(/^[a-z][a-z0-9-]*$/, 'The name of a variant is written in kebab-case.')
          .optional(),
        theme: z.string().optional(),
        options: z.record(z.string(), z.union([z.boolean(), z.string(), z.number()])).optional(),
      }),
    )
    .min(1),
  options: z
    .record(
      z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'The name of an option is written in camelCase.'),
      optionSchema,
    )
    .optional(),
});

type Variant = Readonly<z.output<typeof layoutSchema>['variants'][number]>;

/** A layout, ready to be applied. */
export interface Layout {
  readonly name: string;
  /** What people call it, by BCP 47 tag. */
  readonly title: Readonly<Record<string, string>>;
  /** What of a dossier it cannot do without. */
  readonly needs: 'statement' | 'press-release';
  /** A command of its own makes its documents, and no build. */
  readonly onRequest?: boolean | undefined;
  /** The documents that it makes of one dossier. `theme` names a file beside layout.yaml; theme.yaml unless said. */
  readonly variants: readonly Variant[];
  /** Editions of its PDFs that are made unless others are asked for; the web edition unless said. */
  readonly editions?: readonly ('web' | 'print' | 'archive')[] | undefined;
  readonly options: Options;
  readonly template: LayoutTemplate;
  readonly locales: ReadonlyMap<string, Locale>;
}

/** Loads a layout and reports every fault of its files that shows without data. */
export function loadLayout(sources: LayoutSources): Outcome<Layout> {
  const description = loadDescription(sources);
  const template = loadTemplate(sources.document, sources.partials);
  const locales = loadLocales(sources.locales);
  const diagnostics = [...description.diagnostics, ...template.diagnostics, ...locales.diagnostics];
  if (template.value !== undefined && description.value !== undefined) {
    const { needs, variants, options = {} } = description.value;
    diagnostics.push(...checkData(template.value.templates, rootType({ needs, variants, options })));
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  if (description.value === undefined || template.value === undefined || locales.value === undefined)
    return { diagnostics };
  const { options = {}, ...described } = description.value;
  return { value: { ...described, options, template: template.value, locales: locales.value }, diagnostics };
}

/**
 * Makes the document of a layout from a dossier. The document is absent after any error; faults of the template's own
 * making (absent data, unknown labels) are reported all at once, and faults of what it wrote once there are none of those.
 * An audit is told what the document shows.
 */
export function applyLayout(layout: Layout, job: LayoutJob, audit?: DataAudit): Outcome<Document> {
  const [lang] = job.languages;
  if (lang === undefined) throw new Error('a layout was applied to no language');
  const unfit = [
    ...checkOptions(job.options, layout.options, layout.name),
    ...checkLanguages(job.languages, layout),
  ];
  if (unfit.length > 0) return { diagnostics: unfit };

  const options = { ...defaultsOf(layout.options), ...job.options };
  const context = contextOf({ ...job, options }, lang);
  const printed = layout.template.print(context, lang, layout.locales);
  if (printed.value === undefined) return { diagnostics: printed.diagnostics };
  audit?.note(context, printed.value.reads);
  const parsed = parseMarkup(printed.value.markup, printed.value.map);
  return { ...parsed, diagnostics: [...printed.diagnostics, ...parsed.diagnostics] };
}

function checkLanguages(languages: readonly string[], { locales }: Layout): readonly Diagnostic[] {
  return languages
    .filter((lang) => !locales.has(lang))
    .map((lang) =>
      diagnostic('locale-missing', `There is no locale for \`${lang}\`.`, {
        hints: [`Add templates/locales/${lang}.yaml; copy one of the others and translate it.`],
      }),
    );
}

function loadDescription({ name, layout }: LayoutSources): Outcome<z.output<typeof layoutSchema>> {
  const tree = parseYaml(layout);
  if (tree.value === undefined) return { diagnostics: tree.diagnostics };
  const checked = validate(layoutSchema, tree.value);
  if (checked.value === undefined) return { diagnostics: checked.diagnostics };
  return { value: checked.value, diagnostics: descriptionFaults(checked.value, name, tree.value) };
}

/** What a schema cannot say: names that must agree with others. */
function descriptionFaults(
  { name, variants, options = {} }: z.output<typeof layoutSchema>,
  folder: string,
  tree: YamlTree,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (message: string, path: readonly PropertyKey[], hints: readonly string[] = []) =>
    diagnostics.push(diagnostic('layout-invalid', message, { span: tree.spanAt(path), hints }));

  if (name !== folder)
    report(`The layout in the folder \`${folder}\` is named \`${name}\`.`, ['name'], [`Write ${folder}.`]);
  for (const [key, option] of Object.entries(options)) {
    const fault = optionFault(option, option.default);
    if (fault !== undefined) report(`The default ${fault}.`, ['options', key, 'default']);
    const draft = option.type === 'choice' && option.draft !== undefined && optionFault(option, option.draft);
    if (draft) report(`The value of drafts ${draft}.`, ['options', key, 'draft']);
  }
  for (const [index, variant] of variants.entries()) {
    if (
      variants
        .slice(0, index)
        .some(
          (earlier) =>
            earlier.variant === variant.variant &&
            earlier.languages === variant.languages &&
            earlier.sides === variant.sides,
        )
    ) {
      report(
        'Another variant before this one has the same name and languages.',
        ['variants', index],
        ['Give it a `variant` name.'],
      );
    }
    for (const [key, value] of Object.entries(variant.options ?? {})) {
      const option = Object.hasOwn(options, key) ? options[key] : undefined;
      const fault =
        option === undefined ? 'is not among the options of the layout' : optionFault(option, value);
      if (fault === undefined) continue;
      report(
        `\`${key}\` ${fault}.`,
        ['variants', index, 'options', key],
        didYouMean(key, Object.keys(options)),
      );
    }
  }
  return diagnostics;
}
