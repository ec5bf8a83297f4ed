import { w, type XmlElement } from '../xml/element.js';

/** Of text and pictures; those of a picture's own content stand with it. */
export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
} as const;

/** `word/document.xml`. */
export function documentPart(body: readonly XmlElement[]): XmlElement {
  return w('document', namespaces, [w('body', {}, body)]);
}
