import type { InlineContent } from './content.js';

/** Narrows fields that are wider than the measure: a line to write on may be short, but not longer than its column. */
export function fitFields(content: readonly InlineContent[], measure: number): readonly InlineContent[] {
  if (!content.some((item) => item.kind === 'field' && item.width > measure)) return content;
  return content.map((item) =>
    item.kind === 'field' ? { ...item, width: Math.min(item.width, measure) } : item,
  );
}
