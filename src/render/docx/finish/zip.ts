import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';

/** A file of a package, deflated. */
export interface ZipEntry {
  readonly crc: number;
  /** Bytes before deflation. */
  readonly size: number;
  readonly deflated: Uint8Array;
}

export function zipEntry(bytes: Uint8Array): ZipEntry {
  return { crc: crc32(bytes), size: bytes.length, deflated: deflateSync(bytes, { level: 6 }) };
}

/**
 * A zip archive of the entries in the order given. The writer is our own because entries arrive deflated (a font is
 * deflated once, not per document) and because dates must not depend on the clock or the time zone.
 * Format: PKWARE APPNOTE 6.3.
 */
export function zip(entries: readonly (readonly [path: string, entry: ZipEntry])[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, entry] of entries) {
    const name = strToU8(path);
    const common = commonHeader(entry, name.length);
    const local = concat([signature(0x04034b50), common, name]);
    parts.push(local, entry.deflated);
    directory.push(signature(0x02014b50), u16(VERSION), common, directoryTail(offset), name);
    offset += local.length + entry.deflated.length;
  }
  const listing = concat(directory);
  const end = [
    signature(0x06054b50),
    u16(0, 0, entries.length, entries.length),
    u32(listing.length, offset),
    u16(0),
  ];
  return concat([...parts, listing, ...end]);
}

const VERSION = 20;
const NAMES_IN_UTF8 = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, the first day that the format can tell. */
const DATE = 0x21;

function commonHeader({ crc, size, deflated }: ZipEntry, nameLength: number): Uint8Array {
  return concat([
    u16(VERSION, NAMES_IN_UTF8, DEFLATE, 0, DATE),
    u32(crc, deflated.length, size),
    u16(nameLength, 0),
  ]);
}

/** Of a directory entry: comment length, disk, attributes, and where the local header stands. */
function directoryTail(offset: number): Uint8Array {
  return concat([u16(0, 0, 0), u32(0, offset)]);
}

function signature(value: number): Uint8Array {
  return u32(value);
}

function u16(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  for (const [index, value] of values.entries()) view.setUint16(index * 2, value, true);
  return new Uint8Array(view.buffer);
}

function u32(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value, true);
  return new Uint8Array(view.buffer);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
