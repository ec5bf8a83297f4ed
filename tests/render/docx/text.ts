import { childNamed, elementsOf, type XmlElement } from '../../../src/render/docx/xml/element.js';

/** The text of each paragraph with text, in order: what a reader of the Word copy reads, list markers apart. */
export function paragraphTexts(body: XmlElement): string[] {
  return paragraphs(body)
    .map((paragraph) => paragraphText(paragraph).replaceAll('\t', ' '))
    .filter((text) => text !== '');
}

export function paragraphs(root: XmlElement): XmlElement[] {
  return root.name === 'w:p' ? [root] : elementsOf(root).flatMap(paragraphs);
}

/** A paragraph's text, node by node; a control that only holds a place has none. */
export function paragraphText(element: XmlElement): string {
  if (element.name === 'w:t') return element.children.join('');
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:pPr' || element.name === 'w:sdtPr') return '';
  if (element.name === 'w:sdt' && isPlaceholder(element)) return '';
  return elementsOf(element).map(paragraphText).join('');
}

function isPlaceholder(control: XmlElement): boolean {
  const properties = childNamed(control, 'w:sdtPr');
  return properties !== undefined && childNamed(properties, 'w:showingPlcHdr') !== undefined;
}
