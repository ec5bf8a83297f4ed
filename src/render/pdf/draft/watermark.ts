import type { FontBook } from '../../../font/book.js';
import type { TextStyle } from '../../../theme/style.js';
import { watermarkArtifact } from '../structure/element.js';
import type { Uncovered } from '../typeset/segment.js';
import { setPlain } from '../typeset/set-plain.js';
import { TextLine } from '../typeset/text-line.js';

/** Grey that text stands out from: `#595959` on it has a contrast of 5.3 to 1. It needs no transparency. */
const color = '#e2e2e2';
/** Length of the watermark in pt, and its greatest type size. */
const length = 560;
const maxSize = 170;

/** A text that lies across every page. */
export interface Watermark {
  readonly line: TextLine;
  readonly uncovered: readonly Uncovered[];
}

/** Sets a watermark as a line with its origin in the middle of the text. */
export function setWatermark(text: string, fonts: FontBook): Watermark {
  const set = (size: number) => {
    const style: TextStyle = {
      families: [],
      weight: 700,
      italic: false,
      size,
      color,
      tracking: 0,
      underline: false,
    };
    const content = { kind: 'text', text, style, owner: watermarkArtifact } as const;
    return setPlain([content], 0, fonts, { page: 1, count: 1 });
  };
  const size = Math.min(length / set(1).end, maxSize);
  const { pieces, end, uncovered } = set(size);
  const centred = pieces.map((placed) => ({ ...placed, x: placed.x - end / 2 }));
  // Capitals and Hangul reach some 0.7 em up; their middle is the middle of the page.
  const parts = { pieces: centred, height: size, baseline: 0.35 * size, width: end, tabLeaders: [] };
  return { line: new TextLine(parts), uncovered };
}
