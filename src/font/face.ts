import type { Font } from 'fontkit';
import type { FontFile } from './font-file.js';

/** One font file of one family, weight and posture, checked against the catalogue. */
export interface Face {
  /** Stable key, for example `noto-serif-kr-700` or `source-serif-4-400-italic`. */
  readonly id: string;
  /** Family name as themes write it, for example `Noto Serif KR`. */
  readonly family: string;
  /** OpenType weight, 100 to 900. */
  readonly weight: number;
  readonly italic: boolean;
  /** Lower-case hex digest of the file. */
  readonly sha256: string;
  /** Scripts the family is meant for, by ISO 15924 code: `Hang`, `Latn`. */
  readonly scripts: readonly string[];
  /** Names of faces to use where this one is not installed, for Word's `altName`: for example `바탕`. */
  readonly substitutes: readonly string[];
  readonly file: FontFile;
  /** Names, metrics and the character map, without outlines; parsed once per process. */
  readonly font: Font;
  /** All of the font; it holds the whole file from when it is first asked for. */
  readonly whole: Font;
  /** In degrees anticlockwise from upright: of an italic less than 0. */
  readonly italicAngle: number;
  covers(codePoint: number): boolean;
  /** Of the glyph that the character map names, in font units. */
  advanceOf(codePoint: number): number;
}

/** A stretch of text that one face draws. */
export interface FaceRun {
  readonly text: string;
  readonly face: Face;
}

/** A character that no face of a request covers. */
export interface MissingGlyph {
  readonly codePoint: number;
  /** Offset of the character in the text, in UTF-16 units. */
  readonly offset: number;
}
