import { descendants, type XmlElement } from '../xml/element.js';

/** docx numbers pictures by a counter of the process: the second document's would differ from the first's. */
export function renumberPictures(roots: readonly XmlElement[]): void {
  let number = 0;
  for (const root of roots) {
    for (const element of descendants(root)) {
      if (element.name !== 'wp:docPr') continue;
      number += 1;
      element.attributes.id = String(number);
    }
  }
}
