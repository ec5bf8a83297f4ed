import { strFromU8, unzipSync } from 'fflate';
import {
  childNamed,
  descendants,
  elementsOf,
  type XmlElement,
} from '../../../src/render/docx/xml/element.js';
import { parseXml } from '../../../src/render/docx/xml/parse.js';

/** What Word's accessibility checker would ask of a file, as far as a program can tell. */
export function barriers(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const part = (path: string) => parseXml(strFromU8(files[path] ?? new Uint8Array()));
  const [body, styles, core] = [
    part('word/document.xml'),
    part('word/styles.xml'),
    part('docProps/core.xml'),
  ];
  return [
    ...(textOf(core, 'dc:title') === '' ? ['the document has no title'] : []),
    ...(textOf(core, 'dc:language') === '' ? ['the document has no language'] : []),
    ...headingFaults(body, styles),
    ...named(body, 'w:tbl').flatMap(tableFaults),
    ...named(body, 'wp:docPr').flatMap(pictureFaults),
  ];
}

function headingFaults(body: XmlElement, styles: XmlElement): string[] {
  const levels = named(body, 'w:p')
    .map((paragraph) => levelOf(paragraph, styles))
    .filter((level) => level < 9);
  if (levels.length === 0) return ['there are no headings'];
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? -1) + 1);
  return skips.map((level) => `a heading of level ${level + 1} follows one more than a level above`);
}

/** 0 for the highest, 9 for body text: the paragraph's own outline level, or that of its style. */
function levelOf(paragraph: XmlElement, styles: XmlElement): number {
  const properties = childNamed(paragraph, 'w:pPr');
  const own = properties && childNamed(properties, 'w:outlineLvl')?.attributes['w:val'];
  const style = properties && childNamed(properties, 'w:pStyle')?.attributes['w:val'];
  return own === undefined ? styleLevel(style, styles) : Number(own);
}

function styleLevel(id: string | undefined, styles: XmlElement): number {
  const style = elementsOf(styles).find(({ attributes }) => attributes['w:styleId'] === id);
  if (style === undefined) return 9;
  const [level] = named(style, 'w:outlineLvl');
  return level === undefined
    ? styleLevel(childNamed(style, 'w:basedOn')?.attributes['w:val'], styles)
    : Number(level.attributes['w:val']);
}

/** A table with data says what it is and has headers; one that only places things has neither. */
function tableFaults(table: XmlElement): string[] {
  const properties = childNamed(table, 'w:tblPr');
  if (properties === undefined) return ['a table has no properties'];
  const look = childNamed(properties, 'w:tblLook')?.attributes ?? {};
  const headed = look['w:firstRow'] === '1' || look['w:firstColumn'] === '1';
  const described = ['w:tblCaption', 'w:tblDescription'].some((name) => childNamed(properties, name));
  return headed === described ? [] : [`a table has ${headed ? 'headers but no description' : 'no headers'}`];
}

function pictureFaults({ attributes, children }: XmlElement): string[] {
  const decorative = JSON.stringify(children).includes('adec:decorative');
  return (attributes.descr ?? '') === '' && !decorative ? ['a picture has no text'] : [];
}

function named(root: XmlElement, name: string): XmlElement[] {
  return [...descendants(root)].filter((element) => element.name === name);
}

function textOf(root: XmlElement, name: string): string {
  return childNamed(root, name)?.children.join('') ?? '';
}
