import { sha256 } from './digest.js';

/**
 * Files that alternat writes for itself: a line with a value as JSON and the digest of that JSON, then any bytes. The
 * digest tells a whole value from one that a crash, a full disk or a hand has damaged.
 */
export function seal(value: unknown, bytes: Uint8Array = new Uint8Array()): Uint8Array {
  const json = JSON.stringify(value);
  return Buffer.concat([Buffer.from(`${sha256(json)} ${json}\n`), bytes]);
}

/** The value of a sealed file, and where its bytes begin; `undefined` where the line is not whole. */
export function unseal(file: Uint8Array): { readonly value: unknown; readonly end: number } | undefined {
  const newline = file.indexOf(0x0a);
  if (newline < digestLength) return undefined;
  const line = Buffer.from(file.buffer, file.byteOffset, newline);
  const json = line.subarray(digestLength + 1);
  if (line.toString('latin1', 0, digestLength + 1) !== `${sha256(json)} `) return undefined;
  return { value: JSON.parse(json.toString()), end: newline + 1 };
}

const digestLength = 64;
