/** How an attribute is written and read. */
export interface AttributeKind<T> {
  /** What a value looks like, to complete "must be …" and the table of elements in the documentation. */
  readonly expects: string;
  /** The value, or `undefined` where the text is none. */
  read(text: string): T | undefined;
}

export interface AttributeSpec<T, Required extends boolean = boolean> {
  readonly kind: AttributeKind<T>;
  readonly required: Required;
}

export function required<T>(kind: AttributeKind<T>): AttributeSpec<T, true> {
  return { kind, required: true };
}

export function optional<T>(kind: AttributeKind<T>): AttributeSpec<T, false> {
  return { kind, required: false };
}

/** Attributes by the field of the node that they fill; markup writes the name in kebab-case. */
export type AttributeSpecs = Readonly<Record<string, AttributeSpec<unknown>>>;

/** The values of a set of attributes: optional ones may be `undefined`. */
export type AttributeValues<S extends AttributeSpecs> = {
  readonly [K in keyof S]: S[K] extends AttributeSpec<infer T, infer R>
    ? R extends true
      ? T
      : T | undefined
    : never;
};

export const text: AttributeKind<string> = { expects: 'text', read: (value) => value };

export const name: AttributeKind<string> = matching(/^[\p{L}_][\p{L}\p{N}_.-]*$/u, 'a name');

/** A full stop parts a group of fields from what is in it; no part is empty (ISO 32000-1, 12.7.3.2). */
export const fieldName: AttributeKind<string> = matching(
  /^[^\s.]+(\.[^\s.]+)*$/u,
  'a name without spaces whose parts are separated by full stops',
);

/** Ids may begin with a digit: they are the data's. */
export const id: AttributeKind<string> = matching(
  /^[\p{L}\p{N}_][\p{L}\p{N}_.:-]*$/u,
  'an id without spaces',
);

export const lang: AttributeKind<string> = matching(
  /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/,
  'a BCP 47 language tag such as ko or en-GB',
);

/** Addresses that lead out of the document are of the kinds that open a page, a letter or a call. */
export const href: AttributeKind<string> = matching(
  /^(#\S+|https?:\/\/\S+|mailto:\S+|tel:\S+)$/,
  'an address (https:, mailto: or tel:), or "#" and an id of this document',
);

export const keywords: AttributeKind<readonly string[]> = {
  expects: 'words separated by ";"',
  read: (value) => value.split(';').flatMap((word) => (word.trim() === '' ? [] : [word.trim()])),
};

export const boolean: AttributeKind<boolean> = {
  expects: 'true or false',
  read: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
};

export function oneOf<const V extends string>(...values: readonly V[]): AttributeKind<V> {
  return { expects: values.join(' or '), read: (value) => values.find((known) => known === value) };
}

export function integer(least: number): AttributeKind<number> {
  return {
    expects: `a whole number from ${least} up`,
    read: (value) => (/^\d{1,6}$/.test(value) && Number(value) >= least ? Number(value) : undefined),
  };
}

const levels = [1, 2, 3, 4, 5, 6] as const;
export const level: AttributeKind<(typeof levels)[number]> = {
  expects: 'a number from 1 to 6',
  read: (value) => levels.find((known) => String(known) === value),
};

function matching(pattern: RegExp, expects: string): AttributeKind<string> {
  return { expects, read: (value) => (pattern.test(value) ? value : undefined) };
}
