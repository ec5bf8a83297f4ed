import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import { PdfReader, PdfString } from '../render/pdf/reader/objects.js';
import { type Element, TaggedFile, textOf } from '../render/pdf/reader/structure.js';
import { type TextBlock, textBlock } from './text-block.js';

export function readPdf(bytes: Uint8Array): TaggedFile {
  return new TaggedFile(new PdfReader(bytes));
}

/** The blocks of a tagged PDF in the order of its structure tree; headers, footers and page numbers are none. */
export function pdfBlocks(bytes: Uint8Array): readonly TextBlock[] {
  return blocksIn(readPdf(bytes).root).filter(({ text }) => text !== '');
}

function blocksIn(element: Element): readonly TextBlock[] {
  switch (element.tag) {
    case 'P':
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
    case 'H5':
    case 'H6':
    case 'Caption':
      return [textBlock(textOf(element))];
    case 'Note':
      return [
        textBlock(
          inside(element)
            .map((part) => textOf(part).replace(/ +$/, ''))
            .join(' '),
        ),
      ];
    case 'LI': {
      const [label, body] = inside(element);
      const [first, ...rest] = body === undefined ? [] : blocksIn(body);
      return first === undefined ? [] : [textBlock(first.text, label && textOf(label)), ...rest];
    }
    default:
      return inside(element).flatMap(blocksIn);
  }
}

function inside({ kids }: Element): readonly Element[] {
  return kids.filter((kid) => typeof kid !== 'string');
}

/** The alternative texts of a PDF's pictures in the order of its structure tree. */
export function pdfPictures(bytes: Uint8Array): readonly string[] {
  return picturesIn(readPdf(bytes).root);
}

function picturesIn(element: Element): readonly string[] {
  const alt = element.dictionary.get('Alt');
  const own = element.tag === 'Figure' && alt instanceof PdfString ? [alt.text] : [];
  return [...own, ...inside(element).flatMap(picturesIn)];
}

/**
 * Every character of a PDF's structure tree but spaces, as PDF.js reads them. It is a reader that we did not write, and
 * drops the spaces at which lines break.
 */
export async function pdfCharacters(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await loading.promise;
  let characters = '';
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const [tree, content] = [
      await page.getStructTree(),
      await page.getTextContent({ includeMarkedContent: true, disableNormalization: true }),
    ];
    const marked = new Map<string, string>();
    const open: string[] = [];
    for (const item of content.items) {
      if ('str' in item) {
        const id = open.findLast((mark) => mark !== '') ?? '';
        marked.set(id, (marked.get(id) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? '');
    }
    characters += contentIds(tree)
      .map((id) => marked.get(id) ?? '')
      .join('');
  }
  await loading.destroy();
  return withoutSpaces(characters);
}

function contentIds(node: StructTreeNode | StructTreeContent | null): readonly string[] {
  if (node === null) return [];
  return 'children' in node ? node.children.flatMap(contentIds) : [node.id];
}

export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
