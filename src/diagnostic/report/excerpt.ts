import { visible } from '../visible.js';
import { advance } from '../width.js';

/** A source line as it is drawn, and the line of marks that stands below it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: string;
}

/** A character of a line with its place on the screen. */
interface Cell {
  /** Offset in the line, in UTF-16 units. */
  readonly offset: number;
  readonly shown: string;
  /** First screen column, from 0. */
  readonly column: number;
  readonly width: number;
}

const tabStop = 4;
const cut = '...';

/**
 * Draws one line of source with `mark` under the range [start, end) of its UTF-16 units. A line wider than `width` cells
 * is cut to a window around the range. An empty range, as at a line's end, is marked with one sign.
 */
export function excerpt(
  line: string,
  range: { readonly start: number; readonly end: number },
  mark: string,
  width: number,
): Excerpt {
  const cells = layOut(line);
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  const from = firstColumn(cells, range.start, total);
  const to = Math.max(columnOf(cells, range.end, total), from + 1);

  const view = total <= width ? { first: 0, last: total } : windowAround(from, to, total, width);
  const shown = cells.filter((cell) => cell.column >= view.first && cell.column + cell.width <= view.last);
  const head = view.first > 0 ? cut : '';
  const tail = view.last < total ? cut : '';
  // A wide character that straddles the window's edge is left out; the first one shown may start a column later.
  const origin = shown[0]?.column ?? view.first;
  const right = shown.at(-1);
  const edge = Math.max(right === undefined ? 0 : right.column + right.width, from + 1);
  return {
    text: `${head}${shown.map((cell) => cell.shown).join('')}${tail}`.trimEnd(),
    marks:
      ' '.repeat(head.length + Math.max(0, from - origin)) +
      mark.repeat(Math.max(1, Math.min(to, edge) - from)),
  };
}

function layOut(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  let column = 0;
  let previous = '';
  for (const character of line) {
    const width = character === '\t' ? tabStop - (column % tabStop) : advance(visible(character), previous);
    const shown = character === '\t' ? ' '.repeat(width) : visible(character);
    cells.push({ offset, shown, column, width });
    offset += character.length;
    column += width;
    previous = character;
  }
  return cells;
}

/** A mark that sits on another character, or a part of a joined emoji, is shown where that character is. */
function firstColumn(cells: readonly Cell[], offset: number, total: number): number {
  const at = cells.findIndex((cell) => cell.offset >= offset);
  const drawn = at === -1 ? undefined : cells.slice(0, at + 1).findLast(({ width }) => width > 0);
  return drawn?.column ?? columnOf(cells, offset, total);
}

function columnOf(cells: readonly Cell[], offset: number, total: number): number {
  return cells.find((cell) => cell.offset >= offset)?.column ?? total;
}

/** The columns to show: the whole range where it fits, its beginning otherwise, with a third of the rest before it. */
function windowAround(
  from: number,
  to: number,
  total: number,
  width: number,
): { first: number; last: number } {
  const room = Math.max(1, width - 2 * cut.length);
  const before = Math.floor(Math.max(0, room - (to - from)) / 3);
  const first = Math.max(0, Math.min(from - before, total - room));
  return { first, last: Math.min(total, first + room) };
}
