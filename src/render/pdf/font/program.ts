import type { Face } from '../../../font/face.js';
import { TrueTypeFile } from './truetype.js';

/** A font program ready for a file: the stream and its dictionary. */
export interface FontProgram {
  readonly kind: 'truetype' | 'cff';
  readonly bytes: Uint8Array;
  readonly dictionary: Record<string, unknown>;
}

const files = new WeakMap<Face, TrueTypeFile | null>();

/** A program whose glyph at index `i` is the face's glyph `glyphs[i]`. */
export function fontProgram(face: Face, glyphs: readonly number[]): FontProgram {
  let file = files.get(face);
  if (file === undefined) {
    file = TrueTypeFile.open(face.bytes) ?? null;
    files.set(face, file);
  }
  if (file !== null) {
    const bytes = file.subset(glyphs);
    return { kind: 'truetype', bytes, dictionary: { Length1: bytes.length } };
  }
  return { kind: 'cff', bytes: cffSubset(face, glyphs), dictionary: { Subtype: 'CIDFontType0C' } };
}

/** fontkit subsets OpenType faces with PostScript outlines; it keeps the order in which glyphs are included. */
function cffSubset(face: Face, glyphs: readonly number[]): Uint8Array {
  const subset = face.font.createSubset();
  for (const glyph of glyphs.slice(1)) subset.includeGlyph(face.font.getGlyph(glyph));
  return subset.encode();
}
