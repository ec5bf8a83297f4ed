/**
 * What to write for characters that Korean texts often hold and Korean fonts often lack: look-alikes first, then words.
 * A candidate is suggested only where the style's faces cover it.
 */
const candidates: Readonly<Record<string, readonly string[]>> = {
  '∼': ['～', '~'],
  '〜': ['～', '~'],
  '˜': ['~'],
  '‐': ['-'],
  '‑': ['-'],
  '‒': ['–'],
  '―': ['—'],
  '⸺': ['—'],
  '‧': ['·'],
  '・': ['·'],
  ㆍ: ['·'],
  '•': ['·'],
  '❍': ['○'],
  '◯': ['○'],
  '❏': ['□'],
  '❑': ['□'],
  '▢': ['□'],
  '♦': ['◆'],
  '⬥': ['◆'],
  '➔': ['→'],
  '➜': ['→'],
  '➡': ['→'],
  '⇨': ['→', '⇒'],
  '✓': ['√'],
  '✔': ['√'],
  '℠': ['(SM)'],
};

/** What could stand for a character, best first; compatibility forms (㎏, ﬁ) come apart last. */
export function substitutesFor(character: string): readonly string[] {
  const plain = character.normalize('NFKC');
  return [...(candidates[character] ?? []), ...(plain === character ? [] : [plain])];
}
