import {
  type LayoutLine,
  type PdfDocumentInstance,
  PdfmakeRenderer,
  type PlacedPicture,
  type Vector,
} from '../pdfmake/internals.js';
import { backgroundArtifact, layoutArtifact, type Owner, watermarkArtifact } from '../structure/element.js';
import type { Link } from '../typeset/content.js';
import type { GlyphPiece, Piece } from '../typeset/pieces.js';
import { type PlacedPiece, type TabLeader, TextLine } from '../typeset/text-line.js';
import type { Canvas, TextRun } from './canvas.js';

/** How far below the baseline the rule of a field is, as a share of the type size. */
const fieldFoot = 0.15;
/** Height of a form field for words, in which programs centre them, as a share of the type size. */
const wordsHeight = 1.4;

/** pdfmake's walk over the pages, drawing on a canvas of ours. */
export class Painter extends PdfmakeRenderer {
  readonly #canvas: Canvas;

  /** `watermark` lies under everything else of each page. */
  constructor(document: PdfDocumentInstance, canvas: Canvas, watermark?: TextLine) {
    super(document, undefined);
    this.#canvas = canvas;
    document.on('pageAdded', () => {
      canvas.beginPage();
      if (watermark) this.#drawWatermark(watermark, document.page);
    });
  }

  override renderLine(line: LayoutLine, x: number, y: number): void {
    if (!(line instanceof TextLine)) return;
    const { pieces, baseline, height, tabLeaders } = line.parts;
    for (const name of line.anchors) this.#canvas.anchor(name, y);
    if (line.bookmark) this.#canvas.bookmark(line.bookmark, y);
    for (const run of runsOf(pieces, x)) {
      this.#canvas.mark(line.repeated ?? run.first.owner);
      this.#drawRun(run, y + baseline);
    }
    this.#underline(pieces, x, y + baseline);
    for (const leader of tabLeaders) this.#leader(leader, x, y + baseline);
    if (line.repeated !== undefined) return;
    this.#links(pieces, x, y, height);
    this.#widgets(pieces, x, y, baseline);
  }

  override renderVector(vector: Vector): void {
    this.#canvas.mark(vector.type === 'rect' ? backgroundArtifact : layoutArtifact);
    if (vector.type === 'rect') {
      this.#canvas.fill({ x: vector.x, y: vector.y, width: vector.w, height: vector.h }, vector.color);
    } else {
      const from = { x: vector.x1, y: vector.y1 };
      this.#canvas.rule(from, { x: vector.x2, y: vector.y2 }, vector.lineWidth, vector.lineColor);
    }
  }

  override renderImage(image: PlacedPicture): void {
    for (const name of image.anchors) this.#canvas.anchor(name, image.y);
    this.#canvas.mark(image.owner);
    this.#canvas.picture(image.image, { x: image.x, y: image.y, width: image._width, height: image._height });
  }

  /** Along the diagonal that rises to the right. */
  #drawWatermark(
    line: TextLine,
    { width, height }: { readonly width: number; readonly height: number },
  ): void {
    this.#canvas.mark(watermarkArtifact);
    this.#canvas.turned({ x: width / 2, y: height / 2 }, -Math.atan2(height, width), () =>
      this.renderLine(line, 0, 0),
    );
  }

  #drawRun({ first, x, words }: PieceRun, baseline: number): void {
    const { style } = first;
    if (first.kind !== 'field') {
      this.#canvas.text({ face: first.face, size: style.size, color: style.color, words }, baseline);
      return;
    }
    const height = style.size + style.size * fieldFoot;
    this.#canvas.field({ x, y: baseline - style.size, width: first.width, height }, first.rule);
  }

  /** Underlines run under a word and the spaces between words, not under the space at a line's end. */
  #underline(placed: readonly PlacedPiece[], left: number, baseline: number): void {
    const lines: { from: number; to: number; piece: GlyphPiece }[] = [];
    for (const { piece, x, width } of placed) {
      if (piece.kind !== 'glyphs' || !piece.style.underline) continue;
      const last = lines.at(-1);
      if (last !== undefined && Math.abs(last.to - x) < 0.01 && last.piece.style === piece.style)
        last.to = x + width;
      else lines.push({ from: x, to: x + width, piece });
    }
    for (const { from, to, piece } of lines) {
      const { size, color } = piece.style;
      const y = baseline + size * 0.12;
      this.#canvas.mark(layoutArtifact);
      this.#canvas.textRule({ x: left + from, y }, { x: left + to, y }, size * 0.05, color);
    }
  }

  #leader(leader: TabLeader, x: number, baseline: number): void {
    this.#canvas.mark(layoutArtifact);
    const from = x + leader.from + leader.size * 0.3;
    const to = x + leader.to - leader.size * 0.3;
    if (to <= from) return;
    if (leader.kind === 'line') {
      this.#canvas.textRule({ x: from, y: baseline }, { x: to, y: baseline }, 0.5, leader.color);
      return;
    }
    // Dots stand on one raster over the page, so that those of neighbouring lines are in columns.
    const step = leader.size * 0.45;
    const dot = leader.size * 0.07;
    for (let at = Math.ceil(from / step) * step; at + dot <= to; at += step) {
      this.#canvas.textRule(
        { x: at, y: baseline - dot / 2 },
        { x: at + dot, y: baseline - dot / 2 },
        dot,
        leader.color,
      );
    }
  }

  /** Form fields stand on their rules. */
  #widgets(placed: readonly PlacedPiece[], left: number, y: number, baseline: number): void {
    for (const { piece, x } of placed) {
      if (piece.kind !== 'field' || piece.form === undefined) continue;
      const { form, style, width } = piece;
      const foot = y + baseline + style.size * fieldFoot;
      const top = form.kind === 'signature' ? y - form.headroom : foot - style.size * wordsHeight;
      this.#canvas.widget({ x: left + x, y: top, width, height: foot - top }, form, style);
    }
  }

  /** One annotation for each link and line. */
  #links(placed: readonly PlacedPiece[], left: number, y: number, height: number): void {
    if (placed.every(({ piece }) => piece.link === undefined)) return;
    const spans = new Map<Link, { from: number; to: number }>();
    for (const { piece, x, width } of placed) {
      if (piece.link === undefined) continue;
      const span = spans.get(piece.link);
      if (span === undefined) spans.set(piece.link, { from: x, to: x + width });
      else span.to = x + width;
    }
    for (const [{ href, element }, { from, to }] of spans) {
      this.#canvas.link({ x: left + from, y, width: to - from, height }, href, element);
    }
  }
}

/** Neighbouring pieces that one text operator can show, or a field; `x` is the page's, not the line's. */
interface PieceRun {
  readonly first: Piece;
  readonly x: number;
  readonly words: TextRun['words'][number][];
}

/** Pieces are placed from the line's left edge, `left`. */
function runsOf(placed: readonly PlacedPiece[], left: number): readonly PieceRun[] {
  const runs: PieceRun[] = [];
  let last: PieceRun | undefined;
  for (const { piece, x, tracking } of placed) {
    if (last === undefined || !together(last.first, piece)) {
      last = { first: piece, x: left + x, words: [] };
      runs.push(last);
    }
    if (piece.kind === 'field') continue;
    last.words.push({ x: left + x, shaped: piece.shaped, tracking: piece.style.tracking + tracking });
  }
  return runs;
}

function together(one: Piece, other: Piece): boolean {
  if (one.kind === 'field' || other.kind === 'field') return false;
  const sameOwner: boolean = isSame(one.owner, other.owner);
  return (
    sameOwner &&
    one.face === other.face &&
    one.style.size === other.style.size &&
    one.style.color === other.style.color
  );
}

function isSame(one: Owner, other: Owner): boolean {
  return one === other;
}
