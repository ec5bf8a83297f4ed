import { z } from 'zod';
import { didYouMean } from '../diagnostic/suggest.js';

/**
 * The sentence for an issue that its schema has no message for; further lines are hints.
 * For unknown keys it is the known ones, one a line: zod tells them at this moment only.
 */
export function describeIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return knownKeys(issue.inst).join('\n');
    case 'invalid_type':
      return expected(kindNames[issue.expected] ?? issue.expected, issue.input, quoteHint(issue));
    case 'invalid_value':
      return wrongChoice(issue.input, issue.values);
    case 'invalid_union':
      return Array.isArray(issue.options)
        ? wrongChoice(discriminatorOf(issue), issue.options)
        : expected(branchKinds(issue.errors ?? []), issue.input);
    case 'too_small':
      return bound('at least', issue.minimum, issue.origin, issue.inclusive !== false);
    case 'too_big':
      return bound('at most', issue.maximum, issue.origin, issue.inclusive !== false);
    default:
      return 'The value does not have the form that is asked for.';
  }
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
  tuple: 'a list',
  null: 'nothing',
  never: 'nothing',
};

function expected(what: string, input: unknown, hints: readonly string[] = []): string {
  return [`Expected ${what}, found ${describeValue(input)}.`, ...hints].join('\n');
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys';
  if (typeof value !== 'string') return `the ${typeof value} \`${String(value)}\``;
  return value.length <= 40 && !value.includes('\n') ? `\`${value}\`` : 'a longer text';
}

function quoteHint(issue: { readonly expected?: unknown; readonly input?: unknown }): readonly string[] {
  const scalar = typeof issue.input === 'number' || typeof issue.input === 'boolean';
  return issue.expected === 'string' && scalar ? ['Write it in quotes to make it text.'] : [];
}

function oneOf(values: readonly unknown[]): string {
  const names = values.map((value) => `\`${String(value)}\``);
  return names.length === 1 ? names.join('') : `one of ${names.join(', ')}`;
}

function wrongChoice(input: unknown, values: readonly unknown[]): string {
  const hints = typeof input === 'string' ? didYouMean(input, values.map(String)) : [];
  return expected(oneOf(values), input, hints);
}

/** The value that was to choose one of the forms of a discriminated union; the issue itself holds the whole map. */
function discriminatorOf(issue: { readonly discriminator?: unknown; readonly input?: unknown }): unknown {
  const { discriminator, input } = issue;
  if (typeof input !== 'object' || input === null || typeof discriminator !== 'string') return input;
  return Object.entries(input).find(([key]) => key === discriminator)?.[1];
}

function branchKinds(branches: readonly (readonly z.core.$ZodIssue[])[]): string {
  const kinds = branches.flatMap((issues) =>
    issues.flatMap((issue) => {
      if (issue.code === 'invalid_type') return [kindNames[issue.expected] ?? issue.expected];
      if (issue.code === 'invalid_value') return [oneOf(issue.values)];
      return issue.code === 'invalid_format' ? ['text of another form'] : [];
    }),
  );
  return [...new Set(kinds)].join(' or ') || 'a value of another form';
}

const countedUnits: Readonly<Record<string, string>> = { string: 'character', array: 'item' };

function bound(relation: string, limit: number | bigint, origin: string, inclusive: boolean): string {
  const unit = countedUnits[origin];
  const counted = unit === undefined ? '' : ` ${unit}${Number(limit) === 1 ? '' : 's'}`;
  const edge = inclusive ? '' : ', that excluded';
  return `Expected ${relation} ${limit}${counted}${edge}.`;
}

function knownKeys(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String);
  return [];
}
