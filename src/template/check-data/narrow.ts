import type { Call, Expression, Path } from '../syntax/syntax.js';
import type { Scope } from './scope.js';
import { fieldOf, join, memberField, type Type, type Value } from './type.js';

/** What a condition tells of a value. */
export type Fact =
  | { readonly is: 'present' }
  | { readonly is: 'absent' }
  | { readonly is: 'among'; readonly values: readonly string[] }
  | { readonly is: 'other'; readonly than: string };

/** The scope in which a condition is true, or false; none where it cannot be. */
export function assume(scope: Scope, condition: Expression, truth: boolean): Scope | undefined {
  if (condition.kind === 'path') return scope.knowing(condition, { is: truth ? 'present' : 'absent' });
  if (condition.kind === 'literal') return scope;
  const [first] = condition.positional;
  switch (condition.helper) {
    case 'not':
      return first === undefined ? scope : assume(scope, first, !truth);
    case 'and':
      return truth ? assumeAll(scope, condition, true) : scope;
    case 'or':
      return truth ? assumeOne(scope, condition) : assumeAll(scope, condition, false);
    case 'eq': {
      const test = equality(condition);
      if (test === undefined) return scope;
      const { path, value } = test;
      return scope.knowing(path, truth ? { is: 'among', values: [value] } : { is: 'other', than: value });
    }
    default:
      return scope;
  }
}

/** The path and the text that a call of `eq` compares, if it compares such. */
export function equality({ positional }: Call): { readonly path: Path; readonly value: string } | undefined {
  const path = positional.find((argument) => argument.kind === 'path');
  const literal = positional.find((argument) => argument.kind === 'literal');
  if (path === undefined || typeof literal?.value !== 'string') return undefined;
  return { path, value: literal.value };
}

function assumeAll(scope: Scope, { positional }: Call, truth: boolean): Scope | undefined {
  return positional.reduce<Scope | undefined>(
    (current, argument) => current && assume(current, argument, truth),
    scope,
  );
}

/** One of several comparisons of the same path holds; of other conditions nothing is known. */
function assumeOne(scope: Scope, { positional }: Call): Scope | undefined {
  const tests = positional.map((argument) =>
    argument.kind === 'call' && argument.helper === 'eq' ? equality(argument) : undefined,
  );
  const known = tests.flatMap((test) => test ?? []);
  const [first] = known;
  const same = known.length === tests.length && known.every(({ path }) => samePath(path, first?.path));
  if (first === undefined || !same) return scope;
  return scope.knowing(first.path, { is: 'among', values: known.map(({ value }) => value) });
}

function samePath(a: Path, b: Path | undefined): boolean {
  return a.variable === b?.variable && a.depth === b?.depth && a.parts.join('.') === b?.parts.join('.');
}

/** A value of which a fact holds at the end of some steps. */
export function refine(value: Value, steps: readonly string[], fact: Fact): Value {
  const [step, ...others] = steps;
  if (step === undefined) return refineHere(value, fact);
  const { type } = value;
  // Only what is there has parts.
  const optional = fact.is === 'absent' || fact.is === 'other' ? value.optional : false;
  if (type.kind === 'group') {
    const field = fieldOf(type, step);
    if (field === undefined) return value;
    const given = new Map(type.given).set(step, refine(field, others, fact));
    return { type: { ...type, given }, optional };
  }
  if (type.kind !== 'choice') return value;
  if (step === 'kind' && others.length === 0) {
    const members = type.members.filter((member) =>
      fact.is === 'among' ? fact.values.includes(member) : fact.is !== 'other' || fact.than !== member,
    );
    return { type: { ...type, members }, optional };
  }
  const owners = type.members.filter((member) => memberField(type, member, step) !== undefined);
  const fields = owners.flatMap((member) => memberField(type, member, step) ?? []);
  const [first, ...rest] = fields;
  // Where it is absent, the others are possible as well.
  if (first === undefined || fact.is === 'absent' || fact.is === 'other') return value;
  const given = new Map(type.given).set(step, refine(rest.reduce(join, first), others, fact));
  return { type: { ...type, members: owners, given }, optional };
}

function refineHere(value: Value, fact: Fact): Value {
  const { type } = value;
  switch (fact.is) {
    case 'present':
      return { type, optional: false };
    case 'absent':
      return isTrueWhenThere(type) && value.optional ? { type: { kind: 'absent' }, optional: true } : value;
    case 'among':
      return type.kind === 'text' && type.values !== undefined
        ? {
            type: { ...type, values: fact.values.filter((known) => type.values?.includes(known)) },
            optional: false,
          }
        : { type, optional: false };
    case 'other':
      return type.kind === 'text' && type.values !== undefined
        ? { ...value, type: { ...type, values: type.values.filter((known) => known !== fact.than) } }
        : value;
  }
}

/** Numbers, texts and lists may be false though they are there. */
function isTrueWhenThere({ kind }: Type): boolean {
  return kind === 'group' || kind === 'choice' || kind === 'localised' || kind === 'inline';
}
