import type { ChoiceShape, Field, GroupShape, Shape } from '../context/shape.js';

/**
 * What is known of a value at one place of a template: its shape, narrowed by the conditions around the place, and with
 * what inclusions of partials have added.
 */
export type Type =
  | TextType
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'localised' }
  /** A text of one language, with its elements. */
  | { readonly kind: 'inline' }
  | ListType
  | GroupType
  | ChoiceType
  | { readonly kind: 'absent' }
  /** A fault was reported, or only the data can tell. */
  | { readonly kind: 'unknown' };

export interface TextType {
  readonly kind: 'text';
  /** What the text can be at this place; anything unless said. */
  readonly values?: readonly string[];
  /** What it can be anywhere. */
  readonly declared?: readonly string[];
}

export interface ListType {
  readonly kind: 'list';
  readonly item: Shape;
}

export interface GroupType {
  readonly kind: 'group';
  /** Absent for a group that holds nothing but what an inclusion gives. */
  readonly base: GroupShape | undefined;
  /** Fields of which more is known than the shape says, or which it does not have. */
  readonly given: ReadonlyMap<string, Value>;
}

export interface ChoiceType {
  readonly kind: 'choice';
  readonly base: ChoiceShape;
  /** Members that are still possible. */
  readonly members: readonly string[];
  readonly given: ReadonlyMap<string, Value>;
}

/** A value that may be absent, of a type if it is there. */
export interface Value {
  readonly type: Type;
  readonly optional: boolean;
}

export const unknownValue: Value = { type: { kind: 'unknown' }, optional: false };

export function present(type: Type): Value {
  return { type, optional: false };
}

export function typeOf(shape: Shape): Type {
  switch (shape.kind) {
    case 'text':
      return shape.values === undefined
        ? { kind: 'text' }
        : { kind: 'text', values: shape.values, declared: shape.values };
    case 'group':
      return { kind: 'group', base: shape, given: new Map() };
    case 'choice':
      return { kind: 'choice', base: shape, members: Object.keys(shape.members), given: new Map() };
    default:
      return shape;
  }
}

function fieldValue({ shape, optional }: Field): Value {
  return { type: typeOf(shape), optional };
}

/** The value of a name in a group, if the group has it. */
export function fieldOf(type: GroupType, name: string): Value | undefined {
  return type.given.get(name) ?? ofShape(type.base, name);
}

/** The value of a name in one member of a choice, if that has it. */
export function memberField(type: ChoiceType, member: string, name: string): Value | undefined {
  return type.given.get(name) ?? ofShape(type.base.members[member], name);
}

function ofShape(shape: GroupShape | undefined, name: string): Value | undefined {
  const field = shape !== undefined && Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
  return field && fieldValue(field);
}

/** Every name that a group or some member of a choice has. */
export function namesIn(type: GroupType | ChoiceType): readonly string[] {
  const shapes =
    type.kind === 'group' ? [type.base] : type.members.map((member) => type.base.members[member]);
  const own = shapes.flatMap((shape) => Object.keys(shape?.fields ?? {}));
  return [...new Set([...own, ...type.given.keys()])];
}

/** A group with further fields; what is no group holds nothing but these. */
export function withFields(type: Type, fields: ReadonlyMap<string, Value>): Type {
  if (fields.size === 0 || type.kind === 'unknown') return type;
  if (type.kind === 'group' || type.kind === 'choice')
    return { ...type, given: new Map([...type.given, ...fields]) };
  return { kind: 'group', base: undefined, given: fields };
}

/** What two values that may stand in the same place have in common. */
export function join(a: Value, b: Value): Value {
  const optional = a.optional || b.optional;
  if (a.type.kind === 'absent') return { type: b.type, optional: true };
  if (b.type.kind === 'absent') return { type: a.type, optional: true };
  if (keyOf(a.type) === keyOf(b.type)) return { type: a.type, optional };
  if (isScalar(a.type) && isScalar(b.type)) return { type: { kind: 'text' }, optional };
  return { type: { kind: 'unknown' }, optional };
}

export function isScalar({ kind }: Type): boolean {
  return kind === 'text' || kind === 'number' || kind === 'boolean';
}

/** Whether nothing can be of this type: the place is never reached. */
export function isImpossible(type: Type): boolean {
  return (
    (type.kind === 'choice' && type.members.length === 0) ||
    (type.kind === 'text' && type.values?.length === 0) ||
    ((type.kind === 'group' || type.kind === 'choice') &&
      [...type.given.values()].some((value) => isImpossible(value.type)))
  );
}

/** Equal for types of which the same is known; shapes are told by their names. */
export function keyOf(type: Type): string {
  switch (type.kind) {
    case 'text':
      return `text(${type.values?.join('|') ?? ''})`;
    case 'list':
      return `list(${shapeKey(type.item)})`;
    case 'group':
      return `${type.base?.name ?? ''}{${givenKey(type.given)}}`;
    case 'choice':
      return `${type.base.name}<${type.members.join('|')}>{${givenKey(type.given)}}`;
    default:
      return type.kind;
  }
}

function givenKey(given: ReadonlyMap<string, Value>): string {
  return [...given]
    .map(([name, { type, optional }]) => `${name}${optional ? '?' : ''}:${keyOf(type)}`)
    .sort()
    .join(';');
}

function shapeKey(shape: Shape): string {
  if (shape.kind === 'group' || shape.kind === 'choice') return shape.name;
  if (shape.kind === 'list') return `list(${shapeKey(shape.item)})`;
  return shape.kind;
}

/** What a value of a type is, to complete "this is …". */
export function describeType(type: Type): string {
  switch (type.kind) {
    case 'localised':
    case 'inline':
      return 'a text of the data';
    case 'text':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return '`true` or `false`';
    case 'list':
      return 'a list';
    case 'group':
      return type.base === undefined ? 'a group of values' : withArticle(type.base.name);
    case 'choice':
      return type.members.length === 1 ? withArticle(type.members[0] ?? '') : withArticle(type.base.name);
    default:
      return 'nothing';
  }
}

function withArticle(name: string): string {
  return name === 'context' ? 'the context' : `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
