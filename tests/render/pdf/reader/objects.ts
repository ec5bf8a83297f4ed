import { inflateSync } from 'node:zlib';

/** PDF's values as plain data: names with their slash, references as numbers in a class of their own, strings as bytes. */
export type PdfValue = number | boolean | null | Name | Ref | PdfString | PdfValue[] | Dictionary;
export class Name {
  constructor(readonly name: string) {}
}
export class Ref {
  constructor(readonly id: number) {}
}
export class PdfString {
  constructor(readonly bytes: Buffer) {}
  get text(): string {
    if (this.bytes[0] !== 0xfe || this.bytes[1] !== 0xff) return this.bytes.toString('latin1');
    let text = '';
    for (let at = 2; at + 1 < this.bytes.length; at += 2)
      text += String.fromCharCode(this.bytes.readUInt16BE(at));
    return text;
  }
}
export class Dictionary extends Map<string, PdfValue> {}

interface PdfObject {
  readonly value: PdfValue;
  readonly stream: Buffer | undefined;
}

/** A small reader for the files that we write: a classical cross-reference table, one generation, no encryption. */
export class PdfReader {
  readonly trailer: Dictionary;
  readonly #objects = new Map<number, PdfObject>();

  constructor(readonly bytes: Uint8Array) {
    const buffer = Buffer.from(bytes);
    const source = buffer.toString('latin1');
    const xref = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(source)?.[1]);
    const table = source.slice(xref, source.indexOf('trailer', xref));
    const rows = [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)];
    for (const [id, [, offset, state]] of rows.entries()) {
      if (state === 'n') this.#objects.set(id, readObject(buffer, source, Number(offset), id));
    }
    this.trailer = dictionary(new Parser(source, source.indexOf('trailer', xref) + 7).value());
  }

  get ids(): readonly number[] {
    return [...this.#objects.keys()];
  }

  resolve(value: PdfValue | undefined): PdfValue {
    if (!(value instanceof Ref)) return value ?? null;
    const object = this.#objects.get(value.id);
    if (object === undefined) throw new Error(`Object ${value.id} is referred to and missing`);
    return object.value;
  }

  dict(value: PdfValue | undefined): Dictionary {
    return dictionary(this.resolve(value));
  }

  array(value: PdfValue | undefined): PdfValue[] {
    const resolved = this.resolve(value);
    if (!Array.isArray(resolved)) throw new Error('Not an array');
    return resolved;
  }

  stream(value: PdfValue | undefined): Buffer {
    const stream = value instanceof Ref ? this.#objects.get(value.id)?.stream : undefined;
    if (stream === undefined) throw new Error('Not a stream');
    return stream;
  }

  get catalog(): Dictionary {
    return this.dict(this.trailer.get('Root'));
  }

  get pages(): readonly { readonly ref: Ref; readonly page: Dictionary }[] {
    return this.array(this.dict(this.catalog.get('Pages')).get('Kids')).map((ref) => {
      if (!(ref instanceof Ref)) throw new Error('A page is not a reference');
      return { ref, page: this.dict(ref) };
    });
  }
}

function readObject(buffer: Buffer, source: string, offset: number, id: number): PdfObject {
  const header = `${id} 0 obj`;
  if (!source.startsWith(header, offset)) throw new Error(`Object ${id} is not where the table says`);
  const parser = new Parser(source, offset + header.length);
  const value = parser.value();
  parser.space();
  if (!(value instanceof Dictionary) || !source.startsWith('stream\n', parser.at))
    return { value, stream: undefined };
  const start = parser.at + 'stream\n'.length;
  const raw = buffer.subarray(start, start + Number(value.get('Length')));
  const filter = value.get('Filter');
  const deflated = filter instanceof Name && filter.name === 'FlateDecode';
  return { value, stream: deflated ? inflateSync(raw) : raw };
}

function dictionary(value: PdfValue): Dictionary {
  if (!(value instanceof Dictionary)) throw new Error('Not a dictionary');
  return value;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values and, in content streams, operators. */
export class Parser {
  constructor(
    readonly source: string,
    public at = 0,
  ) {}

  space(): void {
    while (/[\s\0]/.test(this.source.charAt(this.at)) && this.at < this.source.length) this.at += 1;
  }

  /** The next operator, or undefined where a value or the end follows. */
  operator(): string | undefined {
    this.space();
    const match = /[A-Za-z'"*][A-Za-z0-9'"*]*/y;
    match.lastIndex = this.at;
    const [word] = match.exec(this.source) ?? [];
    if (word === undefined || ['true', 'false', 'null'].includes(word)) return undefined;
    this.at += word.length;
    return word;
  }

  value(): PdfValue {
    this.space();
    const { source } = this;
    if (source.startsWith('<<', this.at)) return this.#dictionary();
    const first = source.charAt(this.at);
    if (first === '[') return this.#array();
    if (first === '(') return this.#literal();
    if (first === '<') return this.#hex();
    if (first === '/') return new Name(this.#match(/\/[^\s()<>[\]{}/%]*/y).slice(1));
    const word = this.#match(/-?[\d.]+ \d+ R\b|[+-]?[\d.]+|true|false|null/y);
    if (word.endsWith(' R')) return new Ref(Number.parseInt(word, 10));
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : Number(word);
  }

  #dictionary(): Dictionary {
    this.at += 2;
    const result = new Dictionary();
    for (this.space(); !this.source.startsWith('>>', this.at); this.space()) {
      const key = this.value();
      if (!(key instanceof Name)) throw new Error(`A key is not a name at ${this.at}`);
      result.set(key.name, this.value());
    }
    this.at += 2;
    return result;
  }

  #array(): PdfValue[] {
    this.at += 1;
    const result: PdfValue[] = [];
    for (this.space(); this.source.charAt(this.at) !== ']'; this.space()) result.push(this.value());
    this.at += 1;
    return result;
  }

  #literal(): PdfString {
    let text = '';
    let depth = 0;
    for (; this.at < this.source.length; this.at += 1) {
      const character = this.source.charAt(this.at);
      if (character === '\\') {
        this.at += 1;
        const next = this.source.charAt(this.at);
        text += escapes[next] ?? next;
        continue;
      }
      if (character === '(' && depth++ === 0) continue;
      if (character === ')' && --depth === 0) break;
      text += character;
    }
    this.at += 1;
    return new PdfString(Buffer.from(text, 'latin1'));
  }

  #hex(): PdfString {
    const digits = this.#match(/<[0-9A-Fa-f\s]*>/y).replace(/[<>\s]/g, '');
    return new PdfString(Buffer.from(digits, 'hex'));
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [match] = pattern.exec(this.source) ?? [];
    if (match === undefined)
      throw new Error(`Cannot read ${JSON.stringify(this.source.slice(this.at, this.at + 40))}`);
    this.at += match.length;
    return match;
  }
}
