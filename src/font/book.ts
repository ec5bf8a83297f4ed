import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Face, FaceRun, MissingGlyph } from './face.js';

/** What of a style chooses faces; a theme's text style is one. */
export interface FaceRequest {
  readonly families: readonly string[];
  readonly weight: number;
  readonly italic: boolean;
}

/** Text split into runs by face, and what stands in the way of drawing it. */
export interface Itemisation {
  /** In the text's order and together the whole text. */
  readonly runs: readonly FaceRun[];
  readonly missing: readonly MissingGlyph[];
  /**
   * What is wrong with font files that the text needs. While there are any, `missing` may name characters that a sound file would cover, and the files' `font` and
   * `bytes` throw. `preflight` reports them, so that a renderer never meets one.
   */
  readonly faults: readonly Diagnostic[];
}

/** The fonts of a project: which face draws which character. One policy for every renderer. */
export interface FontBook {
  /**
   * The faces that a request names, in its order, then the catalogue's fallbacks: of each family the nearest weight, and
   * italic only where the family has it. Hangul has no italic: an italic request keeps an upright Hangul face.
   * Families that the catalogue lacks are passed over; `preflight` reports them. There is always at least one face.
   * No file is read before a face's `bytes`, `font` or `covers` is asked for.
   */
  faces(request: FaceRequest): readonly Face[];
  /** The face that draws most of such text: the first of `faces`. Its metrics place the baseline. */
  primary(request: FaceRequest): Face;
  /**
   * Splits text into runs by face: each character goes to the first face that covers it; spaces, combining marks and
   * joiners stay with the run before them. A character that no face covers goes to the primary face and into `missing`.
   */
  itemise(text: string, request: FaceRequest): Itemisation;
  /** Every family of the catalogue, in its order. */
  readonly families: readonly string[];
}
