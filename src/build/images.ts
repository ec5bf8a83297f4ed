import { type Diagnostic, diagnostic, type Outcome } from '../diagnostic/diagnostic.js';
import type { Document, Image } from '../document/nodes.js';
import { walk } from '../document/visit.js';
import type { ImageFile } from '../render/renderer.js';
import type { Host } from './host.js';
import { readPicture } from './picture.js';

/** Reads the pictures that a document names, each once, by the paths that its image nodes give. */
export function readImages(host: Host, document: Document): Outcome<ReadonlyMap<string, ImageFile>> {
  const images = new Map<string, ImageFile>();
  const diagnostics: Diagnostic[] = [];
  for (const { node } of walk(document)) {
    if (node.type !== 'image' || images.has(node.source)) continue;
    const picture = readImage(host, node);
    diagnostics.push(...picture.diagnostics);
    if (picture.value !== undefined) images.set(node.source, picture.value);
  }
  return { value: images, diagnostics };
}

function readImage(host: Host, image: Image): Outcome<ImageFile> {
  const { source } = image;
  if (!staysInside(source)) {
    return fault(image, 'path-outside', `The picture "${source}" is not a path inside the project.`);
  }
  const { value: bytes, diagnostics } = host.readBytes(source);
  if (bytes === undefined) {
    return { diagnostics: diagnostics.map((item) => ({ ...item, ...placeOf(image) })) };
  }
  const picture = readPicture(bytes);
  return picture === undefined
    ? fault(image, 'image-unreadable', `${source} is not a PNG or JPEG picture.`)
    : { value: picture, diagnostics: [] };
}

/** Data may come from others: it does not choose files outside the project. */
function staysInside(path: string): boolean {
  return !/^([/\\]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..');
}

function fault<T>(image: Image, code: 'path-outside' | 'image-unreadable', message: string): Outcome<T> {
  return { diagnostics: [{ ...diagnostic(code, message), ...placeOf(image) }] };
}

/** The datum that names the picture, else the template line that does. */
function placeOf({ origin }: Image): Pick<Diagnostic, 'span'> {
  const span = origin?.data ?? origin?.template;
  return span === undefined ? {} : { span };
}
