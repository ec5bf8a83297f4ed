import type { Origin } from '../../../document/nodes.js';
import type { Face } from '../../../font/face.js';
import type { Rule, TextStyle } from '../../../theme/style.js';
import type { Owner } from '../structure/element.js';
import type { FormField, Link } from './content.js';
import type { Hang } from './hang.js';
import type { ShapedText } from './shape.js';

interface PieceBase {
  /** Natural width in pt. */
  readonly width: number;
  readonly style: TextStyle;
  readonly owner: Owner;
  readonly link: Link | undefined;
  readonly origin: Origin | undefined;
}

/** Glyphs of one face. `stretches` marks a word space, the only thing that justification widens freely. */
export interface GlyphPiece extends PieceBase {
  readonly kind: 'glyphs';
  readonly face: Face;
  readonly shaped: ShapedText;
  readonly stretches: boolean;
}

interface TabPiece extends PieceBase {
  readonly kind: 'tab';
  /** The space that stands for the tab in extracted text. */
  readonly face: Face;
  readonly shaped: ShapedText;
}

interface FieldPiece extends PieceBase {
  readonly kind: 'field';
  readonly rule: Rule | null;
  readonly form?: FormField;
}

export type Piece = GlyphPiece | TabPiece | FieldPiece;

/** What stays on one line: pieces up to a line-break opportunity, and the spaces that vanish when the line ends there. */
export interface Box {
  /** Range of the paragraph's text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly spaces: readonly GlyphPiece[];
  readonly spaceWidth: number;
  /** Width of the word spaces among `pieces`. */
  readonly innerGapWidth: number;
  /** The line must end here. */
  readonly mandatory: boolean;
  /** Drawn only where the line ends here: the hyphen of a soft hyphen or of a word that is parted. */
  readonly hyphen: GlyphPiece | undefined;
  /** A line should not end here if it can be helped. */
  readonly reluctant: boolean;
  readonly hang: Hang;
}
