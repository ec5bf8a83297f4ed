import type { LayoutPage, PageItem } from '../pdfmake/internals.js';
import { TextLine } from '../typeset/text-line.js';
import type { PageFrame } from './nodes.js';

/**
 * From pages as they are laid out to pages as they are bound. Odd pages lie at the right (recto), even ones at the left
 * (verso). A spread, two facing pages, is laid out as one page of both their widths.
 */

/** How many pages a laid-out page becomes. */
function leavesOf({ customProperties: { frame } }: LayoutPage): number {
  return frame?.pages === 'spread' ? 2 : 1;
}

/** The number of the first page that each laid-out page becomes, and how many there are in all. */
export function pageNumbers(pages: readonly LayoutPage[]): {
  readonly first: readonly number[];
  readonly count: number;
} {
  const first: number[] = [];
  let count = 0;
  for (const page of pages) {
    first.push(count + 1);
    count += leavesOf(page);
  }
  return { first, count };
}

/** Whether a page has to stay blank for the next sequence to begin at the right, or a spread at the left. */
export function needsBlank(before: readonly LayoutPage[], { pages }: PageFrame): boolean {
  const next = pageNumbers(before).count + 1;
  if (pages === 'alike') return false;
  return pages === 'mirrored' ? next % 2 === 0 : next % 2 === 1;
}

/** The pages as they are bound: spreads cut in two, inner margins at the spine. */
export function imposed(pages: readonly LayoutPage[]): LayoutPage[] {
  const { first } = pageNumbers(pages);
  return pages.flatMap((page, index) => {
    const { frame } = page.customProperties;
    if (frame?.pages === 'spread') return cutInTwo(page);
    const verso = (first[index] ?? 1) % 2 === 0;
    return [frame?.pages === 'mirrored' && verso ? mirrored(page) : page];
  });
}

/** A page whose text stands as far from the right edge as it stood from the left. */
function mirrored(page: LayoutPage): LayoutPage {
  const { left, right, top, bottom } = page.pageMargins;
  return {
    ...page,
    items: page.items.map((item) => moved(item, right - left)),
    pageMargins: { left: right, right: left, top, bottom },
  };
}

function cutInTwo(page: LayoutPage): readonly LayoutPage[] {
  const width = page.pageSize.width / 2;
  const { left: outer, top, bottom } = page.pageMargins;
  const inner = page.customProperties.frame?.inner ?? outer;
  const pageSize = { ...page.pageSize, width };
  const isLeft = (item: PageItem) => leftEdge(item) < width;
  return [
    {
      ...page,
      pageSize,
      items: page.items.filter(isLeft),
      pageMargins: { left: outer, right: inner, top, bottom },
    },
    {
      ...page,
      pageSize,
      items: page.items.filter((item) => !isLeft(item)).map((item) => moved(item, -width)),
      pageMargins: { left: inner, right: outer, top, bottom },
    },
  ];
}

function leftEdge({ item: { x = 0, x1 = x, x2 = x1 } }: PageItem): number {
  return Math.min(x1, x2);
}

function moved({ type, item }: PageItem, by: number): PageItem {
  if (item instanceof TextLine) {
    const line = item.clone();
    line.x += by;
    return { type, item: line };
  }
  const { x, x1, x2 } = item;
  return {
    type,
    item: {
      ...item,
      ...(x === undefined ? {} : { x: x + by }),
      ...(x1 === undefined ? {} : { x1: x1 + by }),
      ...(x2 === undefined ? {} : { x2: x2 + by }),
    },
  };
}
