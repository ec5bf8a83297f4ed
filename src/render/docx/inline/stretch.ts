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
  for (const run of runs) {
    for (const character of run.text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const eastAsian = isEastAsian(codePoint);
      const drawn = (eastAsian ? slots.eastAsia : slots.latin).covers(codePoint);
      const stretch = {
        ...(drawn || !run.face.covers(codePoint) ? {} : { font: wordFont(run.face).name }),
        ...(slanted && eastAsian ? { upright: true as const } : {}),
      };
      append(result, character, stretch);
    }
  }
  return result;
}

function append(result: Stretch[], character: string, needs: Omit<Stretch, 'text'>): void {
  const last = result.at(-1);
  const joins = last !== undefined && (/\s/.test(character) || same(last, needs));
  if (joins) result[result.length - 1] = { ...last, text: last.text + character };
  else result.push({ ...needs, text: character });
}

function same(a: Omit<Stretch, 'text'>, b: Omit<Stretch, 'text'>): boolean {
  return a.font === b.font && a.upright === b.upright;
}
