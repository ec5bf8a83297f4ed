import stock from 'pdfmake';
import type { Block, Line, Paragraph, Part, Sheet, Table } from '../corpus/sheet.js';
import type { Peer } from './peer.js';

/** pdfmake as it comes. It says `tagged` of files whose structure tree is empty: here it says nothing. */
export const pdfmake: Peer = {
  format: 'pdf',
  title: 'pdfmake',
  features: 'not tagged, no PDF/A, fonts embedded',
  async open({ faces }) {
    const files = Object.entries(faces).map(([key, { file }]) => [key, { normal: file }] as const);
    stock.setFonts(Object.fromEntries(files));
    stock.setLocalAccessPolicy(() => true);
    stock.setUrlAccessPolicy(() => false);
    return (sheet) => stock.createPdf(definitionOf(sheet)).getBuffer();
  },
};

function definitionOf({ title, author, subject, lang, parts }: Sheet): object {
  return {
    info: { title, author, subject },
    language: lang,
    version: '1.7',
    content: parts.map((part, at) => ({
      section: part.blocks.map((block) => contentOf(block)),
      pageSize: { width: part.width, height: part.height },
      pageMargins: [part.margins.left, part.margins.top, part.margins.right, part.margins.bottom],
      footer: footerOf(part),
      ...(at === 0 ? {} : { pageBreak: 'before' }),
    })),
  };
}

const footerOf =
  ({ footer, margins, footerDistance }: Part) =>
  (page: number): object => ({
    text: `- ${page} -`,
    font: footer.face,
    fontSize: footer.size,
    color: footer.color,
    alignment: 'center',
    margin: [0, margins.bottom - footerDistance - footer.size, 0, 0],
  });

function contentOf(block: Block): object {
  if (block.kind === 'paragraph') return paragraphOf(block);
  if (block.kind === 'table') return tableOf(block);
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: 481, y2: 0, lineWidth: block.width, lineColor: block.color }],
    margin: [0, block.spaceBefore, 0, block.spaceAfter],
  };
}

function paragraphOf({ look, runs }: Paragraph): object {
  const { indentLeft, indentFirst, leading, size } = look;
  return {
    text: runs.map(({ text, face, tracking }) => ({ text, font: face, characterSpacing: tracking })),
    font: look.face,
    fontSize: size,
    color: look.color,
    // A font's own line is about 1.44 of its size; lines are to be `leading` apart.
    lineHeight: leading / (size * 1.437),
    alignment: look.align,
    leadingIndent: indentFirst,
    margin: [indentLeft, look.spaceBefore, 0, look.spaceAfter],
  };
}

function tableOf({ widths, padding, lines, rows, spaceBefore }: Table): object {
  const inner = widths.map((width) => width - padding.left - padding.right);
  return {
    margin: [0, spaceBefore, 0, 0],
    table: {
      widths: inner,
      dontBreakRows: true,
      body: rows.map((row) => [
        ...Array.from({ length: widths.length - row.length }, () => ({})),
        ...row.map(({ rowSpan, background, paragraph }) => ({
          ...paragraphOf(paragraph),
          rowSpan,
          ...(background === null ? {} : { fillColor: background }),
        })),
      ]),
    },
    layout: {
      hLineWidth: (at: number) =>
        widthOf(at === 0 ? lines.top : at === rows.length ? lines.bottom : lines.horizontal),
      hLineColor: (at: number) =>
        colorOf(at === 0 ? lines.top : at === rows.length ? lines.bottom : lines.horizontal),
      vLineWidth: (at: number) => widthOf(at === 0 || at === widths.length ? null : lines.vertical),
      vLineColor: () => colorOf(lines.vertical),
      paddingTop: () => padding.top,
      paddingRight: () => padding.right,
      paddingBottom: () => padding.bottom,
      paddingLeft: () => padding.left,
    },
  };
}

const widthOf = (line: Line | null) => line?.width ?? 0;
const colorOf = (line: Line | null) => line?.color ?? '#000000';
