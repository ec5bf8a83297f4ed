import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { characterFault } from '../characters.js';
import type { PlacedText } from './placed-text.js';

/** Faults of the characters themselves, whatever they spell. */
export function textFaults(placed: PlacedText): readonly Diagnostic[] {
  const character = characterFault(placed.text);
  if (character !== undefined) {
    const { offset, length, message } = character;
    return [diagnostic('character-refused', message, { span: placed.span(offset, offset + length) })];
  }
  return normalisationFault(placed);
}

/**
 * Text is in Normalization Form C, so that one word is spelt with one sequence of code points in the data, in what is
 * extracted from a PDF and in what a reader searches for. It is reported and not mended: some compatibility
 * ideographs become others, and that is for a person to see.
 */
function normalisationFault(placed: PlacedText): readonly Diagnostic[] {
  const normal = placed.text.normalize('NFC');
  if (normal === placed.text) return [];
  let at = 0;
  while (placed.text.charAt(at) === normal.charAt(at)) at++;
  if (/[\udc00-\udfff]/.test(placed.text.charAt(at))) at--;
  const found = graphemeAt(placed.text, at);
  return [
    diagnostic('text-not-normalised', 'The text is not in Unicode Normalization Form C.', {
      span: placed.span(at, at + found.length),
      hints: [
        `Write \`${found.normalize('NFC')}\` as ${codePoints(found.normalize('NFC'))}, not ${codePoints(found)}.`,
      ],
    }),
  ];
}

/** A character with the marks, vowels and final consonants that combine with it. */
function graphemeAt(text: string, at: number): string {
  return /^.[\p{M}\u1160-\u11ff]*/su.exec(text.slice(at))?.[0] ?? text.charAt(at);
}

function codePoints(text: string): string {
  return Array.from(
    text,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}
