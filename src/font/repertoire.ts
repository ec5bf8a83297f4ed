import { commonestSyllables, commonSyllables } from './common-syllables.js';

/** Which Hangul a set of characters has: the 2,350 syllables of KS X 1001, which are those in use, or all 11,172. */
export type Repertoire = 'ks2350' | 'full-hangul';

/** Characters that somebody may type into a document: what an embedded face holds besides what its text uses. */
export function repertoire(hangul: Repertoire): string {
  const known = cache.get(hangul);
  if (known !== undefined) return known;
  const syllables = hangul === 'ks2350' ? ks1001(SYLLABLE_ROWS) : range(0xac00, 0xd7a3);
  const characters = basicCharacters + ks1001(SYMBOL_ROWS) + syllables;
  cache.set(hangul, characters);
  return characters;
}

const cache = new Map<Repertoire, string>();

/**
 * Characters that titles and labels have, in three steps, each of which holds the one before: Latin; with the most common
 * syllables and Korean punctuation; with nearly all syllables of running text. Made when first asked for.
 */
export function labelRepertoires(): readonly string[] {
  if (labels === undefined) {
    const korean = basicCharacters + ks1001(PUNCTUATION_ROW) + commonestSyllables;
    labels = [basicCharacters, korean, korean + commonSyllables];
  }
  return labels;
}

let labels: readonly string[] | undefined;

/** Latin letters, digits and punctuation. */
const basicCharacters = [
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  range(0x2010, 0x2027),
  range(0x2030, 0x205e),
].join('');

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}

/** Lead bytes of KS X 1001 in EUC-KR: its symbols, letters and circled signs, and its syllables. */
const SYMBOL_ROWS = [0xa1, 0xa9] as const;
const PUNCTUATION_ROW = [0xa1, 0xa1] as const;
const SYLLABLE_ROWS = [0xb0, 0xc8] as const;

/** Characters of KS X 1001 (the Korean standard set), by rows. */
function ks1001([first, last]: readonly [number, number]): string {
  const decoder = new TextDecoder('euc-kr');
  let characters = '';
  for (let lead = first; lead <= last; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') characters += character;
    }
  }
  return characters;
}
