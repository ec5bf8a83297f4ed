import type { ImageFile } from '../render/renderer.js';

/** Recognises a PNG or JPEG file by its first bytes and reads its size; `undefined` for anything else. */
export function readPicture(bytes: Uint8Array): ImageFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const png = pngSize(view);
  if (png !== undefined) return { mediaType: 'image/png', bytes, ...png };
  const jpeg = jpegSize(view);
  return jpeg === undefined ? undefined : { mediaType: 'image/jpeg', bytes, ...jpeg };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** PNG (ISO/IEC 15948): the signature, then a chunk IHDR that begins with width and height. */
function pngSize(view: DataView): Size | undefined {
  if (view.byteLength < 24) return undefined;
  const signed = view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
  if (!signed || view.getUint32(12) !== 0x49484452) return undefined;
  return sized(view.getUint32(16), view.getUint32(20));
}

/** JPEG (ISO/IEC 10918-1): segments with their lengths up to the first start of frame, which holds height and width. */
function jpegSize(view: DataView): Size | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (isStartOfFrame(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15, of which C4, C8 and CC mean something else (DHT, JPG, DAC). */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function sized(width: number, height: number): Size | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}
