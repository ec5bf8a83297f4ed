import type { StyleKeys } from './schema.js';
import type { RuleValue } from './schema-values.js';
import type { StyleSheet } from './sheet.js';
import type { CharacterStyle, Color, ParagraphStyle, Rule, Sides } from './style.js';

const noRule: Sides<null> = { top: null, right: null, bottom: null, left: null };
export const noPadding: Sides<number> = { top: 0, right: 0, bottom: 0, left: 0 };

/** What a paragraph style is where nobody says otherwise. Font, size and leading have no such value. */
const initialParagraph = {
  weight: 400,
  italic: false,
  color: '#000000',
  tracking: 0,
  underline: false,
  align: 'left',
  indentLeft: 0,
  indentRight: 0,
  indentFirst: 0,
  spaceBefore: 0,
  spaceAfter: 0,
  keepWithNext: false,
  keepTogether: false,
  pageBreakBefore: false,
  widows: 2,
  orphans: 2,
  wordBreak: 'word',
  hyphenate: false,
  hangPunctuation: 'none',
} as const satisfies Partial<ParagraphStyle>;

/** Works out paragraph styles. `keys` are merged for one language; `own` are the keys of the style itself. */
export function resolveParagraph(
  sheet: StyleSheet,
  name: string,
  keys: StyleKeys['paragraph'],
  own: StyleKeys['paragraph'],
): ParagraphStyle {
  return {
    name,
    display: own.name ?? { ko: name, en: name },
    basedOn: own['based-on'] ?? null,
    next: own.next ?? name,
    ...initialParagraph,
    ...textOf(sheet, keys),
    families: familiesOf(sheet, keys.font),
    size: required(keys.size),
    leading: required(keys.leading),
    ...present({
      align: keys.align,
      indentLeft: keys['indent-left'],
      indentRight: keys['indent-right'],
      indentFirst: keys['indent-first'],
      spaceBefore: keys['space-before'],
      spaceAfter: keys['space-after'],
      keepWithNext: keys['keep-with-next'],
      keepTogether: keys['keep-together'],
      pageBreakBefore: keys['page-break-before'],
      widows: keys.widows,
      orphans: keys.orphans,
      wordBreak: keys['word-break'],
      hyphenate: keys.hyphenate,
      hangPunctuation: keys['hang-punctuation'],
    }),
    tabStops: [...(keys['tab-stops'] ?? [])].sort((a, b) => a.position - b.position),
    rules: { ...noRule, ...resolveRules(sheet, keys.rules) },
    padding: { ...noPadding, ...present(keys.padding ?? {}) },
    background:
      keys.background === undefined || keys.background === 'none'
        ? null
        : resolveColor(sheet, keys.background),
  };
}

export function resolveCharacter(
  sheet: StyleSheet,
  name: string,
  keys: StyleKeys['character'],
  own: StyleKeys['character'],
): CharacterStyle {
  return {
    name,
    display: own.name ?? { ko: name, en: name },
    ...(keys.font === undefined ? {} : { families: familiesOf(sheet, keys.font) }),
    ...textOf(sheet, keys),
  };
}

/** The text keys that are there, but for the font. */
function textOf(sheet: StyleSheet, keys: StyleKeys['character'] | StyleKeys['paragraph']) {
  return present({
    weight: keys.weight,
    italic: keys.italic,
    size: keys.size,
    color: keys.color === undefined ? undefined : resolveColor(sheet, keys.color),
    tracking: keys.tracking,
    underline: keys.underline,
  });
}

type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The entries that have a value, so that spreading them covers nothing with `undefined`. */
export function present<T extends object>(entries: T): Present<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Present<T>;
}

function familiesOf(sheet: StyleSheet, font: string | undefined): readonly string[] {
  return required(sheet.families(required(font)));
}

export function resolveColor(sheet: StyleSheet, color: string): Color {
  const value = color.startsWith('#') ? color : required(sheet.color(color));
  return `#${value.slice(1).toLowerCase()}`;
}

export function resolveRule(sheet: StyleSheet, rule: RuleValue | 'none'): Rule | null {
  return rule === 'none' ? null : { width: rule.width, color: resolveColor(sheet, rule.color) };
}

type RuleValues<Side extends string> = { readonly [Key in Side]?: RuleValue | 'none' | undefined };

export function resolveRules<Side extends string>(
  sheet: StyleSheet,
  rules: RuleValues<Side> | undefined,
): Partial<Record<Side, Rule | null>> {
  const resolved: Partial<Record<Side, Rule | null>> = {};
  for (const side in rules) {
    const rule = rules[side];
    if (rule !== undefined) resolved[side] = resolveRule(sheet, rule);
  }
  return resolved;
}

/** For what `checkSheet` has found to be there. */
export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A theme was resolved in spite of its faults.');
  return value;
}
