import type { Span } from '../diagnostic/span.js';
import type { ThemeFile } from './chain.js';
import type { PrintKeys, StyleKeys, WordKeys } from './schema.js';
import type { StyleKind } from './style.js';

export const styleKinds = [
  'page',
  'paragraph',
  'character',
  'list',
  'table',
  'cell',
  'columns',
  'image',
  'field',
  'break',
] as const satisfies readonly StyleKind[];

type Sections = { readonly [Kind in StyleKind]: Readonly<Record<string, StyleKeys[Kind]>> };

/** What a theme's files say of a style, before anything is worked out. */
export class StyleSheet {
  constructor(readonly files: readonly ThemeFile[]) {}

  /** Names of the styles of a kind: those of the most general file first, each in its file's order. */
  names(kind: StyleKind): readonly string[] {
    return [...new Set(this.files.flatMap(({ keys }) => Object.keys(keys[kind])))];
  }

  has(kind: StyleKind, name: string): boolean {
    return this.files.some(({ keys }) => Object.hasOwn(keys[kind], name));
  }

  /** What each file that speaks of the style says, the most general first. */
  layers<Kind extends StyleKind>(kind: Kind, name: string): readonly StyleKeys[Kind][] {
    return this.files.flatMap((file) => {
      const sections: Sections = file.keys;
      return ownEntry(sections[kind], name) ?? [];
    });
  }

  base(kind: StyleKind, name: string): string | undefined {
    return this.layers(kind, name).findLast((layer) => layer['based-on'] !== undefined)?.['based-on'];
  }

  /** The style and its bases, the most general first. Stops where a style comes again, which `cycles` reports. */
  ancestry(kind: StyleKind, name: string): readonly string[] {
    const chain: string[] = [];
    for (let next: string | undefined = name; next !== undefined && !chain.includes(next); ) {
      chain.unshift(next);
      next = this.base(kind, next);
    }
    return chain;
  }

  /**
   * All that is said of a style for a language, in rising precedence: base before derived style; of each style general
   * before derived file; of each file the style's own keys before those of a language, `en` before `en-GB`.
   */
  cascade<Kind extends StyleKind>(kind: Kind, name: string, lang: string): readonly StyleKeys[Kind][] {
    return this.ancestry(kind, name).flatMap((ancestor) =>
      this.layers(kind, ancestor).flatMap((layer) => [layer, ...overrides(layer, lang)]),
    );
  }

  /** What the files say of print, key by key. */
  print(): PrintKeys {
    return Object.assign({}, ...this.files.map(({ keys }) => keys.print));
  }

  /** What the files say of Word copies, key by key. */
  word(): WordKeys {
    return Object.assign({}, ...this.files.map(({ keys }) => keys.word));
  }

  namesIn(section: 'fonts' | 'colors'): readonly string[] {
    return [...new Set(this.files.flatMap(({ keys }) => Object.keys(keys[section])))];
  }

  /** Families of a font stack; of several files that define it the last one counts. */
  families(font: string): readonly string[] | undefined {
    return this.#last((file) => ownEntry(file.keys.fonts, font));
  }

  allFamilies(): readonly string[] {
    return [...new Set(this.namesIn('fonts').flatMap((font) => this.families(font) ?? []))];
  }

  /** Where a font stack names a family. */
  familySpan(family: string): Span | undefined {
    return this.#last(({ keys, tree }) => {
      const [font, families] = Object.entries(keys.fonts).find(([, names]) => names.includes(family)) ?? [];
      return font === undefined ? undefined : tree.spanAt(['fonts', font, families?.indexOf(family) ?? 0]);
    });
  }

  /** What a named colour is; of several files that define it the last one counts. */
  color(name: string): string | undefined {
    return this.#last((file) => ownEntry(file.keys.colors, name));
  }

  #last<T>(find: (file: ThemeFile) => T | undefined): T | undefined {
    return this.files.map(find).findLast((found) => found !== undefined);
  }
}

function ownEntry<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

function overrides<Keys extends object>(keys: Keys, lang: string): readonly Keys[] {
  if (!('lang' in keys) || typeof keys.lang !== 'object' || keys.lang === null) return [];
  const byTag = Object.entries<Keys>({ ...keys.lang }).filter(([tag]) => matches(tag, lang));
  return byTag.sort(([a], [b]) => a.length - b.length).map(([, override]) => override);
}

/** Whether a tag of a theme speaks of a language: `en` speaks of `en-GB` too (RFC 4647 basic filtering). */
function matches(tag: string, lang: string): boolean {
  return `${lang.toLowerCase()}-`.startsWith(`${tag.toLowerCase()}-`);
}

/** Lays keys over each other, the last on top; sides of rules, padding and margins are laid over each other one by one. */
export function overlay<Keys extends object>(below: Keys, above: Keys): Keys {
  const sides = sidedKeys.flatMap((key) => {
    const [lower, upper] = [sidesIn(below, key), sidesIn(above, key)];
    return lower === undefined || upper === undefined ? [] : [[key, { ...lower, ...upper }]];
  });
  return { ...below, ...above, ...Object.fromEntries(sides) };
}

const sidedKeys = ['rules', 'padding', 'margins'] as const;

function sidesIn(keys: object, key: (typeof sidedKeys)[number]): object | undefined {
  const sides: unknown = Object.entries(keys).find(([name]) => name === key)?.[1];
  return typeof sides === 'object' && sides !== null ? sides : undefined;
}
