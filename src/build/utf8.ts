import { isUtf8 } from 'node:buffer';
import { diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import type { TextSource } from '../diagnostic/source.js';
import { LineIndex } from '../diagnostic/span.js';

/** Reads bytes as UTF-8, or says where they are not. A byte order mark at the beginning is not part of the text. */
export function decodeUtf8(file: string, bytes: Uint8Array): Outcome<TextSource> {
  const text = decodeLeniently(bytes);
  if (isUtf8(bytes)) return { value: { file, text }, diagnostics: [] };
  const { offset, byte } = firstFault(text, bytes);
  const hex = `0x${byte.toString(16).padStart(2, '0')}`;
  const fault = diagnostic('file-not-utf8', `${file} is not UTF-8: the byte ${hex} does not belong here.`, {
    span: new LineIndex(file, text).span(offset, offset + 1),
    hints: ['Save the file as UTF-8.'],
  });
  return { diagnostics: [fault] };
}

/** Reads bytes as UTF-8 with U+FFFD for what is not. */
export function decodeLeniently(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Finds the first U+FFFD that stands for a fault: a true one is the bytes EF BF BD. */
function firstFault(text: string, bytes: Uint8Array): { readonly offset: number; readonly byte: number } {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let at = mark;
  let from = 0;
  for (let offset = text.indexOf('\ufffd'); offset !== -1; offset = text.indexOf('\ufffd', offset + 1)) {
    at += Buffer.byteLength(text.slice(from, offset));
    from = offset;
    const written = bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
    if (!written) return { offset, byte: bytes[at] ?? 0 };
  }
  throw new Error('The bytes are UTF-8.');
}
