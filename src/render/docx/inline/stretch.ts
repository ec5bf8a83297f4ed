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
  let open: OpenStretch | undefined;
  for (const { text, face } of runs) {
    let from = 0;
    for (let at = 0; at < text.length; ) {
      const codePoint = text.codePointAt(at) ?? 0;
      const eastAsian = isEastAsian(codePoint);
      const slot = eastAsian ? slots.eastAsia : slots.latin;
      const drawn = face === slot || slot.covers(codePoint) || !face.covers(codePoint);
      const font = drawn ? undefined : wordFont(face).name;
      const upright = slanted && eastAsian;
      const goesOn = open !== undefined && open.font === font && open.upright === upright;
      if (!goesOn && (open === undefined || !isSpace(codePoint))) {
        if (open !== undefined) result.push(stretch(open, text.slice(from, at)));
        open = { text: '', font, upright };
        from = at;
      }
      at += codePoint > 0xffff ? 2 : 1;
    }
    if (open !== undefined) open.text += text.slice(from);
  }
  if (open !== undefined) result.push(stretch(open, ''));
  return result;
}

interface OpenStretch {
  /** Its text from the runs before. */
  text: string;
  readonly font: string | undefined;
  readonly upright: boolean;
}

function stretch({ text, font, upright }: OpenStretch, rest: string): Stretch {
  return {
    text: text + rest,
    ...(font === undefined ? {} : { font }),
    ...(upright ? { upright } : {}),
  };
}

function isSpace(codePoint: number): boolean {
  return /^\s$/.test(String.fromCodePoint(codePoint));
}
