import { z } from 'zod';
import type { ColumnWidth } from './style.js';
import { lengthPattern, parseLength, parseShare, sharePattern } from './units.js';

/** Turns a text into a value where `parse` can, and says `expected` where it cannot. */
function written<T>(pattern: RegExp, parse: (text: string) => T | undefined, expected: string) {
  return z
    .string(expected)
    .regex(pattern, { error: expected, abort: true })
    .transform((text, context): T => {
      const value = parse(text);
      if (value !== undefined) return value;
      context.addIssue(expected);
      return z.NEVER;
    });
}

const lengthHint =
  'Expected a length.\nWrite points or millimetres with their unit, for example `10pt` or `20mm`.';

/** A length in pt. */
export const length = written(lengthPattern, parseLength, lengthHint);
export const lengthAtLeastZero = length.refine((value) => value >= 0, {
  error: 'Expected a length of zero or more.',
  abort: true,
});
export const lengthAboveZero = length.refine((value) => value > 0, {
  error: 'Expected a length above zero.',
  abort: true,
});

/** A column's width: a length, or a share such as `1fr` of what the fixed columns leave. */
export const columnWidth = written(
  new RegExp(`${lengthPattern.source}|${sharePattern.source}`),
  (text): ColumnWidth | undefined => {
    const share = parseShare(text);
    const width = parseLength(text);
    if (share !== undefined && share > 0) return { kind: 'share', share };
    return width !== undefined && width > 0 ? { kind: 'fixed', width } : undefined;
  },
  'Expected a width above zero.\nWrite a length such as `20mm`, or a share of what is left such as `1fr`.',
);

/** A colour: `#rrggbb`, or a name of the theme's `colors`. */
export const color = z
  .string()
  .regex(
    /^(?:#[0-9a-fA-F]{6}|[a-z][a-z0-9-]*)$/,
    "Expected `#rrggbb` or the name of one of the theme's `colors`.",
  );

export const styleName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'Expected a name in small letters, digits and hyphens.');

export const displayName = z
  .strictObject({ ko: z.string().min(1), en: z.string().min(1) })
  .describe('What Word shows for the style.');

export const rule = z.strictObject({ width: lengthAboveZero, color });
export const ruleOrNone = z.union([z.literal('none'), rule]);

export const weight = z.int().min(100).max(900).describe('OpenType weight: 400 regular, 700 bold.');

export const sidesOfLength = z.strictObject({
  top: lengthAtLeastZero.optional(),
  right: lengthAtLeastZero.optional(),
  bottom: lengthAtLeastZero.optional(),
  left: lengthAtLeastZero.optional(),
});

export const sidesOfRule = z.strictObject({
  top: ruleOrNone.optional(),
  right: ruleOrNone.optional(),
  bottom: ruleOrNone.optional(),
  left: ruleOrNone.optional(),
});

export type RuleValue = z.output<typeof rule>;
