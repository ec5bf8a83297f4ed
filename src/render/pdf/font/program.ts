import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Face } from '../../../font/face.js';
import { TrueTypeFile } from './truetype.js';

/** A font program ready for a file: the stream, deflated, and its dictionary. */
export interface FontProgram {
  readonly kind: 'truetype' | 'cff';
  readonly deflated: Uint8Array;
  readonly dictionary: Record<string, unknown>;
  /** Six capitals that depend on the subset alone: the same subset has the same name in every run. */
  readonly tag: string;
}

/** The editions of a document use the same glyphs of a face. */
const maxPrograms = 6;
const programs = new WeakMap<Face, Map<string, FontProgram>>();

/** A program whose glyph at index `i` is the face's glyph `glyphs[i]`. */
export function fontProgram(face: Face, glyphs: readonly number[]): FontProgram {
  const known = programs.get(face) ?? new Map<string, FontProgram>();
  programs.set(face, known);
  const key = glyphs.join(' ');
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= maxPrograms) known.clear();
  const made = makeProgram(face, glyphs);
  known.set(key, made);
  return made;
}

const files = new WeakMap<Face, TrueTypeFile | null>();

function makeProgram(face: Face, glyphs: readonly number[]): FontProgram {
  let file = files.get(face);
  if (file === undefined) {
    file = TrueTypeFile.open(face.file) ?? null;
    files.set(face, file);
  }
  const bytes = file?.subset(glyphs) ?? cffSubset(face, glyphs);
  const own =
    file === null
      ? { kind: 'cff' as const, dictionary: { Subtype: 'CIDFontType0C' } }
      : { kind: 'truetype' as const, dictionary: { Length1: bytes.length } };
  return { ...own, deflated: deflateSync(bytes), tag: subsetTag(bytes) };
}

function subsetTag(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
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
