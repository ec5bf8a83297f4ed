import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import {
  after,
  apply,
  around,
  holds,
  identity,
  intersection,
  type Matrix,
  type Rectangle,
} from './matrix.js';

/** A character that a page draws. Lengths are in points. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly baseline: number;
  readonly size: number;
  readonly turned: boolean;
  /** Why nobody sees it, if so. */
  hidden: string | undefined;
}

/** Colours whose parts differ by no more than this (of 255) cannot be told apart on paper. */
const alike = 16;
/** Text below this size, in points, cannot be read. */
const smallest = 2;

interface State {
  matrix: Matrix;
  clip: Rectangle;
  fill: string;
  opacity: number;
  size: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/**
 * Follows the drawing operators of a page (ISO 32000-1, 9.4) as PDF.js reads them, and notes each character with its
 * place, and whether it can be seen. Where a file says how its content is to be read (tags, ActualText) is not looked at.
 */
export function pageGlyphs(
  list: PDFOperatorList,
  view: readonly number[],
): { readonly glyphs: readonly Glyph[]; readonly pictures: number } {
  const reader = new PageReader(view);
  for (const [at, operator] of list.fnArray.entries()) reader.run(operator, list.argsArray[at] ?? []);
  return reader;
}

class PageReader {
  readonly glyphs: Glyph[] = [];
  pictures = 0;
  readonly #page: Rectangle;
  readonly #states: State[] = [];
  /** Marked content that is open; of each, whether it belongs to a layer. */
  readonly #layers: boolean[] = [];
  /** Areas that have been filled, latest last, in points of the page. */
  readonly #filled: { readonly area: Rectangle; readonly color: string }[] = [];
  #state: State;
  #text: Matrix = identity;
  #line: Matrix = identity;
  #clips = false;

  constructor([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]) {
    this.#page = { left, bottom, right, top };
    this.#state = {
      matrix: identity,
      clip: this.#page,
      fill: '#000000',
      opacity: 1,
      size: 0,
      spacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  run(operator: number, args: readonly unknown[]): void {
    const state = this.#state;
    const number = (at: number) => numberOf(args[at]);
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        this.#states.push({ ...state });
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#states.pop() ?? state;
        break;
      case OPS.paintFormXObjectBegin:
        this.#states.push({ ...state });
        if (isNumbers(args[0])) state.matrix = after(matrixOf(args[0]), state.matrix);
        break;
      case OPS.transform:
        state.matrix = after(matrixOf(args), state.matrix);
        break;
      case OPS.beginText:
        this.#text = this.#line = identity;
        break;
      case OPS.setFont:
        state.size = number(1);
        break;
      case OPS.setTextMatrix:
        this.#text = this.#line = matrixOf(isNumbers(args[0]) ? args[0] : args);
        break;
      case OPS.moveText:
        this.#moveLine(number(0), number(1));
        break;
      case OPS.setLeadingMoveText:
        state.leading = -number(1);
        this.#moveLine(number(0), number(1));
        break;
      case OPS.nextLine:
        this.#moveLine(0, -state.leading);
        break;
      case OPS.setLeading:
        // PDF.js gives the operand with its sign turned.
        state.leading = -number(0);
        break;
      case OPS.setCharSpacing:
        state.spacing = number(0);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = number(0);
        break;
      case OPS.setHScale:
        state.scale = number(0) / 100;
        break;
      case OPS.setTextRise:
        state.rise = number(0);
        break;
      case OPS.setTextRenderingMode:
        state.mode = number(0);
        break;
      case OPS.setFillRGBColor:
        state.fill = String(args[0]);
        break;
      case OPS.setFillColorN:
      case OPS.shadingFill:
        state.fill = 'pattern';
        break;
      case OPS.setGState:
        this.#graphicsState(args[0]);
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#clips = true;
        break;
      case OPS.constructPath:
        this.#path(number(0), args[1], args[2]);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
        this.pictures += 1;
        this.#paint(around(state.matrix, 0, 0, 1, 1), 'picture');
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#layers.push(args[0] === 'OC');
        break;
      case OPS.endMarkedContent:
        this.#layers.pop();
        break;
      case OPS.showText:
        if (isList(args[0])) this.#show(args[0]);
    }
  }

  #moveLine(x: number, y: number): void {
    this.#text = this.#line = after([1, 0, 0, 1, x, y], this.#line);
  }

  #graphicsState(entries: unknown): void {
    for (const entry of isList(entries) ? entries : []) {
      if (!isList(entry)) continue;
      const [key, value] = entry;
      if (key === 'ca') this.#state.opacity = numberOf(value);
      if (key === 'Font' && isList(value)) this.#state.size = numberOf(value[1]);
    }
  }

  /** Fills that are rectangles colour what is behind later text, and cover earlier text. */
  #path(painted: number, data: unknown, bounds: unknown): void {
    if (!isNumbers(bounds) || bounds.length < 4) return;
    const [left = 0, bottom = 0, right = 0, top = 0] = bounds;
    const area = around(this.#state.matrix, left, bottom, right, top);
    if (this.#clips) {
      this.#state.clip = intersection(this.#state.clip, area);
      this.#clips = false;
    }
    const fills =
      painted === OPS.fill ||
      painted === OPS.eoFill ||
      painted === OPS.fillStroke ||
      painted === OPS.eoFillStroke;
    const outline = isList(data) ? data[0] : undefined;
    if (fills && this.#state.opacity > 0.9 && isNumbers(outline) && isRectangle(outline, bounds))
      this.#paint(area, this.#state.fill);
  }

  #paint(whole: Rectangle, color: string): void {
    const area = intersection(whole, this.#state.clip);
    this.#filled.push({ area, color });
    for (const glyph of this.glyphs) {
      const [x, y] = middleOf(glyph);
      if (holds(area, x, y))
        glyph.hidden ??= color === 'picture' ? 'lies under a picture' : 'is painted over';
    }
  }

  /** ISO 32000-1, 9.4.4: where each glyph stands, and how far it moves the next. */
  #show(glyphs: readonly unknown[]): void {
    const { size, spacing, wordSpacing, scale, rise } = this.#state;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#advance((-glyph / 1000) * size * scale);
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const width = (glyph.width / 1000) * size;
      const trm = after(after([size * scale, 0, 0, size, 0, rise], this.#text), this.#state.matrix);
      this.#note(glyph.unicode, trm, size === 0 ? 0 : width / size);
      this.#advance((width + spacing + (glyph.isSpace ? wordSpacing : 0)) * scale);
    }
  }

  #advance(x: number): void {
    this.#text = after([1, 0, 0, 1, x, 0], this.#text);
  }

  #note(text: string, trm: Matrix, width: number): void {
    const [x, baseline] = apply(trm, 0, 0);
    const [end, endBaseline] = apply(trm, width, 0);
    const size = Math.hypot(trm[2], trm[3]);
    const turned = Math.abs(endBaseline - baseline) > 0.1 * size || end < x;
    const glyph: Glyph = { text, x, end, baseline, size, turned, hidden: undefined };
    glyph.hidden = this.#whyHidden(glyph);
    this.glyphs.push(glyph);
  }

  #whyHidden(glyph: Glyph): string | undefined {
    const { mode, opacity, clip, fill } = this.#state;
    const [x, y] = middleOf(glyph);
    if (mode === 3 || mode === 7) return 'is drawn invisibly';
    if (opacity < 0.1) return 'is transparent';
    if (!holds(this.#page, x, y)) return 'stands outside the page';
    if (!holds(clip, x, y)) return 'is clipped away';
    if (glyph.size < smallest) return 'is too small to be read';
    if (this.#layers.includes(true)) return 'stands in a layer that can be switched off';
    const behind = this.#filled.findLast(({ area }) => holds(area, x, y))?.color ?? '#ffffff';
    if (look(fill, behind)) return 'has the colour of what is behind it';
    return undefined;
  }
}

function middleOf({ x, end, baseline, size, turned }: Glyph): readonly [number, number] {
  return [(x + end) / 2, turned ? baseline : baseline + size * 0.3];
}

/** Whether two colours look the same. */
function look(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a !== undefined && b !== undefined && a.every((part, at) => Math.abs(part - (b[at] ?? 0)) < alike);
}

function partsOf(color: string): readonly number[] | undefined {
  const parts = /^#(..)(..)(..)$/.exec(color)?.slice(1);
  return parts?.map((part) => Number.parseInt(part, 16));
}

/** PDF.js writes paths as operators 0 and 1 (moves and lines, two coordinates), 2 and 3 (curves), 4 (close). */
function isRectangle(
  path: ArrayLike<number>,
  [left = 0, bottom = 0, right = 0, top = 0]: ArrayLike<number> & Iterable<number>,
): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
  for (let at = 0; at < path.length; ) {
    const operator = path[at];
    if (operator === 4) at += 1;
    else if (operator === 0 || operator === 1) {
      const [x = 0, y = 0] = [path[at + 1], path[at + 2]];
      if (!((near(x, left) || near(x, right)) && (near(y, bottom) || near(y, top)))) return false;
      at += 3;
    } else return false;
  }
  return true;
}

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

function isGlyph(value: unknown): value is ShownGlyph {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number' &&
    'isSpace' in value
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return value instanceof Float32Array || (isList(value) && value.every((part) => typeof part === 'number'));
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function matrixOf(values: Iterable<unknown>): Matrix {
  const [a, b, c, d, e, f] = Array.from(values, numberOf);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}
