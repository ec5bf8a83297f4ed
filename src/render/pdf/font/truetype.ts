/**
 * Subsets of TrueType files for embedding in PDF: outlines and metrics only, no names, no character map, no layout tables
 * (OpenType 1.9, `glyf`, `loca`, `hmtx`). Outlines are read glyph by glyph and kept: a document uses a few hundred of a
 * font's 20,000.
 */
import type { FontFile } from '../../../font/font-file.js';
import { padded, view, writeTables } from '../../../font/sfnt.js';

interface Glyph {
  readonly data: Uint8Array;
  /** Where in `data` a composite glyph names its components, and which. */
  readonly components: readonly { readonly at: number; readonly glyph: number }[];
}

/** Kept as they are: instructions and what they need. */
const hintTables = ['cvt ', 'fpgm', 'prep'];

/** The tables from which a subset's are made, but for the outlines. */
function tablesOf(file: FontFile): ReadonlyMap<string, Uint8Array> {
  const tags = ['head', 'hhea', 'hmtx', 'loca', 'maxp', ...hintTables];
  return new Map(
    tags.flatMap((tag) => {
      const table = file.table(tag);
      return table === undefined ? [] : [[tag, table] as const];
    }),
  );
}

export class TrueTypeFile {
  readonly #file: FontFile;
  readonly #tables: ReadonlyMap<string, Uint8Array>;
  readonly #views: { readonly loca: DataView; readonly hmtx: DataView };
  readonly #outlines = new Map<number, Glyph>();
  readonly #longOffsets: boolean;
  readonly #metrics: number;

  private constructor(file: FontFile) {
    this.#file = file;
    this.#tables = tablesOf(file);
    this.#longOffsets = view(this.#table('head')).getInt16(50) === 1;
    this.#metrics = view(this.#table('hhea')).getUint16(34);
    this.#views = { loca: view(this.#table('loca')), hmtx: view(this.#table('hmtx')) };
  }

  /** Undefined for a file without TrueType outlines. */
  static open(file: FontFile): TrueTypeFile | undefined {
    return file.has('glyf') && file.has('loca') ? new TrueTypeFile(file) : undefined;
  }

  /** A file whose glyph `i` is this file's glyph `glyphs[i]`; components of composite glyphs follow. A glyph may occur twice. */
  subset(glyphs: readonly number[]): Uint8Array {
    const included = [...glyphs];
    const indexes = new Map<number, number>();
    for (const [index, glyph] of included.entries()) if (!indexes.has(glyph)) indexes.set(glyph, index);
    const include = (glyph: number): number => {
      const known = indexes.get(glyph);
      if (known !== undefined) return known;
      indexes.set(glyph, included.length);
      return included.push(glyph) - 1;
    };
    const offsets: number[] = [];
    const parts: Uint8Array[] = [];
    let length = 0;
    // `included` grows while components are found. `loca` ascends, so a glyph that occurs twice is written twice.
    for (let index = 0; index < included.length; index += 1) {
      const data = renumbered(this.#glyph(included[index] ?? 0), include);
      offsets.push(length);
      parts.push(data);
      length += padded(data.length);
    }
    offsets.push(length);
    return this.#assemble(included, join(parts, length), offsets);
  }

  #assemble(glyphs: readonly number[], glyf: Uint8Array, offsets: readonly number[]): Uint8Array {
    const loca = new Uint8Array(4 * offsets.length);
    const intoLoca = view(loca);
    for (const [index, offset] of offsets.entries()) intoLoca.setUint32(4 * index, offset);
    const hmtx = new Uint8Array(4 * glyphs.length);
    const intoHmtx = view(hmtx);
    for (const [index, glyph] of glyphs.entries()) {
      const { advance, bearing } = this.#metric(glyph);
      intoHmtx.setUint16(4 * index, advance);
      intoHmtx.setInt16(4 * index + 2, bearing);
    }
    const head = new Uint8Array(this.#table('head'));
    view(head).setInt16(50, 1);
    view(head).setUint32(8, 0);
    const hhea = new Uint8Array(this.#table('hhea'));
    view(hhea).setUint16(34, glyphs.length);
    const maxp = new Uint8Array(this.#table('maxp'));
    view(maxp).setUint16(4, glyphs.length);
    const tables = new Map([
      ['glyf', glyf],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', hmtx],
      ['loca', loca],
      ['maxp', maxp],
    ]);
    for (const tag of hintTables) {
      const table = this.#tables.get(tag);
      if (table !== undefined) tables.set(tag, table);
    }
    return writeTables(tables);
  }

  #glyph(glyph: number): Glyph {
    const known = this.#outlines.get(glyph);
    if (known !== undefined) return known;
    const { loca } = this.#views;
    const at = (index: number) =>
      this.#longOffsets ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index);
    const data = this.#file.part('glyf', at(glyph), at(glyph + 1));
    const read = { data, components: componentsOf(data) };
    this.#outlines.set(glyph, read);
    return read;
  }

  #metric(glyph: number): { advance: number; bearing: number } {
    const { hmtx } = this.#views;
    const last = this.#metrics - 1;
    return {
      advance: hmtx.getUint16(4 * Math.min(glyph, last)),
      bearing:
        glyph <= last
          ? hmtx.getInt16(4 * glyph + 2)
          : hmtx.getInt16(4 * this.#metrics + 2 * (glyph - last - 1)),
    };
  }

  #table(tag: string): Uint8Array {
    const table = this.#tables.get(tag);
    if (table === undefined) throw new Error(`TrueType file without a ${tag} table`);
    return table;
  }
}

/** Flags of a composite glyph's component. */
const wordArguments = 0x0001;
const haveScale = 0x0008;
const moreComponents = 0x0020;
const haveTwoScales = 0x0040;
const haveMatrix = 0x0080;

function componentsOf(data: Uint8Array): Glyph['components'] {
  // A composite glyph has a negative number of contours.
  if (data.length < 10 || (data[0] ?? 0) < 0x80) return [];
  const components: { at: number; glyph: number }[] = [];
  let at = 10;
  let flags = moreComponents;
  while ((flags & moreComponents) !== 0) {
    flags = view(data).getUint16(at);
    components.push({ at: at + 2, glyph: view(data).getUint16(at + 2) });
    at += 4 + (flags & wordArguments ? 4 : 2);
    if (flags & haveScale) at += 2;
    else if (flags & haveTwoScales) at += 4;
    else if (flags & haveMatrix) at += 8;
  }
  return components;
}

function renumbered({ data, components }: Glyph, include: (glyph: number) => number): Uint8Array {
  if (components.length === 0) return data;
  // Not slice(): of a Buffer it is a view, and the face's own bytes would change.
  const copy = new Uint8Array(data);
  for (const { at, glyph } of components) view(copy).setUint16(at, include(glyph));
  return copy;
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += padded(part.length);
  }
  return bytes;
}
