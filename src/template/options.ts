import { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { didYouMean } from '../diagnostic/suggest.js';

export type OptionValue = boolean | string | number;

const description = z.string();

/** An option of a layout, as layout.yaml declares it. */
export const optionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('boolean'), default: z.boolean(), description }),
  z.strictObject({ type: z.literal('string'), default: z.string(), description }),
  z.strictObject({ type: z.literal('number'), default: z.number(), description }),
  z.strictObject({
    type: z.literal('choice'),
    values: z.array(z.string()).min(1),
    default: z.string(),
    /** The value that says that a document is a draft: drafts have it, and what has it is made as a draft. */
    draft: z.string().optional(),
    description,
  }),
]);

export type Option = Readonly<z.output<typeof optionSchema>>;
export type Options = Readonly<Record<string, Option>>;

/** What is wrong with a value for an option, if anything. */
export function optionFault(option: Option, value: unknown): string | undefined {
  if (option.type === 'choice') {
    const { values } = option;
    return typeof value === 'string' && values.includes(value)
      ? undefined
      : `must be one of ${values.join(', ')}`;
  }
  return typeof value === option.type ? undefined : `must be a ${option.type}`;
}

export function defaultsOf(options: Options): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}

/** Values that a layout does not know or cannot take. They come from a command line and have no place in a file. */
export function checkOptions(
  values: Readonly<Record<string, unknown>>,
  options: Options,
  layout: string,
): readonly Diagnostic[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) {
      return [
        diagnostic('layout-option', `The layout \`${layout}\` has no option \`${name}\`.`, {
          hints: didYouMean(name, Object.keys(options)),
        }),
      ];
    }
    const fault = optionFault(option, value);
    return fault === undefined ? [] : [diagnostic('layout-option', `The option \`${name}\` ${fault}.`)];
  });
}
