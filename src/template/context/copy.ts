import type { InlineValue, Statement } from '../../data/index.js';
import type { Inline } from '../../document/nodes.js';

/**
 * The statement as a copy has it: with the words of the side whose own copy it is, or as published. Text that a mark
 * had parted is one again, so that words look the same whether something was marked in them or not.
 */
export function statementOfCopy(statement: Statement, side: string | undefined): Statement {
  return ofCopy(statement, side);
}

function ofCopy<T>(value: T, side: string | undefined): T;
function ofCopy(value: unknown, side: string | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return listOfCopy(value, side);
  if ('nodes' in value) return isArranged(value) ? arranged(value, side) : value;
  // What holds no such text stays what it is: most of a statement does.
  let changed: Record<string, unknown> | undefined;
  for (const [key, inner] of Object.entries(value)) {
    const own = key === 'span' ? inner : ofCopy(inner, side);
    if (own === inner) continue;
    changed ??= { ...value };
    changed[key] = own;
  }
  return changed ?? value;
}

function listOfCopy(list: readonly unknown[], side: string | undefined): readonly unknown[] {
  const own = list.map((item) => ofCopy(item, side));
  return own.every((item, at) => item === list[at]) ? list : own;
}

function arranged(value: ArrangedValue, side: string | undefined): InlineValue {
  return {
    ...value,
    nodes: joined(side === undefined ? value.nodes : (value.alternat[side] ?? value.nodes)),
  };
}

type ArrangedValue = InlineValue & Required<Pick<InlineValue, 'alternat'>>;

function isArranged(value: object): value is ArrangedValue {
  return 'nodes' in value && 'span' in value && 'alternat' in value && value.alternat !== undefined;
}

/** Nodes with neighbouring texts made one, which stands where both did. */
function joined(nodes: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') result[result.length - 1] = bothTexts(last, node);
    else result.push('children' in node ? { ...node, children: joined(node.children) } : node);
  }
  return result;
}

type Text = Extract<Inline, { type: 'text' }>;

function bothTexts(first: Text, second: Text): Text {
  const value = first.value + second.value;
  const [before, after] = [first.origin?.data, second.origin?.data];
  // Words that changed places do not stand in one stretch of the file.
  const inOrder = before !== undefined && after !== undefined && before.end.offset <= after.start.offset;
  const data = inOrder ? { ...before, end: after.end } : (before ?? after);
  return { ...first, value, ...(data === undefined ? {} : { origin: { ...first.origin, data } }) };
}
