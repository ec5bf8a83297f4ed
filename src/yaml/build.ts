import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { LineIndex } from '../diagnostic/span.js';
import { firstLine, type YamlChild, type YamlNode } from './tree.js';

export const maximumDepth = 64;
const maximumSize = 1_000_000;

/**
 * Turns the library's syntax nodes into plain values with places. Aliases share the node that they repeat, so that a
 * file whose aliases multiply costs nothing here; `size` counts what they would be written out.
 */
export class TreeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  readonly #anchors = new Map<string, YamlNode>();
  #tooLarge = false;

  constructor(readonly index: LineIndex) {}

  build(source: unknown, fallback: { readonly start: number; readonly end: number }, depth = 0): YamlNode {
    if (depth > maximumDepth) return this.#tooDeep(fallback);
    if (isAlias(source)) return this.#alias(source);
    const node = this.#value(source, fallback, depth);
    if (hasAnchor(source)) this.#anchors.set(source.anchor, node);
    return node;
  }

  #value(
    source: unknown,
    fallback: { readonly start: number; readonly end: number },
    depth: number,
  ): YamlNode {
    if (isMap(source)) return this.#map(source, depth);
    if (isSeq(source)) return this.#sequence(source, depth);
    const { start, end } = this.#place(source, fallback);
    return { value: isScalar(source) ? source.value : null, start, end, children: new Map(), size: 1 };
  }

  #map(source: YAMLMap, depth: number): YamlNode {
    const place = this.#place(source);
    const children = new Map<string, YamlChild>();
    for (const pair of source.items) {
      const key = this.#key(pair, place);
      if (key === undefined) continue;
      const node = this.build(pair.value, key, depth + 1);
      const first = children.get(key.text);
      if (first === undefined) children.set(key.text, { node, label: key });
      else this.#duplicate(key, first);
    }
    const value: Record<string, unknown> = Object.create(null);
    for (const [key, { node }] of children) value[key] = node.value;
    return this.#collection(value, place, children);
  }

  #sequence(source: YAMLSeq, depth: number): YamlNode {
    const place = this.#place(source);
    const children = new Map<number, YamlChild>();
    for (const [at, item] of source.items.entries()) {
      const node = this.build(item, place, depth + 1);
      children.set(at, { node, label: firstLine(this.index.text, node) });
    }
    return this.#collection(
      Array.from(children.values(), ({ node }) => node.value),
      place,
      children,
    );
  }

  #collection(
    value: unknown,
    place: { readonly start: number; readonly end: number },
    children: ReadonlyMap<string | number, YamlChild>,
  ): YamlNode {
    let size = 1;
    for (const { node } of children.values()) size += node.size;
    if (size > maximumSize && !this.#tooLarge) {
      this.#tooLarge = true;
      this.#report(
        'yaml-limit',
        'The file holds more than 1,000,000 values.',
        firstLine(this.index.text, place),
      );
    }
    return { value, ...place, children, size };
  }

  #key(
    pair: Pair,
    map: { readonly start: number; readonly end: number },
  ): { readonly text: string; readonly start: number; readonly end: number } | undefined {
    const { key } = pair;
    const place = this.#place(key, firstLine(this.index.text, map));
    const text = isScalar(key) ? String(key.source ?? key.value) : '';
    if (isScalar(key) && text !== '' && text !== '__proto__') return { text, ...place };
    this.#report('yaml-syntax', 'A key must be a word or a quoted text.', place);
    return undefined;
  }

  #alias(source: Alias): YamlNode {
    const place = this.#place(source);
    const target = this.#anchors.get(source.source);
    if (target !== undefined) return { ...target, ...place };
    this.#report('yaml-alias', `No complete value before this alias is marked \`&${source.source}\`.`, place);
    return { value: null, ...place, children: new Map(), size: 1 };
  }

  #tooDeep(place: { readonly start: number; readonly end: number }): YamlNode {
    this.#report(
      'yaml-limit',
      `Values are nested more than ${maximumDepth} levels deep.`,
      firstLine(this.index.text, place),
    );
    return { value: null, ...place, children: new Map(), size: 1 };
  }

  #duplicate(
    key: { readonly text: string; readonly start: number; readonly end: number },
    first: YamlChild,
  ): void {
    this.diagnostics.push(
      diagnostic('yaml-duplicate-key', `The key \`${key.text}\` stands twice in this map.`, {
        span: this.index.span(key.start, key.end),
        related: [
          { message: 'It stands here first.', span: this.index.span(first.label.start, first.label.end) },
        ],
      }),
    );
  }

  #report(
    code: 'yaml-syntax' | 'yaml-alias' | 'yaml-limit',
    message: string,
    place: { readonly start: number; readonly end: number },
  ): void {
    this.diagnostics.push(diagnostic(code, message, { span: this.index.span(place.start, place.end) }));
  }

  /** Offsets of a syntax node without the white space that ends it; `fallback` where it is empty or absent. */
  #place(
    source: unknown,
    fallback?: { readonly start: number; readonly end: number },
  ): { readonly start: number; readonly end: number } {
    const range = hasRange(source) ? source.range : undefined;
    const start = range?.[0] ?? 0;
    let end = range?.[1] ?? start;
    while (end > start && /\s/.test(this.index.text.charAt(end - 1))) end--;
    return start === end && fallback !== undefined
      ? { start: fallback.start, end: fallback.end }
      : { start, end };
  }
}

function hasRange(source: unknown): source is { readonly range: readonly [number, number, number] } {
  return typeof source === 'object' && source !== null && 'range' in source && Array.isArray(source.range);
}

function hasAnchor(source: unknown): source is { readonly anchor: string } {
  return (
    typeof source === 'object' && source !== null && 'anchor' in source && typeof source.anchor === 'string'
  );
}
