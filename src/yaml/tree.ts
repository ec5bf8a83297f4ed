import type { LineIndex, Span } from '../diagnostic/span.js';

/** Keys and indexes that lead from the root to a value. */
export type YamlPath = readonly PropertyKey[];

/** A value with its place: offsets of the value, and of the key that names it. */
export interface YamlNode {
  /** Plain data: null, boolean, number, string, array, or an object without prototype. */
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  readonly children: ReadonlyMap<string | number, YamlChild>;
  /** How many values the node holds, aliases written out. */
  readonly size: number;
}

export interface YamlChild {
  readonly node: YamlNode;
  /** Where the child is said to be: its key, or the item itself. */
  readonly label: { readonly start: number; readonly end: number };
}

/** A parsed YAML file that knows where each of its values stands. */
export class YamlTree {
  /** The root as a child of nothing: said to be on its first line. */
  readonly whole: YamlChild;

  constructor(
    readonly index: LineIndex,
    readonly root: YamlNode,
  ) {
    this.whole = { node: root, label: firstLine(index.text, root) };
  }

  get value(): unknown {
    return this.root.value;
  }

  has(path: YamlPath): boolean {
    return this.#follow(path).complete;
  }

  /** Span of the value at `path`; where the path leads nowhere, of its nearest ancestor that exists. */
  spanAt(path: YamlPath): Span {
    const { node } = this.#follow(path);
    return this.index.span(node.start, node.end);
  }

  /** Span of the key (or list item) at `path`, where a fault of the whole value is best shown. */
  labelSpanAt(path: YamlPath): Span {
    const { label } = this.#follow(path);
    return this.index.span(label.start, label.end);
  }

  #follow(path: YamlPath): {
    readonly complete: boolean;
    readonly node: YamlNode;
    readonly label: YamlChild['label'];
  } {
    let place = this.whole;
    for (const step of path) {
      const child = typeof step === 'symbol' ? undefined : place.node.children.get(step);
      if (child === undefined) return { complete: false, ...place };
      place = child;
    }
    return { complete: true, ...place };
  }
}

/** The part of a range that stands on its first line. */
export function firstLine(
  text: string,
  range: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const newline = text.indexOf('\n', range.start);
  return { start: range.start, end: newline === -1 ? range.end : Math.min(range.end, newline) };
}
