import type { Face, FaceRun, MissingGlyph } from './face.js';

/** What of a style chooses faces; a theme's text style is one. */
export interface FaceRequest {
  readonly families: readonly string[];
  readonly weight: number;
  readonly italic: boolean;
}

/** The fonts of a project: which face draws which character. One policy for every renderer. */
export interface FontBook {
  /**
   * The faces that a request names, in its order: of each family the nearest weight, and italic only where the family
   * has it. Hangul has no italic: an italic request keeps an upright Hangul face.
   */
  faces(request: FaceRequest): readonly Face[];
  /** The face that draws most of such text: the first of `faces`. Its metrics place the baseline. */
  primary(request: FaceRequest): Face;
  /**
   * Splits text into runs by face: each character goes to the first face that covers it; spaces, combining marks and
   * joiners stay with the run before them. A character that no face covers goes to the primary face and into `missing`.
   */
  itemise(
    text: string,
    request: FaceRequest,
  ): { readonly runs: readonly FaceRun[]; readonly missing: readonly MissingGlyph[] };
  /** Every family of the catalogue, in its order. */
  readonly families: readonly string[];
}
