import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Document } from '../document/nodes.js';
import type { FontBook } from '../font/book.js';
import type { Theme } from '../theme/style.js';
import { Walk } from './preflight/walk.js';

/**
 * Everything that would make a renderer fail or leave something out: style names that the theme lacks, characters that
 * no face draws or that cannot be laid out, font files that are not what the catalogue says. A renderer is given only
 * documents for which this is empty; it may then look up every style and face that the tree names.
 */
export function preflight(document: Document, theme: Theme, fonts: FontBook): readonly Diagnostic[] {
  return new Walk(theme, fonts).document(document);
}
