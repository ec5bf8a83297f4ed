import { parse, stringify } from 'yaml';

/** A YAML file as plain data, to be changed and written again. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

const parsed = new Map<string, Value>();

/** A copy of what a file says. */
export function read(text: string): Value {
  const value = parsed.get(text) ?? (parse(text) as Value);
  parsed.set(text, value);
  return structuredClone(value);
}

export function write(value: Value): string {
  return stringify(value, { lineWidth: 0 });
}

export interface Block {
  readonly [key: string]: Value;
  readonly id: string;
}

/** Lists of two or more blocks side by side, or of one that stands alone: where blocks can be lost or moved. */
export function blockLists(root: Value): Block[][] {
  const lists: Block[][] = [];
  walk(root, (value) => {
    if (Array.isArray(value) && value.length > 0 && value.every(isBlock)) lists.push(value);
  });
  return lists;
}

/** Texts in languages, as the maps that hold them, with the id of the nearest block around. */
export function localisedTexts(root: Value, languages: readonly string[]): Record<string, string>[] {
  const texts: Record<string, string>[] = [];
  walk(root, (value) => {
    if (isText(value, languages)) texts.push(value);
  });
  return texts;
}

function walk(value: Value, visit: (value: Value) => void): void {
  visit(value);
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) walk(item, visit);
}

function isBlock(value: Value): value is Block {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value && 'kind' in value
  );
}

function isText(value: Value, languages: readonly string[]): value is Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => languages.includes(key));
}
