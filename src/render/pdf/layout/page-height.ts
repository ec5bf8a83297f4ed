import type { LayoutContext } from '../pdfmake/internals.js';

/** Height between the margins of the current page, in pt. */
export function pageHeight(context: LayoutContext): number {
  const { top, bottom } = context.pageMargins;
  return (context.getCurrentPage()?.pageSize.height ?? 0) - top - bottom;
}
