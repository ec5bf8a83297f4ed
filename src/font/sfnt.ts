/**
 * The container of TrueType and OpenType files: a directory, then tables (OpenType 1.9, "Organization of an OpenType
 * Font").
 */

/** A file of these tables. */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const start = 12 + 16 * sorted.length;
  const size = sorted.reduce((sum, [, data]) => sum + padded(data.length), start);
  const bytes = new Uint8Array(size);
  const out = view(bytes);
  const power = Math.floor(Math.log2(sorted.length));
  out.setUint32(0, 0x00010000);
  out.setUint16(4, sorted.length);
  out.setUint16(6, 16 * 2 ** power);
  out.setUint16(8, power);
  out.setUint16(10, 16 * (sorted.length - 2 ** power));
  let offset = start;
  for (const [index, [tag, data]] of sorted.entries()) {
    bytes.set(data, offset);
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) bytes[entry + letter] = tag.charCodeAt(letter);
    out.setUint32(entry + 4, checksum(out, offset, padded(data.length)));
    out.setUint32(entry + 8, offset);
    out.setUint32(entry + 12, data.length);
    offset += padded(data.length);
  }
  return bytes;
}

/** Tables and glyphs begin at multiples of four bytes. */
export function padded(length: number): number {
  return (length + 3) & ~3;
}

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function checksum(bytes: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + bytes.getUint32(at)) >>> 0;
  return sum;
}
