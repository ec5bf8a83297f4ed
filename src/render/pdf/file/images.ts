import { inflateSync } from 'node:zlib';
import { type Diagnostic, diagnostic } from '../../../diagnostic/diagnostic.js';
import type { ImageFile } from '../../renderer.js';
import type { PdfImage } from '../pdfmake/internals.js';
import type { PdfFile } from './pdf-file.js';

/**
 * Embeds pictures one after the other, before anything is drawn: pdfkit decodes those with transparency asynchronously, and in
 * an order of their own they would make the bytes differ from run to run.
 */
export async function embedImages(
  file: PdfFile,
  images: ReadonlyMap<string, ImageFile>,
): Promise<{ readonly images: ReadonlyMap<string, PdfImage>; readonly diagnostics: readonly Diagnostic[] }> {
  const embedded = new Map<string, PdfImage>();
  const diagnostics: Diagnostic[] = [];
  for (const [source, image] of images) {
    try {
      embedded.set(source, await embed(file, image));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      diagnostics.push(diagnostic('image-unreadable', `The image ${source} cannot be drawn: ${reason}.`));
    }
  }
  return { images: embedded, diagnostics };
}

async function embed(file: PdfFile, { bytes, mediaType }: ImageFile): Promise<PdfImage> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === 'image/png') checkPng(buffer);
  const image = file.openImage(buffer);
  if (image.colorSpace === 'DeviceCMYK') {
    throw new Error('it is a CMYK JPEG, which a file for screens cannot hold; save it as RGB');
  }
  image.embed(file);
  if (image.obj) await file.written(image.obj);
  return image;
}

/** pdfkit throws for broken pixel data from a callback, where nobody can catch it: look before. */
function checkPng(bytes: Buffer): void {
  const data: Buffer[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  inflateSync(Buffer.concat(data));
}
