import { view, writeTables } from './sfnt.js';

/** A file that is read in parts: a font may hold 14 MB, of which a document needs some hundred kilobytes. */
export interface FileParts {
  /** In bytes. */
  readonly size: number;
  /** Fills `target` with the bytes from `offset` on, of which there must be enough. */
  readInto(target: Uint8Array, offset: number): void;
}

/** Opens a file by its path relative to the project root; undefined where there is none. */
export type OpenFile = (path: string) => FileParts | undefined;

export function readPart(file: FileParts, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  file.readInto(bytes, offset);
  return bytes;
}

/** With TrueType outlines, by OpenType and by Apple, and `OTTO` with those of PostScript. */
const signatures: ReadonlySet<number> = new Set([0x00010000, 0x74727565, 0x4f54544f]);

/** A TrueType or OpenType file, table by table (OpenType 1.9, "Organization of an OpenType Font"). */
export class FontFile {
  readonly #file: FileParts;
  readonly #tables = new Map<string, { readonly offset: number; readonly length: number }>();

  /** Throws where the file is no font, or a collection of some. */
  constructor(file: FileParts) {
    this.#file = file;
    const header = view(readPart(file, 0, 12));
    if (!signatures.has(header.getUint32(0))) throw new Error('Not a TrueType or OpenType file');
    const count = header.getUint16(4);
    const directory = view(readPart(file, 12, 16 * count));
    for (let at = 0; at < directory.byteLength; at += 16) {
      const letters = [0, 1, 2, 3].map((letter) => directory.getUint8(at + letter));
      const offset = Math.min(directory.getUint32(at + 8), file.size);
      const length = Math.min(directory.getUint32(at + 12), file.size - offset);
      this.#tables.set(String.fromCharCode(...letters), { offset, length });
    }
  }

  has(tag: string): boolean {
    return this.#tables.has(tag);
  }

  /** Read anew each time; undefined where there is no such table. */
  table(tag: string): Uint8Array | undefined {
    const place = this.#tables.get(tag);
    return place && readPart(this.#file, place.offset, place.length);
  }

  /** The bytes [start, end) of a table that is there. */
  part(tag: string, start: number, end: number): Uint8Array {
    const { offset = 0 } = this.#tables.get(tag) ?? {};
    return readPart(this.#file, offset + start, end - start);
  }

  /** The whole file, read anew each time. */
  bytes(): Uint8Array {
    return readPart(this.#file, 0, this.#file.size);
  }

  /** A file of the same tables, of which those that `wanted` does not say are empty. */
  with(wanted: (tag: string) => boolean): Uint8Array {
    const content = (tag: string) => (wanted(tag) && this.table(tag)) || new Uint8Array();
    return writeTables(new Map(Array.from(this.#tables.keys(), (tag) => [tag, content(tag)])));
  }
}
