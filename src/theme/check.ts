import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { didYouMean } from '../diagnostic/suggest.js';
import type { ThemeFile } from './chain.js';
import { resolvePage } from './resolve-box.js';
import { overlay, type StyleSheet, styleKinds } from './sheet.js';
import type { StyleKind } from './style.js';

/** Faults that only the files of a theme together show: names without meaning, circles, keys that nobody gives. */
export function checkSheet(sheet: StyleSheet): readonly Diagnostic[] {
  return [
    ...sheet.files.flatMap((file) => [...unknownNames(sheet, file), ...unknownLocks(sheet, file)]),
    ...styleKinds.flatMap((kind) => sheet.names(kind).flatMap((name) => checkStyle(sheet, kind, name))),
  ];
}

type Path = readonly (string | number)[];

/** Keys whose value is the name of something, wherever they stand in a style of the kind. */
const styleReferences: Readonly<Partial<Record<string, StyleKind>>> = {
  next: 'paragraph',
  paragraph: 'paragraph',
  'header-cell': 'cell',
};

function unknownNames(sheet: StyleSheet, file: ThemeFile): readonly Diagnostic[] {
  return styleKinds.flatMap((kind) => visit(sheet, file, kind, file.keys[kind], [kind]));
}

function unknownLocks(sheet: StyleSheet, { keys, tree }: ThemeFile): readonly Diagnostic[] {
  return (keys.word?.['locked-styles'] ?? []).flatMap((name, index) =>
    sheet.has('paragraph', name)
      ? []
      : [
          diagnostic('theme-name-unknown', `The theme has no paragraph style \`${name}\`.`, {
            span: tree.spanAt(['word', 'locked-styles', index]),
            hints: didYouMean(name, sheet.names('paragraph')),
          }),
        ],
  );
}

function visit(
  sheet: StyleSheet,
  file: ThemeFile,
  kind: StyleKind,
  value: unknown,
  path: Path,
): Diagnostic[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    // A style may bear the name of a key, so that the names of styles themselves are passed over.
    const known =
      path.length === 1 || typeof inner !== 'string' ? undefined : meaning(sheet, kind, key, inner);
    if (known === undefined || known.names.includes(String(inner)))
      return visit(sheet, file, kind, inner, at);
    return [
      diagnostic('theme-name-unknown', `The theme has no ${known.what} \`${String(inner)}\`.`, {
        span: file.tree.spanAt(at),
        hints: didYouMean(String(inner), known.names),
      }),
    ];
  });
}

function meaning(
  sheet: StyleSheet,
  kind: StyleKind,
  key: string,
  value: string,
): { readonly what: string; readonly names: readonly string[] } | undefined {
  if (key === 'font') return { what: 'font stack', names: sheet.namesIn('fonts') };
  if ((key === 'color' || key === 'background') && !value.startsWith('#') && value !== 'none') {
    return { what: 'colour', names: sheet.namesIn('colors') };
  }
  const referred = key === 'based-on' ? kind : styleReferences[key];
  return referred === undefined ? undefined : { what: `${referred} style`, names: sheet.names(referred) };
}

/** Keys without an initial value. */
const requiredKeys: Readonly<Partial<Record<StyleKind, readonly string[]>>> = {
  page: ['size', 'margins', 'header-distance', 'footer-distance'],
  paragraph: ['font', 'size', 'leading'],
  list: ['levels'],
  columns: ['columns', 'gutter'],
  image: ['width'],
  field: ['width'],
  break: ['rule'],
};

function checkStyle(sheet: StyleSheet, kind: StyleKind, name: string): readonly Diagnostic[] {
  const file = sheet.files.findLast(({ tree }) => tree.has([kind, name]));
  const span = file?.tree.labelSpanAt([kind, name]);
  const ancestry = sheet.ancestry(kind, name);
  const root = ancestry[0] ?? name;
  if (sheet.base(kind, root) !== undefined) {
    return [diagnostic('theme-cycle', `The ${kind} style \`${name}\` is based on itself.`, { span })];
  }
  const layers: readonly object[] = sheet.cascade(kind, name, '');
  const keys = layers.length === 0 ? {} : layers.reduce(overlay);
  const missing = (requiredKeys[kind] ?? []).filter((key) => !Object.hasOwn(keys, key));
  if (missing.length === 0 && kind === 'page' && !leavesRoom(sheet, name)) {
    return [
      diagnostic('value-invalid', `The margins of the page style \`${name}\` leave no room for text.`, {
        span,
      }),
    ];
  }
  return missing.map((key) =>
    diagnostic('style-incomplete', `The ${kind} style \`${name}\` lacks the key \`${key}\`.`, { span }),
  );
}

/** Whether a page has an inch each way between its margins. */
function leavesRoom(sheet: StyleSheet, name: string): boolean {
  const { width, height, margins } = resolvePage(name, sheet.cascade('page', name, '').reduce(overlay));
  const [across, down] = [width - margins.left - margins.right, height - margins.top - margins.bottom];
  return across >= 72 && down >= 72;
}
