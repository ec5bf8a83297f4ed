import type { FaceRequest, FontBook } from '../../../font/book.js';
import type { FaceRun } from '../../../font/face.js';
import { fontSlots, isEastAsian, wordFont } from '../style/word-font.js';

/** Part of a text that one run can hold. */
export interface Stretch {
  readonly text: string;
  /** The font to name, where neither of the style's two fonts has the characters. */
  readonly font?: string;
  /** Set upright within italics: Hangul has no italic, and Word would slant it. */
  readonly upright?: true;
}

/** Splits a text, itemised by face, where a run must say more than its style does. White space goes with what is before it. */
export function stretches(runs: readonly FaceRun[], request: FaceRequest, fonts: FontBook): Stretch[] {
  const slots = fontSlots(request, fonts);
  const slanted = request.italic && !wordFont(slots.eastAsia).italic;
  const result: Stretch[] = [];
  let open: { text: string; readonly font: string | undefined; readonly upright: boolean } | undefined;
  for (const { text, face } of runs) {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const eastAsian = isEastAsian(codePoint);
      const drawn = (eastAsian ? slots.eastAsia : slots.latin).covers(codePoint);
      const font = drawn || !face.covers(codePoint) ? undefined : wordFont(face).name;
      const upright = slanted && eastAsian;
      if (open !== undefined && ((open.font === font && open.upright === upright) || isSpace(character))) {
        open.text += character;
        continue;
      }
      if (open !== undefined) result.push(stretch(open));
      open = { text: character, font, upright };
    }
  }
  if (open !== undefined) result.push(stretch(open));
  return result;
}

function stretch({
  text,
  font,
  upright,
}: {
  readonly text: string;
  readonly font: string | undefined;
  readonly upright: boolean;
}): Stretch {
  return { text, ...(font === undefined ? {} : { font }), ...(upright ? { upright } : {}) };
}

function isSpace(character: string): boolean {
  return /^\s$/.test(character);
}
