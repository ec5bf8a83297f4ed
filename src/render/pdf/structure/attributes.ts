import { textString } from '../pdfmake/internals.js';
import type { StructureElement } from './element.js';

/** An element's attribute objects (ISO 32000-1, 14.8.5), one for each owner that has something to say. */
export function attributesOf({ tag, options, box }: StructureElement): Record<string, unknown>[] {
  const attributes: Record<string, unknown>[] = [];
  if (options.listNumbering !== undefined)
    attributes.push({ O: 'List', ListNumbering: options.listNumbering });
  const table = {
    ...(options.scope !== undefined && { Scope: options.scope }),
    ...(options.rowSpan !== undefined && { RowSpan: options.rowSpan }),
    ...(options.colSpan !== undefined && { ColSpan: options.colSpan }),
    ...(options.summary !== undefined && { Summary: textString(options.summary) }),
  };
  if (Object.keys(table).length > 0) attributes.push({ O: 'Table', ...table });
  if (options.printField !== undefined) {
    // A text field on paper.
    attributes.push({ O: 'PrintField', Role: 'tv', Desc: textString(options.printField) });
  }
  if (box !== undefined) {
    const placement = tag === 'Figure' ? { Placement: 'Block' } : {};
    attributes.push({ O: 'Layout', ...placement, BBox: [...box] });
  }
  return attributes;
}
