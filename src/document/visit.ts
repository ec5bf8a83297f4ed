import { blockTypes, inlineTypes } from './model.js';
import type { Block, Inline, Node, NodeType } from './nodes.js';

const blocks: ReadonlySet<NodeType> = new Set(blockTypes);
const inlines: ReadonlySet<NodeType> = new Set(inlineTypes);

export function isBlock(node: Node): node is Block {
  return blocks.has(node.type);
}

export function isInline(node: Node): node is Inline {
  return inlines.has(node.type);
}

/** The children of any node in reading order: headers before the text, footers after it, a caption where it is read. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'pageSequence':
      return [
        ...present(node.firstHeader),
        ...present(node.header),
        ...node.children,
        ...present(node.firstFooter),
        ...present(node.footer),
      ];
    case 'table':
      return [...present(node.caption), ...node.children];
    case 'figure':
      return [node.image, ...present(node.caption)];
    default:
      return 'children' in node ? node.children : [];
  }
}

/** A node on a walk, and its ancestors from the root down to its parent. */
export interface Visit {
  readonly node: Node;
  readonly ancestors: readonly Node[];
}

/** Visits a node and everything under it, parents before children, in reading order. */
export function* walk(node: Node, ancestors: readonly Node[] = []): Generator<Visit> {
  yield { node, ancestors };
  const path = [...ancestors, node];
  for (const child of childrenOf(node)) yield* walk(child, path);
}

/** As `walk`, where nobody asks for ancestors. */
export function eachNode(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) eachNode(child, visit);
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
