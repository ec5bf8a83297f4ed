import { z } from 'zod';
import {
  color,
  columnWidth,
  displayName,
  length,
  lengthAboveZero,
  lengthAtLeastZero,
  rule,
  ruleOrNone,
  sidesOfLength,
  sidesOfRule,
  styleName,
  weight,
} from './schema-values.js';
import { pageSizes } from './units.js';

/** The keys of a theme file. templates/base.theme.yaml shows each with what it does; style.ts is what they become. */

const basedOn = {
  'based-on': styleName.optional().describe('Style of the same kind to take absent keys from.'),
};
const spaceAround = {
  'space-before': lengthAtLeastZero.optional(),
  'space-after': lengthAtLeastZero.optional(),
};

const textKeys = {
  font: z.string().optional().describe("Name of one of the theme's `fonts`."),
  weight: weight.optional(),
  italic: z.boolean().optional().describe('Real italics where the family has them; Hangul stays upright.'),
  size: lengthAboveZero.optional(),
  color: color.optional(),
  tracking: length.optional().describe('Extra space after each character.'),
  underline: z.boolean().optional(),
};

const paragraphKeys = {
  ...textKeys,
  leading: lengthAboveZero.optional().describe('Distance from baseline to baseline.'),
  align: z.enum(['left', 'right', 'center', 'justify']).optional(),
  'indent-left': length.optional(),
  'indent-right': length.optional(),
  'indent-first': length.optional().describe('Relative to indent-left; negative hangs the first line.'),
  // Negative space draws a note up to the paragraph that it belongs to.
  'space-before': length.optional(),
  'space-after': length.optional(),
  'keep-with-next': z.boolean().optional(),
  'keep-together': z.boolean().optional(),
  'page-break-before': z.boolean().optional(),
  widows: z.int().min(1).max(10).optional(),
  orphans: z.int().min(1).max(10).optional(),
  'word-break': z.enum(['word', 'character']).optional(),
  hyphenate: z.boolean().optional().describe('Part words of alphabets at the ends of lines.'),
  'hang-punctuation': z
    .enum(['none', 'end', 'both'])
    .optional()
    .describe('Let punctuation stand outside the measure, at the ends of lines or at both edges.'),
  'tab-stops': z
    .array(
      z.strictObject({
        position: lengthAtLeastZero,
        align: z.enum(['left', 'right']).default('left'),
        leader: z.enum(['none', 'dots', 'line']).default('none'),
      }),
    )
    .optional(),
  rules: sidesOfRule.optional(),
  padding: sidesOfLength.optional(),
  background: z.union([z.literal('none'), color]).optional(),
};

function withLanguages<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const tag = z
    .string()
    .regex(/^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/, 'Expected a language tag such as `ko` or `en`.');
  return {
    ...shape,
    lang: z.record(tag, z.strictObject(shape)).optional().describe('Keys that differ by language.'),
  };
}

const paragraph = z.strictObject({
  name: displayName.optional(),
  ...basedOn,
  next: styleName
    .optional()
    .describe('Style that Word gives to the paragraph typed after; itself unless said.'),
  ...withLanguages(paragraphKeys),
});

const character = z.strictObject({ name: displayName.optional(), ...basedOn, ...withLanguages(textKeys) });

const marker = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bullet'), text: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('counter'),
    format: z.enum([
      'decimal',
      'lower-alpha',
      'upper-alpha',
      'lower-roman',
      'upper-roman',
      'ganada',
      'circled-decimal',
      'circled-ganada',
    ]),
    pattern: z
      .string()
      .regex(/^[^%]*%[^%]*$/, 'Expected a pattern with one `%` for the number, for example `%.` or `(%)`.'),
  }),
]);

const level = z.strictObject({
  marker,
  indent: lengthAtLeastZero,
  hang: lengthAtLeastZero,
  paragraph: styleName,
});

const list = z.strictObject({
  name: displayName.optional(),
  ...basedOn,
  ...withLanguages({ levels: z.array(level).min(1).max(9).optional() }),
});

const table = z.strictObject({
  name: displayName.optional(),
  ...basedOn,
  columns: z.array(columnWidth).optional(),
  rules: sidesOfRule
    .extend({ horizontal: ruleOrNone.optional(), vertical: ruleOrNone.optional() })
    .optional(),
  padding: sidesOfLength.optional(),
  'header-cell': styleName.optional(),
  ...spaceAround,
  'keep-rows': z.boolean().optional(),
});

const cell = z.strictObject({
  ...basedOn,
  padding: sidesOfLength.required().optional(),
  background: color.optional(),
  rules: sidesOfRule.optional(),
  'vertical-align': z.enum(['top', 'middle', 'bottom']).optional(),
  'min-height': lengthAtLeastZero.optional(),
});

const columns = z.strictObject({
  ...basedOn,
  columns: z.array(columnWidth).min(1).optional(),
  gutter: lengthAtLeastZero.optional(),
  ...spaceAround,
});

const image = z.strictObject({
  ...basedOn,
  width: lengthAboveZero.optional(),
  align: z.enum(['left', 'right', 'center']).optional(),
});

const field = z.strictObject({ ...basedOn, width: lengthAboveZero.optional(), rule: ruleOrNone.optional() });

const thematicBreak = z.strictObject({
  ...basedOn,
  rule: rule.optional(),
  width: z.number().positive().max(1).optional().describe('Share of the measure, up to 1.'),
  align: z.enum(['left', 'center']).optional(),
  ...spaceAround,
});

const sizeNames = Object.keys(pageSizes).filter((name): name is keyof typeof pageSizes => name in pageSizes);

const page = z.strictObject({
  ...basedOn,
  size: z
    .union([z.enum(sizeNames), z.strictObject({ width: lengthAboveZero, height: lengthAboveZero })])
    .optional(),
  margins: sidesOfLength.optional(),
  pages: z
    .enum(['alike', 'mirrored', 'spread'])
    .optional()
    .describe('How pages lie when they are bound; unless alike, left is the inner margin.'),
  'header-distance': lengthAtLeastZero.optional(),
  'footer-distance': lengthAtLeastZero.optional(),
});

/** What a print shop needs to know. */
const print = z.strictObject({
  bleed: lengthAtLeastZero.optional().describe('How far colour runs over the trimmed edge.'),
  'crop-marks': z.boolean().optional(),
  profile: z
    .string()
    .min(1)
    .optional()
    .describe('ICC profile (CMYK) of the printing condition, relative to the project root.'),
  condition: z
    .string()
    .min(1)
    .optional()
    .describe('Name of the printing condition, as the ICC registers it.'),
});

/** What Word copies carry, and what may not be changed in them. */
const word = z.strictObject({
  'embed-fonts': z
    .enum(['ks2350', 'full-hangul', 'none'])
    .optional()
    .describe('Characters of the fonts that copies carry, besides those of their text.'),
  reference: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Word file (.docx, .dotx) whose styles replace those of the same names, relative to the project root.',
    ),
  'locked-styles': z
    .array(styleName)
    .optional()
    .describe('Paragraph styles whose text cannot be changed in the copy.'),
});

const named = <Style extends z.ZodType>(style: Style) => z.record(styleName, style).default({});

/** A theme file. */
export const themeSchema = z.strictObject({
  extends: z.string().min(1).optional().describe('Theme file to start from, relative to this one.'),
  fonts: z
    .record(styleName, z.array(z.string().min(1)).min(1))
    .default({})
    .describe(
      'Named font stacks: families of fonts/catalogue.yaml, tried in their order for each character.',
    ),
  colors: z
    .record(styleName, z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Expected a colour as `#rrggbb`.'))
    .default({}),
  print: print.optional(),
  word: word.optional(),
  page: named(page),
  paragraph: named(paragraph),
  character: named(character),
  list: named(list),
  table: named(table),
  cell: named(cell),
  columns: named(columns),
  image: named(image),
  field: named(field),
  break: named(thematicBreak),
});

export type PrintKeys = z.output<typeof print>;
export type WordKeys = z.output<typeof word>;
export type ThemeKeys = z.output<typeof themeSchema>;

/** What a theme file may say of a style, by kind. */
export interface StyleKeys {
  readonly page: z.output<typeof page>;
  readonly paragraph: z.output<typeof paragraph>;
  readonly character: z.output<typeof character>;
  readonly list: z.output<typeof list>;
  readonly table: z.output<typeof table>;
  readonly cell: z.output<typeof cell>;
  readonly columns: z.output<typeof columns>;
  readonly image: z.output<typeof image>;
  readonly field: z.output<typeof field>;
  readonly break: z.output<typeof thematicBreak>;
}
