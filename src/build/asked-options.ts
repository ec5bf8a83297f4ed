import type { Option, Options, OptionValue } from '../template/index.js';
import type { EditionName, Job } from './job.js';

export type { Option, Options, OptionValue };
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** What of a layout decides what asking for options means. */
export interface OptionedLayout {
  readonly options?: Options;
  readonly variants: readonly OptionedVariant[];
}

export interface OptionedVariant {
  /** Options that differ from the layout's defaults. */
  readonly options?: OptionValues | undefined;
}

/**
 * Whether a variant is among those asked for. An option that variants set themselves tells them apart: asking for it
 * chooses among them. Any other option changes all of them. A layout without an option has nothing that was asked for.
 */
export function answersTo(
  layout: OptionedLayout,
  variant: OptionedVariant,
  asked: OptionValues = {},
): boolean {
  return Object.entries(asked).every(([name, value]) => {
    if (layout.options === undefined || !Object.hasOwn(layout.options, name)) return false;
    return !distinguishes(layout, name) || optionValue(layout, variant, name) === value;
  });
}

/** What a job's options are besides those of its variant, in the order in which the layout declares them. */
export function differingOptions(
  layout: OptionedLayout,
  variant: OptionedVariant,
  { asked = {}, edition }: { readonly asked?: OptionValues | undefined; readonly edition: EditionName },
): OptionValues {
  const given = { ...variant.options, ...impliedBy(edition, layout) };
  return Object.fromEntries(
    Object.entries(layout.options ?? {}).flatMap(([name, option]) => {
      const value = asked[name];
      return value === undefined || value === (given[name] ?? option.default) ? [] : [[name, value]];
    }),
  );
}

/** All options of a job that are not as the layout has them by default. */
export function optionsOf(
  layout: OptionedLayout,
  variant: OptionedVariant,
  { edition, options }: Job,
): OptionValues {
  return { ...variant.options, ...impliedBy(edition, layout), ...options };
}

/** Whether what is asked for is a draft, which calls for the edition of drafts. */
export function asksForDraft({ options = {} }: OptionedLayout, asked: OptionValues = {}): boolean {
  return Object.entries(drafts(options)).some(([name, draft]) => asked[name] === draft);
}

/** In the edition of drafts a layout that can say so says that it is a draft. */
function impliedBy(edition: EditionName | undefined, { options = {} }: OptionedLayout): OptionValues {
  return edition === 'draft' ? drafts(options) : {};
}

function drafts(options: Options): OptionValues {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) =>
      option.type === 'choice' && option.draft !== undefined ? [[name, option.draft]] : [],
    ),
  );
}

function distinguishes({ variants }: OptionedLayout, name: string): boolean {
  return variants.some(({ options }) => options !== undefined && Object.hasOwn(options, name));
}

function optionValue(
  { options = {} }: OptionedLayout,
  variant: OptionedVariant,
  name: string,
): OptionValue | undefined {
  return variant.options?.[name] ?? options[name]?.default;
}
