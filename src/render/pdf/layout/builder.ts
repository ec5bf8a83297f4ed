import type { FontBook } from '../../../font/book.js';
import {
  type DocMeasure,
  type LayoutContext,
  type LayoutPage,
  type Margins,
  type PageItem,
  PdfmakeLayoutBuilder,
  PdfmakeTextInlines,
} from '../pdfmake/internals.js';
import { type Composed, compose } from '../typeset/compose.js';
import type { PageNumbers, Uncovered } from '../typeset/segment.js';
import { layoutGrid } from './grid.js';
import { imposed, needsBlank, pageNumbers } from './imposition.js';
import { chainHeight, leadHeight, linkHeight, type Trial } from './lead.js';
import {
  type ColumnsNode,
  type FlowNode,
  isColumns,
  isFlow,
  isGrid,
  isPageBreak,
  isParagraph,
  type LayoutNode,
  type PageFrame,
  type ParagraphNode,
  type SectionNode,
} from './nodes.js';
import { pageHeight } from './page-height.js';
import { boxInsets, drawBox } from './paragraph-box.js';
import { linesToSet } from './split.js';

/** Distances below this, in pt, are rounding. */
const epsilon = 0.01;
/** Height of the page that blocks are tried out on: more than any document has. */
const endless = 1e7;

/** The share of a page's height that headers and footers must leave to the text. */
const leastText = 1 / 4;

/** Content laid out away from the page, `height` pt tall. */
export interface Trialled {
  readonly items: readonly PageItem[];
  readonly height: number;
}

/** pdfmake asks for inlines while it measures; our lines are composed later, when the measure is known. */
class NoInlines extends PdfmakeTextInlines {
  override buildInlines(): { items: []; minWidth: 0; maxWidth: 0 } {
    return { items: [], minWidth: 0, maxWidth: 0 };
  }
}

/**
 * pdfmake's layout with paragraphs, tables and page breaks of our own. pdfmake keeps the pages, the place on them, columns
 * and fragments; what it does line by line and row by row is replaced by overriding the methods that it calls itself.
 */
export class PageLayout extends PdfmakeLayoutBuilder implements Trial {
  readonly uncovered: Uncovered[] = [];
  /** Pages whose headers and footers leave too little for the text; they are laid out without them. */
  readonly crowded: PageFrame[] = [];
  readonly #fonts: FontBook;
  /** The page count to print; layout is repeated when it turns out wrong. */
  readonly #pageCount: number;
  /** Pages begun by a sequence or a page break: they keep the space above their first paragraph. */
  readonly #begun = new Set<number>();

  constructor(fonts: FontBook, frame: PageFrame, pageCount: number) {
    super(frame.size, frame.margins, {});
    this.#fonts = fonts;
    this.#pageCount = pageCount;
  }

  override tryLayoutDocument(...definition: readonly unknown[]): { pages: LayoutPage[] } {
    injectInlines(this.docMeasure);
    return super.tryLayoutDocument(...definition);
  }

  override processSection(node: SectionNode): void {
    const { size } = node.frame;
    const margins = { ...node.frame.margins };
    if (needsBlank(this.writer.context().pages, node.frame)) {
      const { width, height } = size;
      const blank = node.frame.pages === 'spread' ? { width: width / 2, height } : { width, height };
      this.writer.addPage(blank, null, margins, {});
    }
    const first = this.writer.context().pages.length;
    this.writer.addPage(size, null, margins, { frame: node.frame, first });
    this.#begun.add(first);
    // Furniture can be measured only now that there is a page; the page then begins again.
    Object.assign(margins, this.#roomForFurniture(node.frame));
    this.writer.context().initializePage();
    this.processNode(node.section);
  }

  override processNode(node: LayoutNode | SectionNode, isVerticalAlignmentAllowed?: boolean): void {
    if ('section' in node) {
      super.processNode(node, isVerticalAlignmentAllowed);
      return;
    }
    if (isPageBreak(node) || node.pageBreakBefore) this.#breakPage();
    if (isColumns(node)) this.#beginTogether(node);
    this.#spaceBefore(node.spacing?.before ?? 0);
    if (!(isFlow(node) && node.keepTogether && this.#placedWhole(node))) {
      super.processNode(node, isVerticalAlignmentAllowed);
    }
    this.#spaceAfter(node.spacing?.after ?? 0);
  }

  override processVerticalContainer(node: FlowNode): void {
    if (isGrid(node)) {
      layoutGrid(node, this, this.writer);
      return;
    }
    let kept = 0;
    for (const [index, item] of node.stack.entries()) {
      if (item.keepWithNext && index >= kept) kept = this.#keepChain(node.stack, index);
      const next = node.stack[index + 1];
      if (isParagraph(item) && next?.keepWithPrevious) {
        item.tail = leadHeight(next, this.writer.context().availableWidth, this);
      }
      this.processNode(item);
    }
  }

  override processLeaf(node: LayoutNode): void {
    if (!isParagraph(node)) return;
    const { lines } = this.composed(node, this.writer.context().availableWidth);
    const { style } = node.paragraph;
    const insets = boxInsets(style);
    let start = 0;
    while (start < lines.length) {
      const context = this.writer.context();
      const room = context.availableHeight - insets.top - insets.bottom;
      const fit = Math.floor((room + epsilon) / style.leading);
      const rest = lines.length - start;
      let count = linesToSet(rest, fit, start > 0, style);
      // What keeps with this paragraph would begin the next page alone: send it some lines for company.
      if (
        count === rest &&
        node.tail !== undefined &&
        room - rest * style.leading < node.tail &&
        !this.inTrial
      ) {
        count = linesToSet(rest, rest - 1, start > 0, style);
      }
      if (count === 0 && !this.#atTop()) {
        this.writer.moveToNextPage();
        continue;
      }
      count = Math.max(count, 1);
      // pdfmake drops a line that is taller than the page without a word: it goes over the edge instead, and is reported.
      const needed = insets.top + count * style.leading + insets.bottom;
      context.availableHeight = Math.max(context.availableHeight, needed);
      drawBox(this.writer, style, count * style.leading, () => {
        for (const line of lines.slice(start, start + count)) this.writer.addLine(line.clone());
      });
      settle(context);
      start += count;
      if (start < lines.length) this.writer.moveToNextPage();
    }
  }

  override addHeadersAndFooters(): void {
    const context = this.writer.context();
    const { first: firstNumbers, count } = pageNumbers(context.pages);
    for (const [index, page] of context.pages.entries()) {
      context.page = index;
      const { frame, first } = page.customProperties;
      if (frame === undefined || this.crowded.includes(frame)) continue;
      const numbers = { page: firstNumbers[index] ?? index + 1, count };
      const { header, footer } = frame.furniture({ numbers, firstOfSequence: index === first });
      if (header) this.#furnish(frame, header, () => frame.headerDistance);
      if (footer)
        this.#furnish(frame, footer, (height) => page.pageSize.height - frame.footerDistance - height);
    }
    context.pages.splice(0, context.pages.length, ...imposed(context.pages));
  }

  /** The paragraph's lines for a measure; kept on the node, because trials ask more than once. */
  composed(node: ParagraphNode, width: number): Composed {
    const root = this.writer.contextStack[0] ?? this.writer.context();
    const numbers: PageNumbers = { page: root.page + 1, count: this.#pageCount };
    const kept = node.composed;
    if (kept !== undefined && kept.width === width && (kept.page === numbers.page || !tellsPage(node))) {
      return kept.result;
    }
    const result = compose(node.paragraph, width, this.#fonts, numbers);
    this.uncovered.push(...result.uncovered);
    node.composed = { width, page: numbers.page, result };
    return result;
  }

  get wholePage(): number {
    return pageHeight(this.writer.contextStack[0] ?? this.writer.context());
  }

  /** Lays a node out away from the page, on a measure of `width`. */
  tryOut(node: LayoutNode, width: number): Trialled {
    this.writer.pushContext(width, endless);
    super.processNode(node);
    const context = this.writer.context();
    const trialled = { items: context.pages.flatMap((page) => page.items), height: context.y };
    this.writer.popContext();
    return trialled;
  }

  /** Whether what is laid out now goes nowhere yet, on a page without end. */
  get inTrial(): boolean {
    return this.writer.contextStack.length > 0;
  }

  #placedWhole(node: FlowNode): boolean {
    if (this.inTrial) return false;
    const context = this.writer.context();
    const trialled = this.tryOut(node, context.availableWidth);
    if (trialled.height > pageHeight(context) + epsilon) return false;
    if (trialled.height > context.availableHeight + epsilon) this.writer.moveToNextPage();
    this.#place(trialled);
    return true;
  }

  #place({ items, height }: Trialled): void {
    const context = this.writer.context();
    const fragment = { items, xOffset: context.x, yOffset: context.y, height };
    this.writer.addFragment(fragment, true, true, true);
    context.moveDown(height);
    settle(context);
  }

  /** Margins that a header or footer taller than them pushes inward, as word processors do. */
  #roomForFurniture(frame: PageFrame): Margins {
    const { margins, headerDistance, footerDistance } = frame;
    let { top, bottom } = margins;
    for (const firstOfSequence of [true, false]) {
      const { header, footer } = frame.furniture({
        numbers: { page: 1, count: this.#pageCount },
        firstOfSequence,
      });
      if (header) top = Math.max(top, headerDistance + this.#measured(frame, header).height);
      if (footer) bottom = Math.max(bottom, footerDistance + this.#measured(frame, footer).height);
    }
    const pushed = top > margins.top || bottom > margins.bottom;
    if (pushed && frame.size.height - top - bottom < frame.size.height * leastText) {
      this.crowded.push(frame);
      return margins;
    }
    return { ...margins, top, bottom };
  }

  #measured(frame: PageFrame, node: FlowNode): Trialled {
    const measured = this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(node));
    return this.tryOut(measured, frame.size.width - frame.margins.left - frame.margins.right);
  }

  #furnish(frame: PageFrame, node: FlowNode, top: (height: number) => number): void {
    const context = this.writer.context();
    const { items, height } = this.#measured(frame, node);
    context.x = frame.margins.left;
    context.y = top(height);
    const fragment = { items, xOffset: context.x, yOffset: context.y, height };
    this.writer.addFragment(fragment, true, true, true);
  }

  /**
   * Moves a chain of blocks that keep with the next to the next page where it and what follows would part. Of a chain
   * longer than a page, the first block keeps with what follows it. Gives the index of the first block not seen to.
   */
  #keepChain(nodes: readonly LayoutNode[], from: number): number {
    const { availableWidth } = this.writer.context();
    const whole = this.inTrial ? 0 : chainHeight(nodes, from, availableWidth, this);
    if (whole <= this.wholePage) {
      this.#makeRoom(whole);
      const end = nodes.findIndex((node, index) => index > from && !node.keepWithNext);
      return end === -1 ? nodes.length : end;
    }
    const next = from + 1;
    // What follows a heading may keep with so much that all of it would go to the next page, and leave the heading.
    if (opens(nodes[from]) && nodes[next]?.keepWithNext === true) {
      this.#makeRoom(linkHeight(nodes, from, availableWidth, this, 2));
      return next + 1;
    }
    this.#makeRoom(linkHeight(nodes, from, availableWidth, this));
    return next;
  }

  /** Columns begin on one line: none begins on this page where another has to wait for the next. */
  #beginTogether(node: ColumnsNode): void {
    if (!this.inTrial) this.#makeRoom(leadHeight(node, this.writer.context().availableWidth, this));
  }

  /** Goes to the next page where this one has no room for so much and a whole one has. */
  #makeRoom(height: number): void {
    const context = this.writer.context();
    if (this.inTrial || this.#atTop() || height > pageHeight(context)) return;
    if (height > context.availableHeight + epsilon) this.writer.moveToNextPage();
  }

  #breakPage(): void {
    const context = this.writer.context();
    if (this.inTrial || (this.#atTop() && this.#begun.has(context.page))) return;
    if (!this.#atTop()) this.writer.moveToNextPage();
    this.#begun.add(this.writer.context().page);
  }

  #atTop(): boolean {
    const context = this.writer.context();
    return context.y <= context.pageMargins.top + epsilon;
  }

  #spaceBefore(space: number): void {
    const context = this.writer.context();
    if (space === 0 || (this.#atTop() && !this.inTrial && !this.#begun.has(context.page))) return;
    context.moveDown(Math.min(space, context.availableHeight));
    settle(context);
  }

  #spaceAfter(space: number): void {
    const context = this.writer.context();
    if (space === 0) return;
    context.moveDown(Math.min(space, context.availableHeight));
    settle(context);
  }
}

/** Whether a paragraph's text depends on the page that it is on. */
function tellsPage({ paragraph }: ParagraphNode): boolean {
  const content = [...paragraph.content, ...(paragraph.marker?.content ?? [])];
  return content.some(({ kind }) => kind === 'pageNumber');
}

/** A heading, or headings beside each other. */
function opens(node: LayoutNode | undefined): boolean {
  if (node === undefined) return false;
  if (isColumns(node)) return node.columns.every(({ stack }) => opens(stack[0]));
  return isParagraph(node) && node.paragraph.bookmark !== undefined;
}

/** Keeps rounding from leaving a page over-full by a hair: pdfmake would begin another for a margin of 0 pt. */
function settle(context: LayoutContext): void {
  if (context.availableHeight < 0 && context.availableHeight > -epsilon) context.availableHeight = 0;
}

function injectInlines(measure: DocMeasure): void {
  measure.textInlines = new NoInlines(measure.pdfDocument);
}
