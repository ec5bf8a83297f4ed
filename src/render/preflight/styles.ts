import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/suggest.js';
import type { Origin } from '../../document/nodes.js';
import type { StyleKind, Theme } from '../../theme/style.js';

/** Checks the style names of a document: each fault is told once for each place of the templates that names it. */
export class StyleNames {
  readonly diagnostics: Diagnostic[] = [];
  readonly #told = new Set<string>();

  constructor(readonly theme: Theme) {}

  /** Whether the theme has the style; tells where it has not. */
  check(kind: StyleKind, name: string, origin: Origin | undefined): boolean {
    if (this.theme.has(kind, name)) return true;
    const span = origin?.template ?? origin?.data;
    const place = `${kind} ${name} ${span?.file} ${span?.start.offset}`;
    if (!this.#told.has(place)) {
      this.#told.add(place);
      this.diagnostics.push(
        diagnostic('style-unknown', `The theme ${this.theme.name} has no ${kind} style \`${name}\`.`, {
          span,
          hints: [
            ...didYouMean(name, this.theme.names(kind)),
            `Define it under \`${kind}\` in the theme, or name one that is there.`,
          ],
        }),
      );
    }
    return false;
  }
}
