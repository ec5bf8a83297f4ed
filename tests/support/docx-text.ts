import { strFromU8, unzipSync } from 'fflate';
import { descendants, type XmlElement } from '../../src/render/docx/xml/element.js';
import { parseXml } from '../../src/render/docx/xml/parse.js';
import { paragraphs, paragraphText } from '../render/docx/text.js';
import { type TextBlock, textBlock } from './text-block.js';
import { WordNumbering } from './word-numbering.js';

/** A part of a Word file, for example `word/document.xml`. */
export function docxPart(bytes: Uint8Array, path: string): XmlElement {
  const part = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  if (part === undefined) throw new Error(`The file has no ${path}`);
  return parseXml(strFromU8(part));
}

/** The paragraphs of a Word file's body in order, with the numbers that Word would give them. */
export function docxBlocks(bytes: Uint8Array): readonly TextBlock[] {
  const numbering = new WordNumbering(docxPart(bytes, 'word/numbering.xml'));
  return paragraphs(docxPart(bytes, 'word/document.xml'))
    .map((paragraph) => textBlock(paragraphText(paragraph), numbering.labelOf(paragraph)))
    .filter(({ text }) => text !== '');
}

/** The alternative texts of a Word file's pictures in order. */
export function docxPictures(bytes: Uint8Array): readonly string[] {
  return [...descendants(docxPart(bytes, 'word/document.xml'))]
    .filter(({ name }) => name === 'wp:docPr')
    .map(({ attributes }) => attributes.descr ?? '');
}
