import type { ParagraphStyle, Rule, Sides } from '../../../theme/style.js';
import type { LayoutWriter } from '../pdfmake/internals.js';

/** What a paragraph's rules and padding add above and below its lines, in pt. */
export function boxInsets({ rules, padding }: ParagraphStyle): {
  readonly top: number;
  readonly bottom: number;
} {
  return { top: inset(rules.top, padding.top), bottom: inset(rules.bottom, padding.bottom) };
}

function inset(rule: Rule | null, padding: number): number {
  return rule === null ? padding : padding + rule.width;
}

/**
 * Draws a paragraph's lines, `height` pt in all, with its background behind and its rules around them. Left and right, rules
 * and padding stand outside the text, as they do in word processors: the text stays on its measure.
 */
export function drawBox(
  writer: LayoutWriter,
  style: ParagraphStyle,
  height: number,
  drawLines: () => void,
): void {
  const context = writer.context();
  const insets = boxInsets(style);
  const { rules, padding } = style;
  const box = {
    left: context.x + style.indentLeft - padding.left,
    right: context.x + context.availableWidth - style.indentRight + padding.right,
    top: context.y + (rules.top?.width ?? 0),
    bottom: context.y + insets.top + height + padding.bottom,
  };
  if (style.background !== null) {
    const size = { w: box.right - box.left, h: box.bottom - box.top };
    writer.addVector({ type: 'rect', x: box.left, y: box.top, ...size, color: style.background }, true, true);
  }
  context.moveDown(insets.top);
  drawLines();
  context.moveDown(insets.bottom);
  for (const edge of edges(rules, box)) writer.addVector(edge, true, true);
}

/** Rules stand outside the box, their corners closed. */
function* edges(rules: Sides<Rule | null>, box: Sides<number>) {
  const outer = {
    left: box.left - (rules.left?.width ?? 0),
    right: box.right + (rules.right?.width ?? 0),
  };
  const line = (rule: Rule, x1: number, y1: number, x2: number, y2: number) =>
    ({ type: 'line', x1, y1, x2, y2, lineWidth: rule.width, lineColor: rule.color }) as const;
  if (rules.top) {
    const y = box.top - rules.top.width / 2;
    yield line(rules.top, outer.left, y, outer.right, y);
  }
  if (rules.bottom) {
    const y = box.bottom + rules.bottom.width / 2;
    yield line(rules.bottom, outer.left, y, outer.right, y);
  }
  if (rules.left) {
    const x = box.left - rules.left.width / 2;
    yield line(rules.left, x, box.top, x, box.bottom);
  }
  if (rules.right) {
    const x = box.right + rules.right.width / 2;
    yield line(rules.right, x, box.top, x, box.bottom);
  }
}
