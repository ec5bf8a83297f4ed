import {
  resolveBreak,
  resolveCell,
  resolveColumns,
  resolveField,
  resolveImage,
  resolveList,
  resolvePage,
  resolveTable,
} from './resolve-box.js';
import { resolveCharacter, resolveParagraph } from './resolve-text.js';
import type { PrintKeys, StyleKeys, WordKeys } from './schema.js';
import { overlay, type StyleSheet } from './sheet.js';
import type { PrintSettings, StyleKind, Theme, WordSettings } from './style.js';

/** A theme over a sheet without faults. Each style is worked out when it is first asked for, and kept. */
export function resolveTheme(name: string, sheet: StyleSheet): Theme {
  const lookUp = lookUpIn(sheet);
  return {
    name,
    print: resolvePrint(sheet.print()),
    word: resolveWord(sheet.word()),
    page: lookUp('page', (style, keys) => resolvePage(style, keys)),
    paragraph: lookUp('paragraph', (style, keys, own) => resolveParagraph(sheet, style, keys, own)),
    character: lookUp('character', (style, keys, own) => resolveCharacter(sheet, style, keys, own)),
    list: lookUp('list', (style, keys, own) => resolveList(style, keys, own)),
    table: lookUp('table', (style, keys, own) => resolveTable(sheet, style, keys, own)),
    cell: lookUp('cell', (style, keys) => resolveCell(sheet, style, keys)),
    columns: lookUp('columns', (style, keys) => resolveColumns(style, keys)),
    image: lookUp('image', (style, keys) => resolveImage(style, keys)),
    field: lookUp('field', (style, keys) => resolveField(sheet, style, keys)),
    thematicBreak: lookUp('break', (style, keys) => resolveBreak(sheet, style, keys)),
    paragraphNames: sheet.names('paragraph'),
    characterNames: sheet.names('character'),
    names: (kind) => sheet.names(kind),
    has: (kind, style) => sheet.has(kind, style),
    files: sheet.files.map(({ path }) => path),
    families: sheet.allFamilies(),
    familySpan: (family) => sheet.familySpan(family),
  };
}

/** 3 mm of bleed and crop marks unless said: what print shops expect. */
function resolvePrint({ bleed, 'crop-marks': cropMarks, profile, condition }: PrintKeys): PrintSettings {
  return {
    bleed: bleed === undefined ? (3 * 72) / 25.4 : bleed,
    cropMarks: cropMarks ?? true,
    condition: profile === undefined ? null : { profile, name: condition ?? profile },
  };
}

function resolveWord({ reference, ...keys }: WordKeys): WordSettings {
  return {
    embedFonts: keys['embed-fonts'] ?? 'ks2350',
    reference: reference ?? null,
    lockedStyles: keys['locked-styles'] ?? [],
  };
}

/** Makes look-ups by style and language from resolvers of merged keys. */
function lookUpIn(sheet: StyleSheet) {
  return <Kind extends StyleKind, Style>(
    kind: Kind,
    resolve: (name: string, keys: StyleKeys[Kind], own: StyleKeys[Kind]) => Style,
  ) => {
    const known = new Map<string, Style>();
    return (name: string, lang = ''): Style => {
      const key = `${name} ${lang}`;
      const style = known.get(key) ?? resolve(name, ...keysOf(sheet, kind, name, lang));
      known.set(key, style);
      return style;
    };
  };
}

/** What is said of a style with its bases for a language, and what is said of the style itself. */
function keysOf<Kind extends StyleKind>(
  sheet: StyleSheet,
  kind: Kind,
  name: string,
  lang: string,
): [StyleKeys[Kind], StyleKeys[Kind]] {
  const own = sheet.layers(kind, name);
  if (own.length === 0)
    throw new Error(`The theme has no ${kind} style \`${name}\`; preflight() tells before rendering.`);
  return [sheet.cascade(kind, name, lang).reduce(overlay), own.reduce(overlay)];
}
