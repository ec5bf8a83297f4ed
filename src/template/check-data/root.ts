import { contextShape } from '../context/context-shape.js';
import type { Option } from '../options.js';
import { fieldOf, present, type Type, typeOf, unknownValue, type Value } from './type.js';

/** What of a layout decides what its templates can read. */
export interface LayoutData {
  readonly needs: 'statement' | 'press-release';
  readonly variants: readonly { readonly variant?: string | undefined }[];
  readonly options: Readonly<Record<string, Option>>;
}

/** The type of the context that the templates of a layout begin with. */
export function rootType({ needs, variants, options }: LayoutData): Type {
  const context = { kind: 'group', base: contextShape, given: new Map<string, Value>() } as const;
  const there = needs === 'statement' ? ['statement'] : ['release', 'issuer'];
  const names = variants.flatMap(({ variant }) => variant ?? []);
  const given = new Map<string, Value>([
    ...there.map((name): [string, Value] => [name, present((fieldOf(context, name) ?? unknownValue).type)]),
    [
      'variant',
      { type: { kind: 'text', values: names, declared: names }, optional: names.length < variants.length },
    ],
    ['options', present(optionsType(options))],
  ]);
  return { ...context, given };
}

function optionsType(options: Readonly<Record<string, Option>>): Type {
  const fields = Object.entries(options).map(([name, option]): [string, Value] => [
    name,
    present(optionType(option)),
  ]);
  const base = { kind: 'group', name: 'options', fields: {} } as const;
  return { kind: 'group', base, given: new Map(fields) };
}

function optionType(option: Option): Type {
  if (option.type === 'choice') return typeOf({ kind: 'text', values: option.values });
  return { kind: option.type === 'string' ? 'text' : option.type };
}
