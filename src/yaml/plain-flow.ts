import { leaf, plainValue, Unusual } from './plain-scalar.js';
import { firstLine, type YamlChild, type YamlNode } from './tree.js';

const key = /([A-Za-z][\w-]*): +/y;
const text = /[^,[\]{}:#'"\\]+/y;
const inQuotes = /"([^"\\]*)"/y;
const deepest = 16;

/** Reads a list or map in brackets that ends before `limit`: of words, numbers, texts in double quotes, and its like. */
export function flowValue(source: string, start: number, limit: number): YamlNode {
  const line = source.slice(0, limit);
  return new FlowReader(line).value(start, 0);
}

class FlowReader {
  constructor(readonly line: string) {}

  value(at: number, depth: number): YamlNode {
    if (depth > deepest) throw new Unusual();
    const first = this.line.charAt(at);
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
      children.set(value.length, { node, label: firstLine(this.line, node) });
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
      const match = key.exec(this.line);
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
    let at = this.#afterSpaces(start + 1);
    if (this.line[at] === closing) return at + 1;
    for (;;) {
      at = this.#afterSpaces(read(at));
      if (this.line[at] === closing) return at + 1;
      if (this.line[at] !== ',') throw new Unusual();
      at = this.#afterSpaces(at + 1);
    }
  }

  #quoted(start: number): YamlNode {
    inQuotes.lastIndex = start;
    const match = inQuotes.exec(this.line);
    if (match === null) throw new Unusual();
    return leaf(match[1] ?? '', { start, end: start + match[0].length });
  }

  #plain(start: number): YamlNode {
    text.lastIndex = start;
    const match = text.exec(this.line);
    if (match === null) throw new Unusual();
    return plainValue(this.line, start, start + match[0].length);
  }

  #afterSpaces(from: number): number {
    let at = from;
    while (this.line[at] === ' ') at++;
    return at;
  }
}
