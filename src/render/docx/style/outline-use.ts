import type { Document } from '../../../document/nodes.js';
import { textBlocks } from '../../../document/text.js';
import { paragraphStyleName } from '../../../theme/cascade.js';

/** Which outline level a document gives to each paragraph style, so that the style can carry it. */
export interface OutlineUse {
  /**
   * The level, if all of the document's paragraphs of that style are headings of one level; `null` if some are body
   * text or levels differ; undefined for a style that the document does not use.
   */
  levelOf(style: string): number | null | undefined;
}

export function outlineUse(document: Document): OutlineUse {
  const levels = new Map<string, number | null>();
  for (const block of textBlocks(document)) {
    const style = paragraphStyleName(block);
    const level = block.type === 'heading' ? block.level : null;
    const before = levels.get(style);
    levels.set(style, before === undefined || before === level ? level : null);
  }
  return { levelOf: (style) => levels.get(style) };
}
