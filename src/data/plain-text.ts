import type { Position, Span } from '../diagnostic/span.js';
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
  /** Where the words [start, end) stand in the file; the text node around them where it is folded or escaped. */
  spanOf(start: number, end: number): Span;
}

interface Piece {
  readonly start: number;
  readonly value: string;
  readonly span: Span;
}

export function plainText(value: InlineValue): PlainText {
  const pieces: Piece[] = [];
  const marks: Mark[] = [];
  let text = '';
  const walk = (nodes: readonly Inline[], around: Span): void => {
    for (const node of nodes) {
      const span = node.origin?.data ?? around;
      const start = text.length;
      const words = ownWords(node);
      if (words !== '') {
        pieces.push({ start, value: words, span });
        text += words;
      }
      if (!('children' in node)) continue;
      walk(node.children, span);
      marks.push({ type: node.type, start, end: text.length });
    }
  };
  walk(value.nodes, value.span);
  return { text, lang: value.lang, marks, spanOf: (start, end) => spanOf(pieces, value.span, start, end) };
}

function ownWords(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'lineBreak':
      return ' ';
    default:
      return '';
  }
}

function spanOf(pieces: readonly Piece[], whole: Span, start: number, end: number): Span {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < Math.max(end, start + 1));
  if (first === undefined || last === undefined) return whole;
  return {
    file: whole.file,
    start: positionIn(first, start - first.start) ?? first.span.start,
    end: positionIn(last, end - last.start) ?? last.span.end,
  };
}

/** Exact where the file spells the piece as it reads: on one line, with nothing escaped. */
function positionIn({ value, span }: Piece, offset: number): Position | undefined {
  const { start, end } = span;
  if (start.line !== end.line || end.offset - start.offset !== value.length) return undefined;
  const within = Math.min(offset, value.length);
  return { line: start.line, column: start.column + within, offset: start.offset + within };
}
