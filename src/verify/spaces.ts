import type { Character } from './characters.js';
import type { Expected } from './expected.js';
import type { Finding } from './finding.js';
import { partOf } from './part.js';
import type { FoundCharacter } from './place.js';

/** Characters of a file that are those of the text from `start` on. */
export interface Match {
  readonly start: number;
  readonly found: readonly FoundCharacter[];
}

/** Places where a file parts words that the text has as one, or the other way about. Ends of lines tell nothing. */
export function wrongSpaces(matches: readonly Match[], expected: Expected): readonly Finding[] {
  return matches.flatMap(({ start, found }) =>
    found.flatMap((character, at): readonly Finding[] => {
      const should = expected.characters[start + at];
      const before = expected.characters[start + at - 1];
      if (at === 0 || should === undefined || before?.block !== should.block) return [];
      if (!differ(character, should)) return [];
      const part = partOf(expected, ...around(expected, start + at));
      return [{ kind: 'spacing', place: character.place, part, spaced: character.spaced === true }];
    }),
  );
}

function differ(found: Character, should: Character): boolean {
  return found.spaced !== undefined && should.spaced !== undefined && found.spaced !== should.spaced;
}

/** The word that a character begins or stands in, and the word before it. */
function around({ characters }: Expected, at: number): readonly [number, number] {
  const block = characters[at]?.block;
  const stays = (index: number) => characters[index]?.block === block;
  let start = at - 1;
  while (stays(start - 1) && characters[start]?.spaced === false) start -= 1;
  let end = at + 1;
  while (stays(end) && characters[end]?.spaced === false) end += 1;
  return [start, end];
}
