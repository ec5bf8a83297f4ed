import type { InlineValue } from '../model/text.js';

/** A localised text as its file has it: one string per language, not parsed yet. The loader replaces it. */
export class LocalisedDraft {
  constructor(readonly texts: Readonly<Record<string, string>>) {}
}

/** What a schema makes of a file whose loaded form is `T`: texts are drafts, and places are not known yet. */
export type Authored<T> = T extends LocalisedValue
  ? LocalisedDraft
  : T extends readonly (infer Item)[]
    ? readonly Authored<Item>[]
    : T extends object
      ? { readonly [Key in keyof T as Key extends 'span' | 'locate' ? never : Key]: Authored<T[Key]> }
      : T;

/** Told from other objects by its index signature. */
interface LocalisedValue {
  readonly [lang: string]: InlineValue;
}
