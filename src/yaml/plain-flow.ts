import { leaf, plainValue, Unusual } from './plain-scalar.js';
import { firstLine, type YamlChild, type YamlNode } from './tree.js';

const key = /([A-Za-z][\w-]*): +/y;
const text = /[^\n,[\]{}:#'"\\]+/y;
const inQuotes = /"([^"\\\n]*)"/y;
const deepest = 16;

/**
 * Reads a list or map in brackets: of words, numbers, texts in double quotes, and its like. Where it goes over several
 * lines, they stand further right than `indent`.
 */
export function flowValue(source: string, start: number, indent: number): YamlNode {
  return new FlowReader(source, indent).value(start, 0);
}

class FlowReader {
  constructor(
    readonly source: string,
    readonly indent: number,
  ) {}

  value(at: number, depth: number): YamlNode {
    if (depth > deepest) throw new Unusual();
    const first = this.source.charAt(at);
    if (first === '[') return this.#list(at, depth);
    if (first === '{') return this.#map(at, depth);
    return first === '"' ? this.#quoted(at) : this.#plain(at);
  }

  #list(start: number, depth: number): YamlNode {
    const children = new Map<number, YamlChild>();
    const value: unknown[] = [];
    let size = 1;
    const end = this.#each(start, ']', (at) => {
      const node = this.value(at, depth + 1);
      children.set(value.length, { node, label: firstLine(this.source, node) });
      value.push(node.value);
      size += node.size;
      return node.end;
    });
    return { value, start, end, children, size };
  }

  #map(start: number, depth: number): YamlNode {
    const children = new Map<string, YamlChild>();
    const value: Record<string, unknown> = Object.create(null);
    let size = 1;
    const end = this.#each(start, '}', (at) => {
      key.lastIndex = at;
      const match = key.exec(this.source);
      const name = match?.[1];
      if (match === null || name === undefined || children.has(name)) throw new Unusual();
      const node = this.value(at + match[0].length, depth + 1);
      children.set(name, { node, label: { start: at, end: at + name.length } });
      value[name] = node.value;
      size += node.size;
      return node.end;
    });
    return { value, start, end, children, size };
  }

  /** Calls `read` for each part between brackets, which it goes through; the end is that of the closing bracket. */
  #each(start: number, closing: string, read: (at: number) => number): number {
    let at = this.#afterSpace(start + 1);
    if (this.source[at] === closing) return at + 1;
    for (;;) {
      at = this.#afterSpace(read(at));
      if (this.source[at] === closing) return at + 1;
      if (this.source[at] !== ',') throw new Unusual();
      at = this.#afterSpace(at + 1);
      if (this.source[at] === closing) return at + 1;
    }
  }

  #quoted(start: number): YamlNode {
    inQuotes.lastIndex = start;
    const match = inQuotes.exec(this.source);
    if (match === null) throw new Unusual();
    return leaf(match[1] ?? '', { start, end: start + match[0].length });
  }

  #plain(start: number): YamlNode {
    text.lastIndex = start;
    const match = text.exec(this.source);
    if (match === null) throw new Unusual();
    return plainValue(this.source, start, start + match[0].length);
  }

  /** Past spaces and line ends. */
  #afterSpace(from: number): number {
    let at = from;
    let line = -1;
    for (; this.source[at] === ' ' || this.source[at] === '\n'; at++) {
      if (this.source[at] === '\n') line = at + 1;
    }
    if (line !== -1 && at - line <= this.indent) throw new Unusual();
    return at;
  }
}
