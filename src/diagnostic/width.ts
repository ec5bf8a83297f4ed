/**
 * How wide text stands in a terminal, in cells: Hangul syllables, Han and full-width forms take two, marks that sit on
 * another character take none (Unicode Standard Annex #11). Ambiguous characters such as `▲` take one, as they do in
 * terminals that are not set to a legacy East Asian encoding.
 */

const wideRanges: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f], // leading Hangul jamo
  [0x2329, 0x232a],
  [0x2e80, 0x303e], // Han radicals, CJK punctuation
  [0x3041, 0xa4cf], // kana, compatibility jamo, Han, Yi
  [0xa960, 0xa97c], // old leading jamo
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60], // full-width forms
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2fb],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const emoji = /^\p{Emoji_Presentation}$/u;
const joiner = 0x200d;
const emojiSelector = 0xfe0f;

/** Cells of one character (a string of one code point), without regard to its neighbours. */
function characterWidth(character: string): 0 | 1 | 2 {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x300) return codePoint === 0xad ? 0 : 1;
  // Vowels and trailing consonants of conjoining Hangul stand inside their leading consonant's cell.
  if (codePoint >= 0x1160 && codePoint <= 0x11ff) return 0;
  if (codePoint >= 0xd7b0 && codePoint <= 0xd7fb) return 0;
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) return 1; // one half of a flag
  if (zeroWidth.test(character)) return 0;
  if (wideRanges.some(([first, last]) => codePoint >= first && codePoint <= last)) return 2;
  return emoji.test(character) ? 2 : 1;
}

/** Cells that `character` adds after `previous`: emoji that a joiner or a skin tone binds into one picture add none. */
export function advance(character: string, previous: string): 0 | 1 | 2 {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint === emojiSelector) return previous !== '' && characterWidth(previous) === 1 ? 1 : 0;
  if (previous.codePointAt(0) === joiner) return 0;
  const skinTone = codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
  if (skinTone && /^\p{Emoji_Modifier_Base}$/u.test(previous)) return 0;
  return characterWidth(character);
}

/** Cells that a text without tabs or line ends takes. */
export function displayWidth(text: string): number {
  let width = 0;
  let previous = '';
  for (const character of text) {
    width += advance(character, previous);
    previous = character;
  }
  return width;
}
