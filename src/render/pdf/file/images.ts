import { deflateSync, inflateSync } from 'node:zlib';
import { type Diagnostic, diagnostic } from '../../../diagnostic/diagnostic.js';
import type { Edition, ImageFile } from '../../renderer.js';
import { inks } from '../draw/colors.js';
import type { PdfImage } from '../pdfmake/internals.js';
import type { PdfFile } from './pdf-file.js';

/**
 * Embeds pictures one after the other, before anything is drawn: pdfkit decodes those with transparency asynchronously, and in
 * an order of their own they would make the bytes differ from run to run.
 */
export async function embedImages(
  file: PdfFile,
  images: ReadonlyMap<string, ImageFile>,
  edition: Edition,
): Promise<{ readonly images: ReadonlyMap<string, PdfImage>; readonly diagnostics: readonly Diagnostic[] }> {
  const embedded = new Map<string, PdfImage>();
  const diagnostics: Diagnostic[] = [];
  for (const [source, image] of images) {
    try {
      embedded.set(
        source,
        await (edition.kind === 'print' ? embedForPrint(file, image) : embed(file, image)),
      );
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

/**
 * Embeds a picture in the four inks of print. PNG pixels are laid on white and separated one by one, without a colour profile;
 * JPEG files must be CMYK already, because nothing here decodes them.
 */
async function embedForPrint(file: PdfFile, { bytes, mediaType }: ImageFile): Promise<PdfImage> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === 'image/png') checkPng(buffer);
  const image = file.openImage(buffer);
  if (mediaType === 'image/jpeg') {
    if (image.colorSpace === 'DeviceRGB')
      throw new Error('it is an RGB JPEG; for print save it as CMYK, or as PNG');
    image.embed(file);
    return image;
  }
  const { image: png, width, height, label } = image;
  if (png === undefined) throw new Error('it is not a PNG');
  const rgba = await new Promise<Uint8Array>((resolve) => png.decode(resolve));
  const separated = Buffer.alloc(4 * width * height);
  for (let at = 0; at < rgba.length; at += 4) {
    const opacity = (rgba[at + 3] ?? 255) / 255;
    const light = [0, 1, 2].map((channel) => ((rgba[at + channel] ?? 0) / 255) * opacity + 1 - opacity);
    separated.set(
      inks(light).map((ink) => Math.round(ink * 255)),
      at,
    );
  }
  const obj = file.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceCMYK',
    Filter: 'FlateDecode',
  });
  obj.end(deflateSync(separated));
  return { ...image, width, height, label, obj, embed: () => undefined };
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
