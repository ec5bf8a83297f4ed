/** A character that canonical text may not hold, and where. */
export interface CharacterFault {
  /** Offset in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  readonly message: string;
}

const refused = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;

/**
 * The first character of a text that no canonical text may hold: controls other than tab and newline, noncharacters,
 * and halves of surrogate pairs. None of them can be drawn, and formats disagree about carrying them.
 */
export function characterFault(text: string): CharacterFault | undefined {
  const match = refused.exec(text);
  if (match === null) return undefined;
  const codePoint = match[0].codePointAt(0) ?? 0;
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    offset: match.index,
    length: match[0].length,
    message: `The text holds ${name}, ${kindOf(codePoint)}.`,
  };
}

function kindOf(codePoint: number): string {
  if (codePoint < 0xa0) return 'a control character';
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? 'half of a surrogate pair' : 'a noncharacter';
}
