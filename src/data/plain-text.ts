import type { Span } from '../diagnostic/span.js';
import type { Inline } from '../document/nodes.js';
import type { InlineValue } from './model/text.js';

/** A stretch of plain text that an inline element covers: offsets [start, end) in UTF-16 units. */
export interface Mark {
  readonly type: 'strong' | 'emphasis' | 'span' | 'link';
  readonly start: number;
  readonly end: number;
}

/** An inline value as it is read: its words without markup, and the way back from them to the file. */
export interface PlainText {
  /** A line break or tab reads as one space. */
  readonly text: string;
  readonly lang: string;
  readonly marks: readonly Mark[];
  /** Where the words [start, end) stand in the file. */
  spanOf(start: number, end: number): Span;
}

/** Words that one node gives to the text. */
interface Piece {
  readonly start: number;
  readonly length: number;
  readonly node: Inline;
}

export function plainText(value: InlineValue): PlainText {
  const pieces: Piece[] = [];
  const marks: Mark[] = [];
  let text = '';
  const walk = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      const start = text.length;
      const words = ownWords(node);
      if (words !== '') pieces.push({ start, length: words.length, node });
      text += words;
      if (!('children' in node)) continue;
      walk(node.children);
      marks.push({ type: node.type, start, end: text.length });
    }
  };
  walk(value.nodes);
  return { text, lang: value.lang, marks, spanOf: (start, end) => spanOf(value, pieces, start, end) };
}

/** Tabs and breaks are spaces to a reader; fields and page numbers say nothing yet. */
function ownWords(node: Inline): string {
  if (node.type === 'text') return node.value;
  return node.type === 'lineBreak' || node.type === 'tab' ? ' ' : '';
}

function spanOf(value: InlineValue, pieces: readonly Piece[], start: number, end: number): Span {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < Math.max(end, start + 1));
  if (first === undefined || last === undefined) return value.span;
  return {
    file: value.span.file,
    start: placeOf(value, first, start, end).start,
    end: placeOf(value, last, start, end).end,
  };
}

/** The place of the part of a piece that lies within [start, end). */
function placeOf(value: InlineValue, { start: from, length, node }: Piece, start: number, end: number): Span {
  const within = (offset: number): number => Math.max(0, Math.min(offset - from, length));
  return value.placeIn?.(node, within(start), within(end)) ?? node.origin?.data ?? value.span;
}
