import { matchesOf } from '../../text/matches.js';

/** Characters that no document may hold, whatever its fonts: what they do cannot be seen on paper, or cannot be laid out. */
export interface RefusedCharacter {
  readonly codePoint: number;
  /** Offset in the text, in UTF-16 units. */
  readonly offset: number;
  /** What the character is, as a sentence's object. */
  readonly kind: string;
  readonly hint: string;
}

const kinds: readonly { readonly pattern: RegExp; readonly kind: string; readonly hint: string }[] = [
  {
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    kind: 'an invisible control of the writing direction',
    hint: 'Delete it: text runs from left to right without it.',
  },
  {
    // The blocks that Unicode reserves for scripts written from right to left.
    pattern: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u,
    kind: 'a letter of a script written from right to left',
    hint: 'Lines are set from left to right only. Write the name or word in Latin or Korean letters.',
  },
  {
    pattern: /[\n\r\u2028\u2029]/u,
    kind: 'a line break inside of text',
    hint: 'Write <line-break/>, or begin a new paragraph.',
  },
  {
    pattern: /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u,
    kind: 'no character of text',
    hint: 'Delete it.',
  },
  {
    pattern: /\p{Co}/u,
    kind: 'a private-use character, which each font draws differently',
    hint: 'Write the character that Unicode has for it; old Korean word processors used private ones.',
  },
  {
    pattern: /\ufffd/u,
    kind: 'the sign of a character that was lost in a conversion',
    hint: 'Look up in the original what stood here.',
  },
  {
    pattern: /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u,
    kind: 'an invisible character',
    hint: 'Delete it.',
  },
];

/** One class of all: a choice of classes would look at each character once for each kind. */
const anyKind = new RegExp(
  `[${kinds.map(({ pattern }) => pattern.source.replace(/^\[|\]$/g, '')).join('')}]`,
  'gu',
);

/** Every refused character of a text, in its order. */
export function refusedCharacters(text: string): readonly RefusedCharacter[] {
  return matchesOf(text, anyKind).flatMap(({ 0: character, index }) => {
    const found = kinds.find(({ pattern }) => pattern.test(character));
    const codePoint = character.codePointAt(0);
    if (found === undefined || codePoint === undefined) return [];
    return [{ codePoint, offset: index, kind: found.kind, hint: found.hint }];
  });
}
