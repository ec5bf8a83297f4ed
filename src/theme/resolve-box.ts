import { noPadding, present, required, resolveColor, resolveRule, resolveRules } from './resolve-text.js';
import type { StyleKeys } from './schema.js';
import type { StyleSheet } from './sheet.js';
import type {
  BreakStyle,
  CellStyle,
  ColumnsStyle,
  FieldStyle,
  ImageStyle,
  ListStyle,
  PageStyle,
  TableStyle,
} from './style.js';
import { pageSizes } from './units.js';

/** Works out the styles other than those of text. Keys are merged already; what is absent gets its initial value. */

export function resolvePage(name: string, keys: StyleKeys['page']): PageStyle {
  const size = required(keys.size);
  return {
    name,
    ...(typeof size === 'string' ? pageSizes[size] : size),
    margins: { ...noPadding, ...present(keys.margins ?? {}) },
    pages: keys.pages ?? 'alike',
    headerDistance: required(keys['header-distance']),
    footerDistance: required(keys['footer-distance']),
  };
}

export function resolveList(name: string, keys: StyleKeys['list'], own: StyleKeys['list']): ListStyle {
  const [first, ...deeper] = required(keys.levels);
  return { name, display: own.name ?? { ko: name, en: name }, levels: [required(first), ...deeper] };
}

export function resolveTable(
  sheet: StyleSheet,
  name: string,
  keys: StyleKeys['table'],
  own: StyleKeys['table'],
): TableStyle {
  const noRules = { top: null, right: null, bottom: null, left: null, horizontal: null, vertical: null };
  return {
    name,
    display: own.name ?? { ko: name, en: name },
    columns: keys.columns ?? [],
    rules: { ...noRules, ...resolveRules(sheet, keys.rules) },
    padding: { ...noPadding, ...present(keys.padding ?? {}) },
    headerCell: keys['header-cell'] ?? 'header-cell',
    spaceBefore: keys['space-before'] ?? 0,
    spaceAfter: keys['space-after'] ?? 0,
    keepRows: keys['keep-rows'] ?? true,
  };
}

export function resolveCell(sheet: StyleSheet, name: string, keys: StyleKeys['cell']): CellStyle {
  return {
    name,
    ...present({
      padding: keys.padding,
      background: keys.background === undefined ? undefined : resolveColor(sheet, keys.background),
      rules: keys.rules === undefined ? undefined : resolveRules(sheet, keys.rules),
      verticalAlign: keys['vertical-align'],
      minHeight: keys['min-height'],
    }),
  };
}

export function resolveColumns(name: string, keys: StyleKeys['columns']): ColumnsStyle {
  return {
    name,
    columns: required(keys.columns),
    gutter: required(keys.gutter),
    spaceBefore: keys['space-before'] ?? 0,
    spaceAfter: keys['space-after'] ?? 0,
  };
}

export function resolveImage(name: string, keys: StyleKeys['image']): ImageStyle {
  return { name, width: required(keys.width), align: keys.align ?? 'left' };
}

export function resolveField(sheet: StyleSheet, name: string, keys: StyleKeys['field']): FieldStyle {
  return { name, width: required(keys.width), rule: resolveRule(sheet, keys.rule ?? 'none') };
}

export function resolveBreak(sheet: StyleSheet, name: string, keys: StyleKeys['break']): BreakStyle {
  return {
    name,
    rule: required(resolveRule(sheet, required(keys.rule)) ?? undefined),
    width: keys.width ?? 1,
    align: keys.align ?? 'left',
    spaceBefore: keys['space-before'] ?? 0,
    spaceAfter: keys['space-after'] ?? 0,
  };
}
