import { element, w, type XmlElement } from '../xml/element.js';
import { runElement } from './run.js';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A picture in a line of text. */
export interface Picture {
  /** Tells pictures of a document apart. */
  readonly id: number;
  readonly name: string;
  /** What it shows, for those who cannot see it; nothing for a decoration. */
  readonly alt: string;
  /** Relationship of the part to the picture's file. */
  readonly relationship: string;
  /** In English Metric Units. */
  readonly width: number;
  readonly height: number;
}

/** A run that holds the picture (ISO 29500-1, 20.4.2.8). */
export function pictureRun({ id, name, alt, relationship, width, height }: Picture): XmlElement {
  const size = { cx: width, cy: height };
  const inline = element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
    element('wp:extent', size),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    alt === ''
      ? element('wp:docPr', { id, name }, [decoration()])
      : element('wp:docPr', { id, name, descr: alt, title: alt }),
    element('wp:cNvGraphicFramePr', {}, [
      element('a:graphicFrameLocks', { 'xmlns:a': `${drawing}/main`, noChangeAspect: 1 }),
    ]),
    element('a:graphic', { 'xmlns:a': `${drawing}/main` }, [
      element('a:graphicData', { uri: `${drawing}/picture` }, [
        element('pic:pic', { 'xmlns:pic': `${drawing}/picture` }, [
          element('pic:nvPicPr', {}, [
            element('pic:cNvPr', { id: 0, name: '', descr: '' }),
            element('pic:cNvPicPr', {}, [
              element('a:picLocks', { noChangeAspect: 1, noChangeArrowheads: 1 }),
            ]),
          ]),
          element('pic:blipFill', {}, [
            element('a:blip', { 'r:embed': relationship }),
            element('a:srcRect'),
            element('a:stretch', {}, [element('a:fillRect')]),
          ]),
          element('pic:spPr', { bwMode: 'auto' }, [
            element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', size)]),
            element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
          ]),
        ]),
      ]),
    ]),
  ]);
  return runElement({}, [w('drawing', {}, [inline])]);
}

/** Says that a picture is a decoration: otherwise Word's accessibility checker asks for a text that stands for it. */
function decoration(): XmlElement {
  const mark = element('adec:decorative', {
    'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
    val: 1,
  });
  return element('a:extLst', { 'xmlns:a': `${drawing}/main` }, [
    element('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [mark]),
  ]);
}
