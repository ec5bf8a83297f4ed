import type { FontBook } from '../../../font/book.js';
import type { Face } from '../../../font/face.js';
import type { Hyphenator } from '../../../text/hyphenation.js';
import type { InlineContent } from './content.js';
import { noHang } from './hang.js';
import type { Box, GlyphPiece, Piece } from './pieces.js';
import { type ShapedText, shape } from './shape.js';

/** Page numbers as far as layout knows them when it reaches a paragraph. */
export interface PageNumbers {
  readonly page: number;
  readonly count: number;
}

/** By BCP 47 tag. */
export type Hyphenators = ReadonlyMap<string, Hyphenator>;

export interface Opportunity {
  readonly offset: number;
  readonly mandatory: boolean;
  /** The text has no hyphen there, the line gets one. */
  readonly hyphenated?: boolean;
  /** Taken only where lines would be bad without it. */
  readonly reluctant?: boolean;
}

/** A character that no face of its style covers. */
export interface Uncovered {
  readonly codePoint: number;
  readonly content: InlineContent;
}

/** A stretch of the paragraph's text with one content and, where it is text, one face. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly content: InlineContent;
  readonly face: Face;
  /** What all its pieces have in common. */
  readonly common: PieceOrigin;
}

type PieceOrigin = Pick<GlyphPiece, 'style' | 'owner' | 'link' | 'origin'>;

/** U+FFFC stands for a field: line breaking treats it as a letter that needs no glyph. */
const objectReplacement = '\uFFFC';
/** Characters that only guide line breaking. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;
const softHyphen = '\u00AD';

/** A paragraph's content as one text, from which boxes are cut at line-break opportunities. Cutting takes linear time. */
export class Segmenter {
  readonly text: string;
  readonly uncovered: readonly Uncovered[];
  readonly #runs: readonly Run[];
  readonly #fonts: FontBook;
  readonly #hasInvisible: boolean;

  constructor(content: readonly InlineContent[], fonts: FontBook, numbers: PageNumbers) {
    this.#fonts = fonts;
    let text = '';
    const runs: Run[] = [];
    const uncovered: Uncovered[] = [];
    for (const item of content) {
      const shown = textOf(item, numbers);
      const common = originOf(item);
      if (item.kind === 'text' || item.kind === 'pageNumber' || item.kind === 'pageCount') {
        const itemised = fonts.itemise(shown.replace(invisible, softHyphen), item.style);
        let start = text.length;
        for (const { text: part, face } of itemised.runs) {
          runs.push({ start, end: start + part.length, content: item, face, common });
          start += part.length;
        }
        for (const { codePoint } of itemised.missing) {
          if (!String.fromCodePoint(codePoint).match(invisible)) uncovered.push({ codePoint, content: item });
        }
      } else {
        const face = fonts.primary(item.style);
        runs.push({ start: text.length, end: text.length + shown.length, content: item, face, common });
      }
      text += shown;
    }
    this.text = text;
    this.#hasInvisible = text.search(invisible) !== -1;
    this.uncovered = uncovered;
    this.#runs = runs;
  }

  /** Cuts [start, end) into boxes that end at the opportunities and at `end`. */
  boxes(start: number, end: number, opportunities: readonly Opportunity[]): Box[] {
    const boxes: Box[] = [];
    let from = start;
    let firstRun = this.#runs.findIndex((run) => run.end > start);
    if (firstRun === -1) firstRun = this.#runs.length;
    const cut = (to: number, mandatory: boolean, { hyphenated = false, reluctant = false } = {}) => {
      const pieces: Piece[] = [];
      for (let index = firstRun; index < this.#runs.length; index += 1) {
        const run = this.#runs[index];
        if (run === undefined || run.start >= to) break;
        firstRun = index;
        if (run.end > from) this.#addPieces(pieces, run, Math.max(from, run.start), Math.min(to, run.end));
      }
      boxes.push(boxOf(from, to, pieces, mandatory, this.#hyphen(to, hyphenated), reluctant));
      from = to;
    };
    for (const opportunity of opportunities) {
      const { offset, mandatory } = opportunity;
      if (offset > from && offset < end) cut(offset, mandatory, opportunity);
    }
    if (end > from) cut(end, true);
    return boxes;
  }

  #addPieces(pieces: Piece[], run: Run, start: number, end: number): void {
    const { content, face, common } = run;
    if (content.kind === 'field') {
      const { width, rule, form } = content;
      pieces.push({ kind: 'field', width, rule, ...(form && { form }), ...common });
      return;
    }
    const spaced = content.style.tracking !== 0;
    if (content.kind === 'tab') {
      pieces.push({ kind: 'tab', width: 0, face, shaped: shape(face, ' ', spaced), ...common });
      return;
    }
    if (content.kind === 'lineBreak') {
      // A forced line break reads as a space, or the words on either side of it would read as one.
      const spaceBefore = start === 0 || /\s/.test(this.text.charAt(start - 1));
      if (!spaceBefore) pieces.push(glyphPiece(face, shape(face, ' ', spaced), false, common));
      return;
    }
    const text = this.text.slice(start, end);
    const shown = this.#hasInvisible ? text.replace(invisible, '') : text;
    for (let from = 0; from < shown.length; ) {
      const space = isSpace(shown, from);
      let to = from + 1;
      while (to < shown.length && isSpace(shown, to) === space) to += 1;
      pieces.push(glyphPiece(face, shape(face, shown.slice(from, to), spaced), space, common));
      from = to;
    }
  }

  /** Where the words of one language may be parted. */
  hyphenations(hyphenators: Hyphenators): Opportunity[] {
    const stretches: { lang: string | undefined; text: string; readonly start: number }[] = [];
    for (const { start, end, content } of this.#runs) {
      const last = stretches.at(-1);
      const part = this.text.slice(start, end);
      if (last !== undefined && last.lang === content.lang) last.text += part;
      else stretches.push({ lang: content.lang, text: part, start });
    }
    return stretches.flatMap(({ lang, text, start }) => {
      const offsets = lang === undefined ? [] : (hyphenators.get(lang)?.(text) ?? []);
      return offsets.map((offset) => ({ offset: start + offset, mandatory: false, hyphenated: true }));
    });
  }

  /** A soft hyphen to extracting programs, which then join the word again (ISO 32000-1, 14.8.2.2.3). */
  #hyphen(offset: number, hyphenated: boolean): GlyphPiece | undefined {
    if (!hyphenated && this.text.charAt(offset - 1) !== softHyphen) return undefined;
    const run = this.#runs.find(({ end }) => end >= offset);
    if (run === undefined) return undefined;
    const { style, owner, link } = run.content;
    const [first] = this.#fonts.itemise('-', style).runs;
    if (first === undefined) return undefined;
    const common = { style, owner, link, origin: undefined };
    const shaped = shape(first.face, '-', style.tracking !== 0);
    const glyphs = shaped.glyphs.map((glyph) => ({ ...glyph, text: softHyphen }));
    return glyphPiece(first.face, { ...shaped, text: softHyphen, glyphs }, false, common);
  }
}

function textOf(content: InlineContent, numbers: PageNumbers): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'lineBreak':
      return '\n';
    case 'tab':
      return '\t';
    case 'field':
      return objectReplacement;
    case 'pageNumber':
      return String(numbers.page);
    case 'pageCount':
      return String(numbers.count);
  }
}

/** A space or a no-break space. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0xa0;
}

function originOf(content: InlineContent): PieceOrigin {
  const { style, owner, link } = content;
  return { style, owner, link, origin: content.kind === 'text' ? content.origin : undefined };
}

/** All glyph pieces have the same members in the same order, which engines read fastest. */
function glyphPiece(face: Face, shaped: ShapedText, stretches: boolean, common: PieceOrigin): GlyphPiece {
  const { style, owner, link, origin } = common;
  const width = (shaped.width * style.size) / 1000 + style.tracking * shaped.glyphs.length;
  return { kind: 'glyphs', face, shaped, stretches, width, style, owner, link, origin };
}

function boxOf(
  start: number,
  end: number,
  pieces: readonly Piece[],
  mandatory: boolean,
  hyphen: GlyphPiece | undefined,
  reluctant: boolean,
): Box {
  let solid = pieces.length;
  while (solid > 0 && vanishes(pieces[solid - 1])) solid -= 1;
  const kept = solid === pieces.length ? pieces : pieces.slice(0, solid);
  const spaces = solid === pieces.length ? noSpaces : pieces.slice(solid).filter(isGlyphPiece);
  let innerGapWidth = 0;
  for (const piece of kept) {
    if (piece.kind === 'glyphs' && piece.stretches) innerGapWidth += piece.width;
  }
  return {
    start,
    end,
    pieces: kept,
    width: sumOfWidths(kept),
    spaces,
    spaceWidth: sumOfWidths(spaces),
    innerGapWidth,
    mandatory,
    hyphen,
    reluctant,
    hang: noHang,
  };
}

const noSpaces: readonly GlyphPiece[] = [];

function isGlyphPiece(piece: Piece): piece is GlyphPiece {
  return piece.kind === 'glyphs';
}

/** Breaking spaces, and the space that a forced line break reads as, take no room at a line's end. */
function vanishes(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'glyphs') return false;
  const { text } = piece.shaped;
  return text === ' ' || (text.startsWith(' ') && /^ +$/.test(text));
}

function sumOfWidths(pieces: readonly Piece[]): number {
  let sum = 0;
  for (const { width } of pieces) sum += width;
  return sum;
}
