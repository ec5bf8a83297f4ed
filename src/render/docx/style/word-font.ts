import type { FaceRequest, FontBook } from '../../../font/book.js';
import type { Face } from '../../../font/face.js';

/**
 * A face as Word finds it: families have at most four faces there, so a weight such as SemiBold is a family of its own
 * (the font's legacy names), while regular, bold and their italics share one.
 */
export interface WordFont {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Names are read from the font's tables: once for each face. */
const known = new WeakMap<Face, WordFont>();

export function wordFont(face: Face): WordFont {
  const found = known.get(face);
  if (found !== undefined) return found;
  const { familyName: name, subfamilyName: style } = face.font;
  const font = { name, bold: style.includes('Bold'), italic: style.includes('Italic') };
  known.set(face, font);
  return font;
}

/** Word sets one run in two faces: `ascii`/`hAnsi` draw Latin and most symbols, `eastAsia` Hangul, Hanja and the like. */
export interface FontSlots {
  readonly latin: Face;
  readonly eastAsia: Face;
}

const LATIN_SAMPLE = 0x61; // a
const HANGUL_SAMPLE = 0xac00; // 가

export function fontSlots(request: FaceRequest, fonts: FontBook): FontSlots {
  const faces = fonts.faces(request);
  const primary = fonts.primary(request);
  return {
    latin: faces.find((face) => face.covers(LATIN_SAMPLE)) ?? primary,
    eastAsia: faces.find((face) => face.covers(HANGUL_SAMPLE)) ?? primary,
  };
}

/** Fonts and toggles that a style or a run amounts to. */
export interface RunFont {
  readonly latin: string;
  readonly eastAsia: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** One run is bold or italic as a whole; its Latin face decides. */
export function runFont(request: FaceRequest, fonts: FontBook): RunFont {
  const slots = fontSlots(request, fonts);
  const latin = wordFont(slots.latin);
  return {
    latin: latin.name,
    eastAsia: wordFont(slots.eastAsia).name,
    bold: latin.bold,
    italic: latin.italic,
  };
}

/** Whether Word draws the character with the `eastAsia` font (ISO 29500-1, 17.3.2.26; without a hint). */
export function isEastAsian(codePoint: number): boolean {
  // Latin and syllables of Hangul are nearly all there is.
  if (codePoint < 0x1100) return false;
  if (codePoint >= 0xac00 && codePoint <= 0xd7ff) return true;
  return EAST_ASIAN_RANGES.some(([first, last]) => codePoint >= first && codePoint <= last);
}

const EAST_ASIAN_RANGES: readonly (readonly [number, number])[] = [
  [0x1100, 0x11ff],
  [0x2e80, 0x9fff],
  [0xa960, 0xa97f],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3ffff],
];
