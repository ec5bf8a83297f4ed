import { ImageRun } from 'docx';
import { diagnostic } from '../../../diagnostic/diagnostic.js';
import { defaultStyles } from '../../../document/model.js';
import type { Figure, Image } from '../../../document/nodes.js';
import type { ImageStyle } from '../../../theme/style.js';
import type { ImageFile } from '../../renderer.js';
import type { Scope } from '../context.js';
import { blockControl, ControlledParagraph } from './block-control.js';
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
      new ControlledParagraph(
        {
          style: job.styles.auxiliary.picture(name, caption !== undefined),
          children: [imageRun(image, file, job.theme.image(name), scope)],
          ...(keepNext && caption === undefined ? { keepNext } : {}),
        },
        id === undefined ? undefined : blockControl(id, lang, job),
      ),
    ),
    ...(caption === undefined ? [] : paragraph(caption, { ...scope, breakBefore: false, marker: undefined })),
  ];
}

/** docx measures pictures in pixels of 1/96 inch. */
const PIXELS_PER_POINT = 96 / 72;

function imageRun(image: Image, file: ImageFile, style: ImageStyle, { measure }: Scope): ImageRun {
  const width = Math.min(style.width, measure) * PIXELS_PER_POINT;
  return new ImageRun({
    type: file.mediaType === 'image/png' ? 'png' : 'jpg',
    data: file.bytes,
    transformation: { width: Math.round(width), height: Math.round((width * file.height) / file.width) },
    altText: {
      name: image.source.split('/').at(-1) ?? image.source,
      title: image.alt,
      description: image.alt,
    },
  });
}
