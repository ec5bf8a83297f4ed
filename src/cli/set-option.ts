import type { Option, Options, OptionValue } from '../build/asked-options.js';
import type { Outcome } from '../diagnostic/diagnostic.js';
import { didYouMean } from '../diagnostic/suggest.js';
import { UsageError } from './usage-error.js';

/** A layout, as far as its options go. */
export interface OptionedLayout {
  readonly name: string;
  readonly options?: Options;
}

/** The layouts of a project; `undefined` where one could not be loaded, so that its options are not known. */
export function knownLayouts<Layout extends OptionedLayout>(
  layouts: Iterable<Outcome<Layout>>,
): readonly Layout[] | undefined {
  const parts = [...layouts];
  const loaded = parts.flatMap(({ value }) => value ?? []);
  return loaded.length < parts.length ? undefined : loaded;
}

/**
 * Reads `--set option=value`, each time it is given, as the layouts declare their options; `--set option` turns a boolean
 * on. `named` says that the user named the layouts: then each of them must have every option, and else one of them.
 */
export function readSettings(
  settings: readonly string[],
  layouts: readonly OptionedLayout[],
  named: boolean,
): Readonly<Record<string, OptionValue>> {
  const values = new Map<string, OptionValue>();
  for (const setting of settings) {
    const [name, text] = split(setting);
    if (values.has(name)) throw new UsageError(`\`${name}\` is set twice.`);
    const declared = declarations(name, layouts, named);
    for (const option of declared) values.set(name, readValue(name, text, option));
  }
  const given = Object.fromEntries(values);
  if (!layouts.some((layout) => [...values.keys()].every((name) => optionOf(layout, name)))) {
    throw new UsageError(`No layout has all of the options ${[...values.keys()].join(', ')}.`);
  }
  return given;
}

function split(setting: string): readonly [string, string | undefined] {
  const at = setting.indexOf('=');
  const name = at === -1 ? setting : setting.slice(0, at);
  if (name === '') {
    throw new UsageError(`"${setting}" names no option.`, ['It is written option=value: --set copy=draft.']);
  }
  return [name, at === -1 ? undefined : setting.slice(at + 1)];
}

function declarations(name: string, layouts: readonly OptionedLayout[], named: boolean): readonly Option[] {
  const lacking = layouts.filter((layout) => optionOf(layout, name) === undefined);
  const [first] = lacking;
  if (first !== undefined && (named || lacking.length === layouts.length))
    throw unknown(name, first, layouts);
  return layouts.flatMap((layout) => optionOf(layout, name) ?? []);
}

function optionOf({ options = {} }: OptionedLayout, name: string): Option | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined;
}

function unknown(
  name: string,
  { name: layout }: OptionedLayout,
  layouts: readonly OptionedLayout[],
): UsageError {
  const message =
    layouts.length === 1
      ? `The layout \`${layout}\` has no option \`${name}\`.`
      : `There is no option \`${name}\`.`;
  const names = [...new Set(layouts.flatMap(({ options = {} }) => Object.keys(options)))];
  const near = didYouMean(name, names);
  const all = names.length === 0 ? [] : [`There are: ${names.join(', ')}.`];
  return new UsageError(message, near.length > 0 ? near : all);
}

function readValue(name: string, text: string | undefined, option: Option): OptionValue {
  if (option.type === 'boolean') {
    if (text === undefined || text === 'true') return true;
    if (text === 'false') return false;
    throw new UsageError(`\`${name}\` is true or false, not "${text}".`);
  }
  if (text === undefined) {
    throw new UsageError(`\`${name}\` needs a value.`, [`Write --set ${name}=${exampleOf(option)}.`]);
  }
  if (option.type === 'choice') {
    if (option.values.includes(text)) return text;
    const near = didYouMean(text, option.values);
    const all = `It is one of ${option.values.join(', ')}.`;
    throw new UsageError(`\`${name}\` cannot be "${text}".`, near.length > 0 ? [...near, all] : [all]);
  }
  if (option.type === 'number') {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(number)) return number;
    throw new UsageError(`\`${name}\` is a number, not "${text}".`);
  }
  if (/\p{Cc}/u.test(text)) throw new UsageError(`\`${name}\` holds a control character.`);
  return text;
}

function exampleOf(option: Exclude<Option, { readonly type: 'boolean' }>): string {
  if (option.type === 'choice') return option.values.join('|');
  return option.type === 'number' ? '1' : 'words';
}

/** Refuses to make a draft of what is asked to be something else. */
export function checkDraft(
  values: Readonly<Record<string, OptionValue>>,
  layouts: readonly OptionedLayout[],
): void {
  for (const [name, value] of Object.entries(values)) {
    for (const { options = {} } of layouts) {
      const option = options[name];
      if (option?.type !== 'choice' || option.draft === undefined || option.draft === value) continue;
      throw new UsageError(`The edition "draft" cannot have ${name}=${value}.`, [
        `Leave one of them out; a draft has ${name}=${option.draft}.`,
      ]);
    }
  }
}
