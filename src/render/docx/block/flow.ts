import type { Job } from '../context.js';
import { paragraphElement } from '../word/paragraph.js';
import type { XmlElement } from '../xml/element.js';

/** A block as Word has it, and the space in pt that a table wants around it. */
interface FlowItem {
  readonly element: XmlElement;
  readonly table?: { readonly before: number; readonly after: number };
  /** A mark between blocks, which is no block itself. */
  readonly isMark?: true;
}

/** The start and end of a bookmark at the block that follows. */
export function anchor(ends: readonly XmlElement[]): Flow {
  return ends.map((element) => ({ element, isMark: true }));
}

/** Blocks in their order, before the gaps that tables need are put between them. */
export type Flow = readonly FlowItem[];

export function flowItem(element: XmlElement): FlowItem {
  return { element };
}

export function tableItem(element: XmlElement, space: { before: number; after: number }): FlowItem {
  return { element, table: space };
}

/**
 * The contents of a page sequence, a cell or a header. Word's tables have no space around them, run into a table that
 * follows, and may not come last: a gap, an empty paragraph of the height wanted, stands where one of these matters.
 */
export function settle(flow: Flow, job: Job): XmlElement[] {
  const result: XmlElement[] = [];
  let before: FlowItem | undefined;
  for (const item of flow) {
    if (item.isMark) {
      result.push(item.element);
      continue;
    }
    const space = (before?.table?.after ?? 0) + (item.table?.before ?? 0);
    const adjoin = before?.table !== undefined && item.table !== undefined;
    if (space > 0 || adjoin) result.push(gap(space, job, true));
    result.push(item.element);
    before = item;
  }
  if (before === undefined || before.table !== undefined)
    result.push(gap(before?.table?.after ?? 0, job, false));
  return result;
}

function gap(height: number, { styles }: Job, keepNext: boolean): XmlElement {
  return paragraphElement({ style: styles.auxiliary.gap(height), keepNext });
}
