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

/**
 * fontkit subsets OpenType faces with PostScript outlines. Its `includeGlyph` would list a glyph once, and codes that share a
 * glyph need it as often as there are codes: the list is filled directly.
 */
function cffSubset(face: Face, glyphs: readonly number[]): Uint8Array {
  const subset = face.font.createSubset();
  if (!('glyphs' in subset) || !Array.isArray(subset.glyphs)) {
    throw new Error('fontkit keeps the glyphs of a subset elsewhere now');
  }
  subset.glyphs.splice(0, subset.glyphs.length, ...glyphs);
  return subset.encode();
}
