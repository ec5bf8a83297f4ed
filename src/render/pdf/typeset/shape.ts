import type { Face } from '../../../font/face.js';

/** One glyph: its index in the face, the text it stands for, and its advance and offsets in 1/1000 em. */
interface ShapedGlyph {
  readonly id: number;
  readonly text: string;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

export interface ShapedText {
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  /** In 1/1000 em. */
  readonly width: number;
  /** False where the glyphs' texts one after the other are not the text; then the text must be said beside them. */
  readonly faithful: boolean;
}

/** Shaped words kept per face; a document of ten pages has some 2,000 different ones. */
const maxWords = 20_000;
const words = new WeakMap<Face, Map<string, ShapedText>>();

/** Precomposed syllables take part in no substitution or positioning: their glyphs are those of the character map. */
const hangulSyllables = /^[\uAC00-\uD7A3]+$/;

/** Shapes a word or part of one in a face, without letting glyphs join where letters are spaced apart. */
export function shape(face: Face, text: string, spaced: boolean): ShapedText {
  let known = words.get(face);
  if (known === undefined) {
    known = new Map();
    words.set(face, known);
  }
  const key = spaced ? `${text}\u0000` : text;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= maxWords) known.clear();
  const shaped = summed(text, hangulSyllables.test(text) ? mapped(face, text) : laidOut(face, text, spaced));
  known.set(key, shaped);
  return shaped;
}

function mapped(face: Face, text: string): ShapedGlyph[] {
  const scale = 1000 / face.font.unitsPerEm;
  return Array.from(text, (character) => {
    const glyph = face.font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    return { id: glyph.id, text: character, advance: glyph.advanceWidth * scale, dx: 0, dy: 0 };
  });
}

function laidOut(face: Face, text: string, spaced: boolean): ShapedGlyph[] {
  const scale = 1000 / face.font.unitsPerEm;
  const run = face.font.layout(text, spaced ? { liga: false, clig: false } : undefined);
  const characters = Array.from(text);
  // fontkit keeps one object for each glyph and with it the characters of its first use, which may be others (a no-break
  // space for a space). With as many glyphs as characters, and left to right, each glyph is its character's.
  const oneToOne = run.glyphs.length === characters.length && run.direction === 'ltr';
  return run.glyphs.map((glyph, index) => {
    const position = run.positions[index];
    return {
      id: glyph.id,
      text: oneToOne ? (characters[index] ?? '') : String.fromCodePoint(...glyph.codePoints),
      advance: (position?.xAdvance ?? glyph.advanceWidth) * scale,
      dx: (position?.xOffset ?? 0) * scale,
      dy: (position?.yOffset ?? 0) * scale,
    };
  });
}

function summed(text: string, glyphs: readonly ShapedGlyph[]): ShapedText {
  return {
    text,
    glyphs,
    width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0),
    faithful:
      glyphs.map((glyph) => glyph.text).join('') === text && glyphs.every((glyph) => glyph.text !== ''),
  };
}
