/**
 * A small language that says what templates can read: the names that there are, which may be absent, what kind each is.
 * Values of it are typed by `ShapeOf`, so that the compiler holds a description equal to the type of what it describes.
 */
export type Shape =
  | TextShape
  | NumberShape
  | BooleanShape
  | LocalisedShape
  | ListShape
  | GroupShape
  | ChoiceShape;

/** Characters that are printed as they are; of `values` only, where there are any. */
export interface TextShape {
  readonly kind: 'text';
  readonly values?: readonly string[];
}

export interface NumberShape {
  readonly kind: 'number';
}

export interface BooleanShape {
  readonly kind: 'boolean';
}

/** A text by language: `inline` and `plain` print it. */
export interface LocalisedShape {
  readonly kind: 'localised';
}

export interface ListShape<Item extends Shape = Shape> {
  readonly kind: 'list';
  readonly item: Item;
}

/** Named values. */
export interface GroupShape<Fields = Readonly<Record<string, Field>>> {
  readonly kind: 'group';
  /** What one of them is, as messages name it; unique. */
  readonly name: string;
  readonly fields: Fields;
}

/** Groups of which each has its own value of `kind`. */
export interface ChoiceShape<Members = Readonly<Record<string, GroupShape>>> {
  readonly kind: 'choice';
  readonly name: string;
  readonly members: Members;
}

export interface Field<Value = Shape, Optional = boolean> {
  readonly shape: Value;
  readonly optional: Optional;
  /** Why no layout need show it; absent where one must. */
  readonly unshown?: string;
}

export const text = { kind: 'text' } as const;
export const number = { kind: 'number' } as const;
export const localised = { kind: 'localised' } as const;

export function oneOf(...values: readonly string[]): TextShape {
  return { kind: 'text', values };
}

export function list<Item extends Shape>(item: Item): ListShape<Item> {
  return { kind: 'list', item };
}

export function group<Fields extends Readonly<Record<string, Field>>>(
  name: string,
  fields: Fields,
): GroupShape<Fields> {
  return { kind: 'group', name, fields };
}

/** A value that is always there. */
export function always<Value>(shape: Value): Field<Value, false> {
  return { shape, optional: false };
}

/** A value that the data may lack. */
export function perhaps<Value>(shape: Value): Field<Value, true> {
  return { shape, optional: true };
}

/** A value that is not meant to be read by the public; `unshown` says why. */
export function unshown<Value, Optional>(
  reason: string,
  { shape, optional }: Field<Value, Optional>,
): Field<Value, Optional> {
  return { shape, optional, unshown: reason };
}

/** Values that data carries for diagnostics, and templates do not read. */
type Hidden = 'span' | 'locate';

/** The shape that describes values of a type. */
export type ShapeOf<T> = [T] extends [string]
  ? TextShape
  : [T] extends [number]
    ? NumberShape
    : [T] extends [boolean]
      ? BooleanShape
      : [T] extends [readonly (infer Item)[]]
        ? ListShape<ShapeOf<Item>>
        : string extends keyof T
          ? LocalisedShape
          : IsUnion<T> extends true
            ? ChoiceShape<MembersOf<T>>
            : GroupShape<FieldsOf<T>>;

export type FieldsOf<T> = {
  readonly [Key in keyof T as Key extends Hidden ? never : Key]-?: undefined extends T[Key]
    ? Field<ShapeOf<Exclude<T[Key], undefined>>, true>
    : Field<ShapeOf<T[Key]>, false>;
};

type MembersOf<T> = {
  readonly [Kind in KindOf<T>]: GroupShape<FieldsOf<Extract<T, { readonly kind: Kind }>>>;
};

type KindOf<T> = T extends { readonly kind: infer Kind extends string } ? Kind : never;

type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never;
