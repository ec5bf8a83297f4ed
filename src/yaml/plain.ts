import { flowValue } from './plain-flow.js';
import { isComment, leaf, plainValue, quotedValue, trimmedEnd, Unusual } from './plain-scalar.js';
import { firstLine, type YamlChild, type YamlNode } from './tree.js';

/** Longer texts, and deeper ones, are for the library, which says what is wrong with them. */
const longest = 500_000;
const deepest = 32;

/** What no text that is read here has: tabs, carriage returns, a byte order mark. */
const foreign = /[\t\r\uFEFF]/;
const key = /([A-Za-z][\w-]*):(?=[ \n]|$)/y;

/**
 * Reads YAML as nearly every file of a project is written: block maps with simple keys, block lists, texts on one line
 * or in a simple `>` or `|` block, lists and maps in brackets, comments. `undefined` for anything else, right
 * or wrong: the library then reads the whole file. Reading these few forms takes a tenth of the library's time, and a
 * test holds the two against each other.
 */
export function readPlainly(text: string): YamlNode | undefined {
  if (text.length > longest || foreign.test(text)) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** A node, and where what belongs to it ends: a comment behind it on its line is part of the collection around it. */
interface Read {
  readonly node: YamlNode;
  readonly tail: number;
}

const noComments = { column: -1, end: -1 };

class PlainReader {
  /** The line that is read next: where it begins, where its content does, in which column, and where it ends. */
  #line = 0;
  #at = 0;
  #indent = -1;
  #end = -1;
  /** The comments directly before that line: where the one furthest right begins, -1 for none, and where the last ends. */
  #comments = noComments;

  constructor(readonly text: string) {}

  document(): YamlNode {
    this.#nextLine();
    if (this.#indent !== 0) throw new Unusual();
    const { node } = this.#block(0, 0);
    if (this.#isMore()) throw new Unusual();
    return node;
  }

  #isMore(): boolean {
    return this.#indent !== -1;
  }

  /** Goes to the next line that holds more than a comment; after the last, the indent is -1. */
  #nextLine(): void {
    this.#comments = noComments;
    while (this.#end < this.text.length) {
      this.#startLine(this.#end + 1);
      if (this.#at === this.#end) continue;
      if (this.text[this.#at] !== '#') return;
      this.#comments = { column: Math.max(this.#comments.column, this.#indent), end: this.#end };
    }
    this.#indent = -1;
  }

  #startLine(start: number): void {
    this.#line = start;
    this.#endLineOf(start);
    this.#at = this.#afterSpaces(start);
    this.#indent = this.#at - start;
  }

  #afterSpaces(from: number): number {
    let at = from;
    while (this.text[at] === ' ') at++;
    return at;
  }

  #block(indent: number, depth: number): Read {
    if (depth > deepest) throw new Unusual();
    return this.#isItem() ? this.#list(indent, depth) : this.#map(indent, depth);
  }

  #isItem(): boolean {
    return this.text[this.#at] === '-' && (this.#at + 1 === this.#end || this.text[this.#at + 1] === ' ');
  }

  #map(indent: number, depth: number): Read {
    const start = this.#at;
    const children = new Map<string, YamlChild>();
    const value: Record<string, unknown> = Object.create(null);
    let [size, tail] = [1, start];
    while (this.#indent === indent && !this.#isItem()) {
      key.lastIndex = this.#at;
      const name = key.exec(this.text)?.[1];
      if (name === undefined || children.has(name)) throw new Unusual();
      const label = { start: this.#at, end: this.#at + name.length };
      const { node, tail: childTail } = this.#valueAfter(label.end + 1, indent, depth, true);
      children.set(name, { node, label });
      value[name] = node.value;
      size += node.size;
      tail = childTail;
    }
    const end = trimmedEnd(this.text, start, tail);
    // A comment in the column of its keys is the map's, with those after it: what it stands in goes on to their end.
    if (depth > 0 && this.#comments.column === indent) {
      tail = this.#comments.end;
      this.#comments = noComments;
    }
    this.#checkEnd(indent, depth);
    return { node: { value, start, end, children, size }, tail };
  }

  #list(indent: number, depth: number): Read {
    const start = this.#at;
    const children = new Map<number, YamlChild>();
    const value: unknown[] = [];
    let [size, tail] = [1, start];
    while (this.#indent === indent && this.#isItem()) {
      const { node, tail: childTail } = this.#item(indent, depth);
      children.set(value.length, { node, label: firstLine(this.text, node) });
      value.push(node.value);
      size += node.size;
      tail = childTail;
    }
    this.#checkEnd(indent, depth);
    return { node: { value, start, end: trimmedEnd(this.text, start, tail), children, size }, tail };
  }

  /** `- text`, `- key: …` with further keys below, or a block of its own below the dash. */
  #item(indent: number, depth: number): Read {
    const content = this.#afterSpaces(this.#at + 1);
    key.lastIndex = content;
    if (content >= this.#end || !key.test(this.text))
      return this.#valueAfter(this.#at + 1, indent, depth, false);
    this.#at = content;
    this.#indent = content - this.#line;
    return this.#block(this.#indent, depth + 1);
  }

  /** What stands behind a key's colon or an item's dash, or below it. A list may stand right below its key. */
  #valueAfter(from: number, indent: number, depth: number, ofKey: boolean): Read {
    const at = this.#afterSpaces(from);
    if (at < this.#end && this.text[at] !== '#') return this.#inLine(at, indent);
    this.#nextLine();
    if (this.#indent > indent) return this.#block(this.#indent, depth + 1);
    if (ofKey && this.#indent === indent && this.#isItem()) return this.#list(indent, depth + 1);
    throw new Unusual();
  }

  /** No line may stand further right than the block that it ends or goes on with, and no comment belong to what ended. */
  #checkEnd(indent: number, depth: number): void {
    if (this.#indent > indent) throw new Unusual();
    if (this.#comments.column >= (depth === 0 ? 1 : indent)) throw new Unusual();
  }

  #inLine(at: number, indent: number): Read {
    const first = this.text.charAt(at);
    if (first === '>' || first === '|') return this.#textBlock(at, indent);
    const inBrackets = first === '[' || first === '{';
    const node = inBrackets ? flowValue(this.text, at, indent) : this.#scalar(at, first);
    if (inBrackets) this.#endLineOf(node.end);
    const rest = this.#afterSpaces(node.end);
    const commented = isComment(this.text, rest);
    if (rest < this.#end && !commented) throw new Unusual();
    const tail = commented ? this.#end : node.end;
    this.#nextLine();
    return { node, tail };
  }

  /** What is in brackets may go over several lines. */
  #endLineOf(at: number): void {
    const newline = this.text.indexOf('\n', at);
    this.#end = newline === -1 ? this.text.length : newline;
  }

  #scalar(at: number, first: string): YamlNode {
    if (first === '"' || first === "'") return quotedValue(this.text, at, this.#end, first);
    const comment = this.text.indexOf(' #', at);
    const limit = comment === -1 ? this.#end : Math.min(comment, this.#end);
    return plainValue(this.text, at, limit);
  }

  /** A block of lines that are indented alike, without empty ones between them. */
  #textBlock(at: number, indent: number): Read {
    const header = this.text.slice(at, this.#end);
    if (!/^[>|]-?$/.test(header)) throw new Unusual();
    const lines: string[] = [];
    let column = -1;
    let end = at;
    for (;;) {
      if (this.#end === this.text.length) throw new Unusual();
      this.#startLine(this.#end + 1);
      if (column === -1) column = this.#indent;
      if (this.#at === this.#end || this.#indent < column) break;
      if (this.#indent > column || this.text[this.#end - 1] === ' ') throw new Unusual();
      lines.push(this.text.slice(this.#at, this.#end));
      end = this.#end;
    }
    if (lines.length === 0 || column <= indent) throw new Unusual();
    this.#end = end;
    this.#nextLine();
    if (this.#indent >= column || this.#comments.column >= column) throw new Unusual();
    const value = lines.join(header.startsWith('>') ? ' ' : '\n') + (header.endsWith('-') ? '' : '\n');
    return { node: leaf(value, { start: at, end: trimmedEnd(this.text, at, end) }), tail: end };
  }
}
