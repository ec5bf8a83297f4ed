import { diagnostic } from '../../../diagnostic/diagnostic.js';
import { defaultStyles } from '../../../document/model.js';
import type { Figure, Image } from '../../../document/nodes.js';
import type { ImageStyle } from '../../../theme/style.js';
import type { ImageFile } from '../../renderer.js';
import type { Scope } from '../context.js';
import { paragraphElement } from '../word/paragraph.js';
import { pictureRun } from '../word/picture.js';
import type { XmlElement } from '../xml/element.js';
import { blockControl, controlled } from './block-control.js';
import { type Flow, flowItem } from './flow.js';
import { paragraph } from './paragraph.js';

/** A picture in a line of its own, with its caption below. */
export function figure({ id, image, caption }: Figure, scope: Scope): Flow {
  const { job, lang, keepNext } = scope;
  const file = job.images.get(image.source);
  if (file === undefined) {
    job.diagnostics.push(
      diagnostic('image-unreadable', `The picture ${image.source} was not found.`, {
        span: image.origin?.data ?? image.origin?.template,
        hints: ['Paths of pictures are relative to the project root.'],
      }),
    );
    return [];
  }
  const name = image.style ?? defaultStyles.image;
  return [
    flowItem(
      controlled(
        paragraphElement(
          {
            style: job.styles.auxiliary.picture(name, caption !== undefined),
            keepNext: keepNext && caption === undefined,
          },
          [shown(image, file, job.theme.image(name), scope)],
        ),
        id === undefined ? undefined : blockControl(id, lang, job),
      ),
    ),
    ...(caption === undefined ? [] : paragraph(caption, { ...scope, breakBefore: false, marker: undefined })),
  ];
}

/** English Metric Units to the pixel of 1/96 inch, in which word processors measure pictures. */
const unitsPerPixel = 9525;
const pixelsPerPoint = 96 / 72;

function shown(image: Image, file: ImageFile, style: ImageStyle, { measure, job }: Scope): XmlElement {
  const width = Math.min(style.width, measure) * pixelsPerPoint;
  return pictureRun({
    id: job.ids.picture(),
    name: image.source.split('/').at(-1) ?? image.source,
    alt: image.alt,
    relationship: job.relationships.to('image', job.media.pathOf(file)),
    width: Math.round(width) * unitsPerPixel,
    height: Math.round((width * file.height) / file.width) * unitsPerPixel,
  });
}
