import { kebab } from '../../document/kebab.js';
import type { Block, Inline, Node, NodeType, Origin } from '../../document/nodes.js';
import { isBlock, isInline } from '../../document/visit.js';
import { type AttributeSpecs, type AttributeValues, id, lang, name, optional } from './attribute.js';

/** Fields that every node may have. */
export interface Base {
  readonly id?: string;
  readonly lang?: string;
  readonly style?: string;
  readonly origin?: Origin;
}

/** A child that its parent may hold, and the element that wrote it: `header` and `footer` are one node type. */
export interface Child {
  readonly element: string;
  readonly node: Node;
}

/** One element of the markup: what it takes and which node it becomes. */
export interface ElementSpec {
  readonly type: NodeType;
  readonly attributes: AttributeSpecs;
  /** The fields of `attributes` by the names that markup writes: `headerRows` by `header-rows`. */
  readonly fields: ReadonlyMap<string, string>;
  /** Elements of which it must hold at least one. */
  readonly needs: readonly string[];
  /** Elements of which it may hold no more than one. */
  readonly single: readonly string[];
  /** The node. `values` holds every required attribute; `undefined` where a needed child is missing. */
  build(values: Readonly<Record<string, unknown>>, base: Base, children: readonly Child[]): Node | undefined;
}

interface Definition<S extends AttributeSpecs> {
  readonly attributes?: S;
  /** Whether it may name a theme style. */
  readonly styled?: boolean;
  readonly needs?: readonly string[];
  readonly single?: readonly string[];
}

const commonAttributes = { id: optional(id), lang: optional(lang) };

export function define<const S extends AttributeSpecs>(
  type: NodeType,
  definition: Definition<S>,
  build: (values: AttributeValues<S>, base: Base, children: readonly Child[]) => Node | undefined,
): ElementSpec {
  const attributes: AttributeSpecs = {
    ...commonAttributes,
    ...(definition.styled === true ? { style: optional(name) } : {}),
    ...definition.attributes,
  };
  return {
    type,
    attributes,
    fields: new Map(Object.keys(attributes).map((field) => [kebab(field), field])),
    needs: definition.needs ?? [],
    single: definition.single ?? [],
    // The parser reads each value with the kind that `attributes` declares, which is what AttributeValues says.
    build: (values, base, children) => build(values as AttributeValues<S>, base, children),
  };
}

export function blocks(children: readonly Child[]): readonly Block[] {
  return children.map(({ node }) => node).filter(isBlock);
}

export function inlines(children: readonly Child[]): readonly Inline[] {
  return children.map(({ node }) => node).filter(isInline);
}

/** Children of one type. */
export function only<T extends NodeType>(
  children: readonly Child[],
  type: T,
): readonly Extract<Node, { readonly type: T }>[] {
  return children
    .map(({ node }) => node)
    .filter((node): node is Extract<Node, { readonly type: T }> => node.type === type);
}

/** The fields that have a value: an absent attribute is an absent field. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
