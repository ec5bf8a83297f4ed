import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a package, deflated. */
export interface ZipEntry {
  readonly crc: number;
  /** Bytes before deflation. */
  readonly size: number;
  readonly deflated: Uint8Array;
}

export function zipEntry(bytes: Uint8Array): ZipEntry {
  return { crc: crc32(bytes), size: bytes.length, deflated: deflateRawSync(bytes) };
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
    const name = Buffer.from(path);
    const local = localHeader(entry, name.length);
    parts.push(local, name, entry.deflated);
    directory.push(directoryHeader(entry, name.length, offset), name);
    offset += local.length + name.length + entry.deflated.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...parts, ...directory, end(entries.length, length, offset)]);
}

const version = 20;
const namesInUtf8 = 0x0800;
const deflate = 8;
/** 1 January 1980, the first day that the format can tell. */
const date = 0x21;

const localSignature = 0x04034b50;
const directorySignature = 0x02014b50;
const endSignature = 0x06054b50;

function localHeader(entry: ZipEntry, nameLength: number): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(localSignature, 0);
  writeCommon(bytes, 4, entry, nameLength);
  return bytes;
}

function directoryHeader(entry: ZipEntry, nameLength: number, offset: number): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(directorySignature, 0);
  // The version that wrote it; then as in the file's header. Comment, disk and attributes stay 0.
  bytes.writeUInt16LE(version, 4);
  writeCommon(bytes, 6, entry, nameLength);
  bytes.writeUInt32LE(offset, 42);
  return bytes;
}

/** What a file's own header and its entry in the directory both say. */
function writeCommon(bytes: Buffer, at: number, { crc, size, deflated }: ZipEntry, nameLength: number): void {
  bytes.writeUInt16LE(version, at);
  bytes.writeUInt16LE(namesInUtf8, at + 2);
  bytes.writeUInt16LE(deflate, at + 4);
  bytes.writeUInt16LE(date, at + 8);
  bytes.writeUInt32LE(crc, at + 10);
  bytes.writeUInt32LE(deflated.length, at + 14);
  bytes.writeUInt32LE(size, at + 18);
  bytes.writeUInt16LE(nameLength, at + 22);
}

function end(entries: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(endSignature, 0);
  bytes.writeUInt16LE(entries, 8);
  bytes.writeUInt16LE(entries, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
