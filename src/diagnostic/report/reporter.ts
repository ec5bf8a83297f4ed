import type { Diagnostic } from '../diagnostic.js';

/** The text of a file that a diagnostic names, as far as it can be had. */
export type SourceTexts = (file: string) => string | undefined;

/** Draws diagnostics in one format; the text ends with a line end unless it is empty. */
export type Reporter = (diagnostics: readonly Diagnostic[], sources: SourceTexts) => string;
