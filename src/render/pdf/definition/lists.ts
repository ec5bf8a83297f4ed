import { defaultStyles } from '../../../document/model.js';
import type { Block, List, ListItem } from '../../../document/nodes.js';
import { type CounterFormat, formatCounter } from '../../../text/counter.js';
import type { ListLevel, ListStyle } from '../../../theme/style.js';
import type { FlowNode, LayoutNode } from '../layout/nodes.js';
import { blocks } from './blocks.js';
import { markerOf, paragraphNode } from './paragraphs.js';
import { blockOwner, type Scope, within } from './scope.js';

export function list(node: List, scope: Scope): FlowNode {
  const depth = scope.list === undefined ? 0 : scope.list.depth + 1;
  const level = levelOf(
    scope.job.theme.list(node.style ?? defaultStyles.list, node.lang ?? scope.lang),
    depth,
  );
  const element = blockOwner(scope, 'L', node, { listNumbering: numberingOf(level) });
  const inside = within(scope, node, element);
  const stack = node.children.map((item, index) =>
    listItem(item, level, (node.start ?? 1) + index, depth, inside),
  );
  return { stack };
}

function levelOf({ levels }: ListStyle, depth: number): ListLevel {
  return levels[Math.min(depth, levels.length - 1)] ?? levels[0];
}

/** An item: its marker hangs left of its first paragraph; a list within it counts its indent from the same measure. */
function listItem(node: ListItem, level: ListLevel, number: number, depth: number, scope: Scope): FlowNode {
  const element = blockOwner(scope, 'LI', node);
  const item = within(scope, node, element);
  const label = blockOwner(item, 'Lbl', {});
  const indent = level.indent - (scope.list?.indent ?? 0);
  const body: Scope = {
    ...within(item, {}, blockOwner(item, 'LBody', {})),
    measure: scope.measure - indent,
    list: { depth, indent: level.indent },
  };
  const [first, ...rest] = node.children;
  const leading = first?.type === 'paragraph' ? first : undefined;
  const marker = { text: markerText(level, number), label };
  const stack: LayoutNode[] = [firstParagraph(leading, level, marker, body)];
  stack.push(...blocks(leading === undefined ? node.children : rest, body));
  return { stack, margin: [indent, 0, 0, 0] };
}

/** The paragraph beside the marker; an item that begins otherwise gets an empty one. */
function firstParagraph(
  node: Extract<Block, { type: 'paragraph' }> | undefined,
  level: ListLevel,
  marker: { readonly text: string; readonly label: Scope['owner'] },
  scope: Scope,
): LayoutNode {
  const beside = node ?? { type: 'paragraph' as const, children: [] };
  const inside = within(scope, beside, blockOwner(scope, 'P', beside));
  const style = scope.job.theme.paragraph(beside.style ?? level.paragraph, inside.lang);
  const hung = { ...style, indentLeft: 0, indentFirst: 0 };
  return paragraphNode(beside, hung, inside, {
    marker: markerOf(marker.text, hung, marker.label, -level.hang, 0),
  });
}

function markerText({ marker }: ListLevel, number: number): string {
  if (marker.kind === 'bullet') return marker.text;
  return marker.pattern.replace('%', formatCounter(number, marker.format));
}

/** PDF names the common ways of counting; of the Korean ones it only knows that they count. */
const numberings: Partial<Record<CounterFormat, string>> = {
  'lower-alpha': 'LowerAlpha',
  'upper-alpha': 'UpperAlpha',
  'lower-roman': 'LowerRoman',
  'upper-roman': 'UpperRoman',
};

function numberingOf({ marker }: ListLevel): string {
  return marker.kind === 'bullet' ? 'Disc' : (numberings[marker.format] ?? 'Decimal');
}
