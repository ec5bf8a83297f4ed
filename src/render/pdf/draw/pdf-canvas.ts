import type { Color, TextStyle } from '../../../theme/style.js';
import type { Form } from '../file/form.js';
import type { Links } from '../file/links.js';
import type { Outline } from '../file/outline.js';
import type { PdfFile } from '../file/pdf-file.js';
import type { EmbeddedFaces } from '../font/embedded-faces.js';
import type { PdfImage } from '../pdfmake/internals.js';
import type { Owner, StructureElement } from '../structure/element.js';
import type { StructureTree } from '../structure/tree.js';
import type { FormField } from '../typeset/content.js';
import type { Bookmark } from '../typeset/text-line.js';
import type { Canvas, Point, Rect, TextRun } from './canvas.js';
import { number as n } from './operators.js';
import { showText } from './show-text.js';

/** What a page's content leaves behind in the file. */
export interface CanvasParts {
  readonly faces: EmbeddedFaces;
  readonly tree: StructureTree;
  readonly outline: Outline;
  readonly links: Links;
  readonly form: Form;
  readonly images: ReadonlyMap<string, PdfImage>;
}

/**
 * A canvas that writes PDF operators. pdfkit has flipped the page's coordinates (y downward), so text is flipped back.
 * Colours and marks are written only when they change; a page begins with none.
 */
export class PdfCanvas implements Canvas {
  readonly #file: PdfFile;
  readonly #parts: CanvasParts;
  #owner: Owner | undefined;
  /** The operator that set the fill colour last. */
  #filled: string | undefined;

  constructor(file: PdfFile, parts: CanvasParts) {
    this.#file = file;
    this.#parts = parts;
  }

  beginPage(): void {
    this.#owner = undefined;
    this.#filled = undefined;
    const page = this.#parts.tree.beginPage(this.#file.page.dictionary);
    this.#file.beforePageEnds(() => {
      if (this.#owner !== undefined) this.#file.addContent('EMC');
      page.end();
    });
  }

  mark(owner: Owner): void {
    if (owner === this.#owner) return;
    if (this.#owner !== undefined) this.#file.addContent('EMC');
    this.#owner = owner;
    this.#file.addContent(this.#parts.tree.begin(owner));
  }

  text(run: TextRun, baseline: number): void {
    const font = this.#parts.faces.of(run.face);
    const { page } = this.#file;
    page.fonts[font.name] ??= font.object;
    this.#fill(this.#file.colors.textFill(run.color));
    this.#file.addContent(showText(run, font, baseline));
  }

  rule(from: Point, to: Point, width: number, color: Color): void {
    this.#line(from, to, width, this.#file.colors.stroke(color));
  }

  textRule(from: Point, to: Point, width: number, color: Color): void {
    this.#line(from, to, width, this.#file.colors.textStroke(color));
  }

  fill(rect: Rect, color: Color): void {
    this.#fill(this.#file.colors.fill(color));
    this.#file.addContent(`${n(rect.x)} ${n(rect.y)} ${n(rect.width)} ${n(rect.height)} re f`);
  }

  picture(source: string, rect: Rect): void {
    const image = this.#parts.images.get(source);
    if (!image?.obj) return;
    const { page } = this.#file;
    page.xobjects[image.label] ??= image.obj;
    const matrix = `${n(rect.width)} 0 0 ${n(-rect.height)} ${n(rect.x)} ${n(rect.y + rect.height)} cm`;
    this.#file.addContent(`q ${matrix} /${image.label} Do Q`);
    if (this.#owner?.kind === 'element') this.#owner.box ??= this.#file.pageBox(rect);
  }

  field(rect: Rect, rule: { readonly width: number; readonly color: Color } | null): void {
    if (this.#owner?.kind === 'element') this.#owner.box ??= this.#file.pageBox(rect);
    if (rule === null) return;
    const y = rect.y + rect.height;
    this.rule({ x: rect.x, y }, { x: rect.x + rect.width, y }, rule.width, rule.color);
  }

  widget(rect: Rect, field: FormField, style: TextStyle): void {
    this.#parts.form.add(rect, field, style);
  }

  link(rect: Rect, href: string, element: StructureElement): void {
    this.#parts.links.add(rect, href, element);
  }

  turned(center: Point, radians: number, draw: () => void): void {
    const filled = this.#filled;
    const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
    this.#file.addContent(`q ${[cos, sin, -sin, cos, center.x, center.y].map(n).join(' ')} cm`);
    draw();
    this.#file.addContent('Q');
    this.#filled = filled;
  }

  anchor(name: string, y: number): void {
    this.#parts.links.anchor(name, y);
  }

  bookmark(bookmark: Bookmark, y: number): void {
    this.#parts.outline.add(bookmark, y);
  }

  #line(from: Point, to: Point, width: number, stroke: string): void {
    const line = `${n(from.x)} ${n(from.y)} m ${n(to.x)} ${n(to.y)} l S`;
    this.#file.addContent(`q ${n(width)} w ${stroke} ${line} Q`);
  }

  #fill(operator: string): void {
    if (operator === this.#filled) return;
    this.#filled = operator;
    this.#file.addContent(operator);
  }
}
