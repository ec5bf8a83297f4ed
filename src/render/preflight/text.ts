import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Span } from '../../diagnostic/span.js';
import { didYouMean } from '../../diagnostic/suggest.js';
import type { Origin } from '../../document/nodes.js';
import type { FontBook } from '../../font/book.js';
import type { TextStyle, Theme } from '../../theme/style.js';
import { refusedCharacters } from './refused.js';
import { uncomposedSequences } from './sequences.js';
import { substitutesFor } from './substitutes.js';

/** Checks the text of one block: each character and sequence is told once, where it stands first. */
export class BlockText {
  readonly #told = new Set<string>();

  constructor(
    readonly theme: Theme,
    readonly fonts: FontBook,
  ) {}

  /** `style` is undefined where the theme lacks the style; then only what no font could mend is told. */
  check(text: string, style: TextStyle | undefined, origin: Origin | undefined): readonly Diagnostic[] {
    const refused = refusedCharacters(text);
    const diagnostics = refused.flatMap(({ codePoint, offset, kind, hint }) =>
      this.#once(`${codePoint}`, () =>
        diagnostic('character-refused', `${nameOf(codePoint)} is ${kind}.`, {
          ...placeOf(text, offset, String.fromCodePoint(codePoint).length, origin),
          hints: [hint],
        }),
      ),
    );
    if (style === undefined) return diagnostics;
    const { missing, faults } = this.fonts.itemise(text, style);
    diagnostics.push(...this.#unknownFamilies(style), ...faults);
    // While a font file is faulty, missing characters are mostly its own.
    if (faults.length > 0) return diagnostics;
    const refusedPoints = new Set(refused.map(({ codePoint }) => codePoint));
    for (const { codePoint, offset } of missing) {
      if (refusedPoints.has(codePoint)) continue;
      diagnostics.push(
        ...this.#once(`${codePoint}`, () => this.#missingGlyph(text, codePoint, offset, style, origin)),
      );
    }
    for (const sequence of uncomposedSequences(text, style, this.fonts)) {
      if (refusedCharacters(sequence.text).length > 0) continue;
      diagnostics.push(
        ...this.#once(sequence.text, () =>
          this.#uncomposed(text, sequence.text, sequence.offset, style, origin),
        ),
      );
    }
    return diagnostics;
  }

  #once(key: string, fault: () => Diagnostic): readonly Diagnostic[] {
    if (this.#told.has(key)) return [];
    this.#told.add(key);
    return [fault()];
  }

  #unknownFamilies({ families }: TextStyle): readonly Diagnostic[] {
    return families
      .filter((family) => !this.fonts.families.includes(family))
      .map((family) =>
        diagnostic('font-family-unknown', `The font catalogue has no family \`${family}\`.`, {
          span: this.theme.familySpan(family),
          hints: didYouMean(family, this.fonts.families),
        }),
      );
  }

  #missingGlyph(
    text: string,
    codePoint: number,
    offset: number,
    style: TextStyle,
    origin: Origin | undefined,
  ): Diagnostic {
    const character = String.fromCodePoint(codePoint);
    return diagnostic(
      'glyph-missing',
      `No face of ${style.families.join(', ')} can draw ${nameOf(codePoint)}.`,
      {
        ...placeOf(text, offset, character.length, origin),
        hints: this.#hints(character, style),
      },
    );
  }

  #hints(character: string, style: TextStyle): readonly string[] {
    const substitute = substitutesFor(character).find((candidate) => this.#draws(candidate, style));
    if (substitute !== undefined) return [`Write ${substituteName(substitute)} instead.`];
    return /\p{Emoji_Presentation}/u.test(character) ? ['Emoji cannot be printed: say it in words.'] : [];
  }

  #uncomposed(
    text: string,
    sequence: string,
    offset: number,
    style: TextStyle,
    origin: Origin | undefined,
  ): Diagnostic {
    const composed = sequence.normalize('NFC');
    const isOne = [...composed].length === 1 && this.#draws(composed, style);
    const points = Array.from(sequence, (character) => hexOf(character.codePointAt(0) ?? 0)).join(' ');
    return diagnostic(
      'sequence-uncomposed',
      `No face of ${style.families.join(', ')} can compose \`${sequence}\` (${points}) into one sign.`,
      {
        ...placeOf(text, offset, sequence.length, origin),
        hints: isOne ? [`Write the composed character ${substituteName(composed)}.`] : [],
      },
    );
  }

  #draws(text: string, style: TextStyle): boolean {
    const { missing, faults } = this.fonts.itemise(text, style);
    return missing.length === 0 && faults.length === 0;
  }
}

/** A character as a message names it: shown where it can be seen. */
function nameOf(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character)
    ? `\`${character}\` (${hexOf(codePoint)})`
    : hexOf(codePoint);
}

function substituteName(text: string): string {
  const [codePoint, ...others] = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return others.length === 0 && codePoint !== undefined ? `\`${text}\` (${hexOf(codePoint)})` : `\`${text}\``;
}

function hexOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Where the characters stand in the data, and in which template the text is shown. A text written on one line without
 * escapes is as long as its span, which then can be cut down to the characters.
 */
function placeOf(text: string, offset: number, length: number, origin: Origin | undefined) {
  const whole = origin?.data ?? origin?.template;
  const span = whole === undefined ? undefined : part(whole, text, offset, length);
  const shownBy = origin?.data === undefined ? undefined : origin.template;
  return {
    span,
    related: shownBy === undefined ? [] : [{ message: 'The text is shown here.', span: shownBy }],
  };
}

function part(span: Span, text: string, offset: number, length: number): Span {
  const { file, start, end } = span;
  if (start.line !== end.line || end.offset - start.offset !== text.length) return span;
  const at = (distance: number) => ({
    line: start.line,
    column: start.column + distance,
    offset: start.offset + distance,
  });
  return { file, start: at(offset), end: at(offset + length) };
}
