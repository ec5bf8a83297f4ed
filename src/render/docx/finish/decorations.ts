import { descendants, element, type XmlElement } from '../xml/element.js';

const EXTENSION = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';

/**
 * Pictures without alternative text are decorations, and say so: otherwise Word's accessibility checker asks for the
 * text. docx has no way to tell it.
 */
export function markDecorations(root: XmlElement): void {
  for (const picture of descendants(root)) {
    if (picture.name !== 'wp:docPr' || (picture.attributes.descr ?? '') !== '') continue;
    const mark = element('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    });
    const extension = element('a:ext', { uri: EXTENSION }, [mark]);
    picture.children.push(
      element('a:extLst', { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' }, [
        extension,
      ]),
    );
  }
}
