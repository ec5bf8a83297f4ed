import { type Diagnostic, diagnostic } from '../../../diagnostic/diagnostic.js';
import type { Origin } from '../../../document/nodes.js';
import type { LayoutPage, PageItem } from '../pdfmake/internals.js';
import type { Link } from '../typeset/content.js';
import { type PlacedPiece, TextLine } from '../typeset/text-line.js';

/** Of a face, the share of its size that reaches above the baseline and below it. */
const ascent = 0.75;
const descent = 0.25;
const epsilon = 0.5;

/** What would be lost on laid-out pages: text and pictures beyond the edge, links to what is on no page. */
export function checkPages(pages: readonly LayoutPage[]): readonly Diagnostic[] {
  return [...beyondEdges(pages), ...deadLinks(pages)];
}

/** Each text once, however many of its lines are beyond. */
function beyondEdges(pages: readonly LayoutPage[]): readonly Diagnostic[] {
  const told = new Set<Origin>();
  return pages.flatMap((page, index) =>
    page.items.flatMap((entry) => {
      const { left, top, right, bottom } = extentOf(entry);
      const { width, height } = page.pageSize;
      const inside =
        left > -epsilon && top > -epsilon && right < width + epsilon && bottom < height + epsilon;
      if (inside) return [];
      const origin = originOf(entry);
      if (origin !== undefined && told.has(origin)) return [];
      if (origin !== undefined) told.add(origin);
      const message = `${nameOf(entry)} does not fit on page ${index + 1}.`;
      return [
        diagnostic('off-page', message, {
          span: spanOf(origin),
          hints: ['Give its style a smaller size or indent, or the page a larger text area.'],
        }),
      ];
    }),
  );
}

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const nowhere: Extent = { left: 0, top: 0, right: 0, bottom: 0 };

function extentOf({ type, item }: PageItem): Extent {
  if (type === 'image') {
    const { x = 0, y = 0, _width = 0, _height = 0 } = item;
    return { left: x, top: y, right: x + _width, bottom: y + _height };
  }
  if (!(item instanceof TextLine)) return nowhere;
  let first: PlacedPiece | undefined;
  let last: PlacedPiece | undefined;
  let size = 0;
  for (const placed of item.parts.pieces) {
    const { piece } = placed;
    if (piece.kind !== 'field' && isBlank(piece.shaped.text)) continue;
    first ??= placed;
    last = placed;
    size = Math.max(size, piece.style.size);
  }
  if (first === undefined || last === undefined) return nowhere;
  const baseline = item.y + item.parts.baseline;
  return {
    left: item.x + first.x,
    top: baseline - ascent * size,
    right: item.x + last.x + last.width - last.tracking,
    bottom: baseline + descent * size,
  };
}

function isBlank(text: string): boolean {
  return text === ' ' || text.trim() === '';
}

/** The beginning of a text is name enough. */
const shownCharacters = 24;

function nameOf({ item }: PageItem): string {
  if (!(item instanceof TextLine)) return 'A picture';
  const text = item.parts.pieces
    .map(({ piece }) => (piece.kind === 'field' ? '' : piece.shaped.text))
    .join('');
  const characters = Array.from(text.trim());
  const shown = characters.slice(0, shownCharacters).join('');
  return `The line \`${shown}${characters.length > shownCharacters ? '…' : ''}\``;
}

function originOf({ item }: PageItem): Origin | undefined {
  if (!(item instanceof TextLine)) return item.origin;
  return item.parts.pieces.map(({ piece }) => piece.origin).find((origin) => origin !== undefined);
}

function deadLinks(pages: readonly LayoutPage[]): readonly Diagnostic[] {
  const names = new Set<string>();
  const links = new Set<Link>();
  for (const { items } of pages) {
    for (const { item } of items) {
      for (const name of item.anchors ?? []) names.add(name);
      if (!(item instanceof TextLine)) continue;
      for (const { piece } of item.parts.pieces) if (piece.link !== undefined) links.add(piece.link);
    }
  }
  return [...links]
    .filter(({ href }) => href.startsWith('#') && !names.has(href.slice(1)))
    .map(({ href, origin }) =>
      diagnostic('link-dead', `The link leads to \`${href.slice(1)}\`, which is on no page.`, {
        span: spanOf(origin),
        hints: ['Only text and pictures can be led to: give the id to a block that has some.'],
      }),
    );
}

function spanOf(origin: Origin | undefined) {
  return origin?.data ?? origin?.template;
}
