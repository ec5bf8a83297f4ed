import type { ParagraphStyle } from '../../../theme/style.js';

/**
 * How many of a paragraph's remaining `lines` to set where `fit` of them fit, so that no fewer than `orphans` stay behind
 * and no fewer than `widows` go on. 0 means: begin on the next page.
 */
export function linesToSet(
  lines: number,
  fit: number,
  begun: boolean,
  style: Pick<ParagraphStyle, 'widows' | 'orphans' | 'keepTogether'>,
): number {
  if (fit >= lines) return lines;
  if (style.keepTogether && !begun) return 0;
  const most = Math.min(fit, lines - Math.max(style.widows, 1));
  // A part that began on an earlier page has left its orphans there.
  return most >= (begun ? 1 : Math.max(style.orphans, 1)) ? most : 0;
}
