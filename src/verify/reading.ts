/** What was read back from a file: words, in the order of its content, and where they stand. */
export interface Reading {
  readonly format: 'pdf' | 'docx';
  /** Of a PDF; a Word file has pages only when it is laid out. */
  readonly pages: number | undefined;
  /** The text: in a PDF with headers and footers, in a Word file without. */
  readonly lines: readonly Line[];
  /** Headers and footers of a Word file. Page numbers and their count read as `pageNumberMark` and `pageCountMark`. */
  readonly furniture: readonly Line[];
  /** Words that are in the file and that nobody sees on paper, or that are said beside the text. */
  readonly asides: readonly Aside[];
  readonly filledIn: readonly FilledIn[];
  /** How many pictures there are: words in them cannot be read. */
  readonly pictures: number;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** What stands on one line of a PDF without a wide gap, or a paragraph of a Word file. */
export interface Line {
  readonly text: string;
  readonly place: Place;
  /** Of a PDF. */
  readonly box?: Box;
  /** Names of the bookmarks and controls in a Word file that the line stands in, innermost last. */
  readonly controls?: readonly string[];
  /** The line only says what belongs there. */
  readonly placeholder?: boolean;
}

export interface Place {
  /** From 1. */
  readonly page?: number;
  /** Another part than the text of a Word file. */
  readonly part?: 'header or footer' | 'footnote' | 'text box';
}

/** In points from the lower left corner of the page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Text that is not set from left to right on a level line. */
  readonly turned: boolean;
}

export interface Aside {
  readonly text: string;
  readonly place: Place;
  /** Why it is not read, as the end of the sentence `It …`. */
  readonly why: string;
}

/** What somebody has entered in a field. */
export interface FilledIn {
  readonly name: string;
  readonly value: string;
}

/** A line shorter than this, in letters, may stand in a text by chance. */
export const telling = 10;

/** Bookmarks around fields begin with this: LibreOffice keeps them where it drops the names of controls. */
export const fieldBookmark = '_f_';

/** Stand for what a reader computes, in characters that no text may hold. */
export const pageNumberMark = '\ufdd0';
export const pageCountMark = '\ufdd1';
