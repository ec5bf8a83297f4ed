import type { NodeOf, NodeType } from '../../document/nodes.js';
import type { Handlers } from '../renderer.js';

/** Calls the handler of the node's type. The type is passed apart so that the compiler can match it with the handler. */
export function dispatch<K extends T, T extends NodeType, Context, Result>(
  handlers: Handlers<T, Context, Result>,
  type: K,
  node: NodeOf<K>,
  context: Context,
): Result {
  return handlers[type](node, context);
}
