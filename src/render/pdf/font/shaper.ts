import { Blob, Buffer, ClusterLevel, Feature, Font, Face as FontFace, shape } from 'harfbuzzjs';
import type { Face } from '../../../font/face.js';
import type { FontFile } from '../../../font/font-file.js';

/** One glyph of shaped text: its index in the face, the text it stands for, and its advance and offsets in font units. */
export interface PlacedGlyph {
  readonly id: number;
  readonly text: string;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** What HarfBuzz needs of a file. Outlines are none of it, so its memory holds 0.4 MB of a font of 14 MB. */
const tablesForShaping: ReadonlySet<string> = new Set([
  'GDEF',
  'GPOS',
  'GSUB',
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'kern',
  'maxp',
]);

const shapers = new WeakMap<Face, Shaper>();

export function shaperOf(face: Face): Shaper {
  const known = shapers.get(face);
  if (known !== undefined) return known;
  const made = new Shaper(face.file);
  shapers.set(face, made);
  return made;
}

/** Shapes text with one font, for which HarfBuzz takes a twentieth of fontkit's time, and makes no object of a table. */
class Shaper {
  readonly #font: Font;

  constructor(file: FontFile) {
    this.#font = new Font(new FontFace(new Blob(file.with((tag) => tablesForShaping.has(tag)))));
  }

  /** With the features that the font has for any text, changed by `features`. */
  shape(text: string, features: readonly Feature[] = []): PlacedGlyph[] {
    buffer.reset();
    // Each glyph is to tell its own characters: by default a mark shares those of its letter.
    buffer.setClusterLevel(ClusterLevel.CHARACTERS);
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer, [...features]);
    const positions = buffer.getGlyphPositions();
    const infos = buffer.getGlyphInfos();
    const texts = textsOf(
      text,
      infos.map(({ cluster }) => cluster),
    );
    return infos.map(({ codepoint }, index) => ({
      id: codepoint,
      text: texts[index] ?? '',
      advance: positions[index]?.xAdvance ?? 0,
      dx: positions[index]?.xOffset ?? 0,
      dy: positions[index]?.yOffset ?? 0,
    }));
  }

  /** The glyph that the character map names; 0 where there is none. */
  glyphOf(codePoint: number): number {
    return this.#font.nominalGlyph(codePoint) ?? 0;
  }

  /** In font units. */
  advanceOf(glyph: number): number {
    return this.#font.glyphHAdvance(glyph);
  }
}

/** One for all texts: HarfBuzz writes the glyphs over the characters. */
const buffer = new Buffer();

/** For letters that are spaced apart: glyphs that join some would keep those together. */
export const withoutLigatures: readonly Feature[] = [new Feature('liga', 0), new Feature('clig', 0)];

/**
 * The text of each glyph, by the offsets at which glyphs' characters begin. A glyph stands for all characters up to those
 * of another glyph; of glyphs that are made of one character, the first does.
 */
function textsOf(text: string, starts: readonly number[]): string[] {
  const ends = new Map<number, number>();
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  for (const [index, start] of sorted.entries()) ends.set(start, sorted[index + 1] ?? text.length);
  return starts.map((start, index) =>
    start === starts[index - 1] ? '' : text.slice(start, ends.get(start) ?? text.length),
  );
}
