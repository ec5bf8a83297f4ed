import { FileChild, type IContext, type IXmlableObject, Paragraph, Table } from 'docx';
import type { Job } from '../context.js';
import { ElementComponent } from '../xml/component.js';
import type { XmlElement } from '../xml/element.js';

/** A block as Word has it, and the space in pt that a table wants around it. */
interface FlowItem {
  readonly element: FileChild;
  readonly table?: { readonly before: number; readonly after: number };
}

/** A mark between blocks, which is no block itself. */
class Mark extends FileChild {
  constructor(private readonly component: ElementComponent) {
    super('mark');
  }

  override prepForXml(context: IContext): IXmlableObject {
    return this.component.prepForXml(context);
  }
}

/** The start and end of a bookmark at the block that follows. */
export function anchor(ends: readonly XmlElement[]): Flow {
  return ends.map((end) => ({ element: new Mark(new ElementComponent(end)) }));
}

/** Blocks in their order, before the gaps that tables need are put between them. */
export type Flow = readonly FlowItem[];

export function flowItem(element: FileChild): FlowItem {
  return { element };
}

export function tableItem(element: Table, space: { before: number; after: number }): FlowItem {
  return { element, table: space };
}

/**
 * The contents of a page sequence, a cell or a header. Word's tables have no space around them, run into a table that
 * follows, and may not come last: a gap, an empty paragraph of the height wanted, stands where one of these matters.
 */
export function settle(flow: Flow, job: Job): FileChild[] {
  const result: FileChild[] = [];
  let before: FlowItem | undefined;
  for (const item of flow) {
    if (item.element instanceof Mark) {
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

function gap(height: number, { styles }: Job, keepNext: boolean): Paragraph {
  return new Paragraph({ style: styles.auxiliary.gap(height), ...(keepNext ? { keepNext } : {}) });
}

/** docx's headers and cells take these two only. */
export function isParagraphOrTable(element: FileChild): element is Paragraph | Table {
  return element instanceof Paragraph || element instanceof Table;
}
