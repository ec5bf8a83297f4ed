import type { Face } from '../../../font/face.js';
import { type PlacedGlyph, shaperOf, withoutLigatures } from '../font/shaper.js';

export interface ShapedText {
  readonly text: string;
  /** Their advances and offsets are in 1/1000 em. */
  readonly glyphs: readonly PlacedGlyph[];
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
  const shaper = shaperOf(face);
  const placed = hangulSyllables.test(text)
    ? mapped(shaper, text)
    : shaper.shape(text, spaced ? withoutLigatures : []);
  const shaped = summed(text, scaled(placed, face.font.unitsPerEm));
  known.set(key, shaped);
  return shaped;
}

function mapped(shaper: ReturnType<typeof shaperOf>, text: string): PlacedGlyph[] {
  return Array.from(text, (character) => {
    const id = shaper.glyphOf(character.codePointAt(0) ?? 0);
    return { id, text: character, advance: shaper.advanceOf(id), dx: 0, dy: 0 };
  });
}

function scaled(glyphs: readonly PlacedGlyph[], unitsPerEm: number): PlacedGlyph[] {
  const scale = 1000 / unitsPerEm;
  return glyphs.map(({ id, text, advance, dx, dy }) => ({
    id,
    text,
    advance: advance * scale,
    dx: dx * scale,
    dy: dy * scale,
  }));
}

function summed(text: string, glyphs: readonly PlacedGlyph[]): ShapedText {
  return {
    text,
    glyphs,
    width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0),
    faithful:
      glyphs.map((glyph) => glyph.text).join('') === text && glyphs.every((glyph) => glyph.text !== ''),
  };
}
