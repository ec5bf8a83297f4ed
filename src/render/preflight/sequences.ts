import type { FaceRequest, FontBook } from '../../font/book.js';
import type { Face } from '../../font/face.js';
import { matchesOf } from '../../text/matches.js';

/** Characters that one sign is composed of, and that the faces would draw one after or over the other. */
export interface UncomposedSequence {
  readonly text: string;
  /** Offset in the text, in UTF-16 units. */
  readonly offset: number;
}

/** A letter with its marks, or the conjoining jamo of a syllable: leading consonants, vowels, trailing consonants. */
const sequence =
  /[\u1100-\u115f\ua960-\ua97f]+[\u1160-\u11a7\ud7b0-\ud7c6]+[\u11a8-\u11ff\ud7cb-\ud7fb]*|[^\p{M}]\p{M}+/gu;

/** What no such sequence lacks: a mark, or a leading consonant. */
const signOfSequence = /[\p{M}\u1100-\u115f\ua960-\ua97f]/u;

/** The sequences of a text that no face of the request makes one sign of. */
export function uncomposedSequences(
  text: string,
  request: FaceRequest,
  fonts: FontBook,
): readonly UncomposedSequence[] {
  if (!signOfSequence.test(text)) return [];
  return matchesOf(text, sequence).flatMap(({ 0: characters, index }) => {
    const { runs, missing } = fonts.itemise(characters, request);
    const [run] = runs;
    const composed = runs.length === 1 && run !== undefined && composes(run.face, characters);
    return composed || missing.length > 0 ? [] : [{ text: characters, offset: index }];
  });
}

/** Whether a face draws a sequence with one glyph, or places the glyphs after the first over it. */
function composes(face: Face, text: string): boolean {
  const { glyphs, positions } = face.whole.layout(text);
  return glyphs.slice(1).every((_, at) => {
    const position = positions[at + 1];
    return position?.xAdvance === 0 && (position.xOffset !== 0 || position.yOffset !== 0);
  });
}
