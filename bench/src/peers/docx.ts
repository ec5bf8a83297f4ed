import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type {
  Block,
  Faces,
  Line,
  Look,
  Part,
  Sheet,
  Paragraph as SheetParagraph,
  Table as SheetTable,
} from '../corpus/sheet.js';
import type { Peer } from './peer.js';

/** docx as its documentation shows it: named styles, one document object for each document. */
export const docx: Peer = {
  format: 'docx',
  title: 'docx',
  features: 'styles, no embedded fonts',
  open:
    async ({ faces }) =>
    async (sheet) =>
      Packer.toBuffer(documentOf(sheet, faces)),
};

/** The sheet as a document of docx's. */
export function documentOf(sheet: Sheet, faces: Faces): Document {
  const looks = new Map<string, Look>();
  for (const part of sheet.parts)
    for (const { look } of part.blocks.flatMap(paragraphsOf)) looks.set(styleId(look), look);
  return new Document({
    title: sheet.title,
    creator: sheet.author,
    subject: sheet.subject,
    styles: { paragraphStyles: [...looks].map(([id, look]) => styleOf(id, look, faces)) },
    sections: sheet.parts.map((part) => sectionOf(part, faces)),
  });
}

const twips = (points: number) => Math.round(points * 20);
const styleId = ({ name, face }: Look) => `${name}-${face}`;

function paragraphsOf(block: Block): readonly SheetParagraph[] {
  if (block.kind === 'rule') return [];
  return block.kind === 'paragraph'
    ? [block]
    : block.rows.flatMap((row) => row.map(({ paragraph }) => paragraph));
}

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.JUSTIFIED,
} as const;

function styleOf(id: string, look: Look, faces: Faces): IParagraphStyleOptions {
  const face = faces[look.face];
  const first = look.indentFirst;
  return {
    id,
    name: id,
    quickFormat: true,
    run: {
      font: fontOf(face?.family ?? ''),
      size: look.size * 2,
      color: look.color.slice(1),
      bold: (face?.weight ?? 400) >= 600,
      italics: face?.italic ?? false,
    },
    paragraph: {
      alignment: alignments[look.align],
      keepNext: look.keepWithNext,
      indent: {
        left: twips(look.indentLeft),
        ...(first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) }),
      },
      spacing: {
        before: twips(Math.max(look.spaceBefore, 0)),
        after: twips(look.spaceAfter),
        line: twips(look.leading),
        lineRule: LineRuleType.EXACT,
      },
    },
  };
}

const fontOf = (family: string) => ({ ascii: family, hAnsi: family, eastAsia: family, cs: family });

function sectionOf(part: Part, faces: Faces): ISectionOptions {
  const { width, height, margins, footer, footerDistance } = part;
  const family = faces[footer.face]?.family ?? '';
  return {
    properties: {
      page: {
        size: { width: twips(width), height: twips(height) },
        margin: {
          top: twips(margins.top),
          right: twips(margins.right),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          footer: twips(footerDistance),
        },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({
                font: fontOf(family),
                size: footer.size * 2,
                children: ['- ', PageNumber.CURRENT, ' -'],
              }),
            ],
          }),
        ],
      }),
    },
    children: part.blocks.flatMap((block) => blockOf(block, faces)),
  };
}

function blockOf(block: Block, faces: Faces): readonly (Paragraph | Table)[] {
  if (block.kind === 'paragraph') return [paragraphOf(block, faces)];
  if (block.kind === 'table') return [tableOf(block, faces)];
  return [
    new Paragraph({
      border: { bottom: borderOf(block) },
      spacing: { before: twips(block.spaceBefore), after: twips(block.spaceAfter) },
    }),
  ];
}

function paragraphOf({ level, look, runs }: SheetParagraph, faces: Faces): Paragraph {
  const outline = level === undefined ? {} : { outlineLevel: level - 1 };
  const options: IParagraphOptions = { style: styleId(look), ...outline };
  const children = runs.map(({ text, face, tracking }) => {
    if (text === '\n') return new TextRun({ break: 1 });
    const own = faces[face];
    const differs = face !== look.face && own !== undefined;
    return new TextRun({
      text,
      ...(tracking === 0 ? {} : { characterSpacing: twips(tracking) }),
      ...(differs ? { font: fontOf(own.family), bold: own.weight >= 600, italics: own.italic } : {}),
    });
  });
  return new Paragraph({ ...options, children });
}

function tableOf({ widths, padding, lines, rows, role }: SheetTable, faces: Faces): Table {
  const columns = widths.map(twips);
  let covered = 0;
  return new Table({
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: {
      top: borderOf(lines.top),
      bottom: borderOf(lines.bottom),
      left: borderOf(null),
      right: borderOf(null),
      insideHorizontal: borderOf(lines.horizontal),
      insideVertical: borderOf(lines.vertical),
    },
    margins: {
      top: twips(padding.top),
      right: twips(padding.right),
      bottom: twips(padding.bottom),
      left: twips(padding.left),
    },
    rows: rows.map((row) => {
      const skipped = covered;
      covered = row.filter(({ rowSpan }) => rowSpan > 1).length;
      return new TableRow({
        cantSplit: role === 'data',
        children: row.map((cell, at) => {
          const width = columns[at + skipped] ?? 0;
          return new TableCell({
            rowSpan: cell.rowSpan,
            width: { size: width, type: WidthType.DXA },
            verticalAlign: verticals[cell.align],
            ...(cell.background === null
              ? {}
              : { shading: { type: ShadingType.CLEAR, fill: cell.background.slice(1) } }),
            children: [paragraphOf(cell.paragraph, faces)],
          });
        }),
      });
    }),
  });
}

const verticals = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.CENTER,
  bottom: VerticalAlign.BOTTOM,
} as const;

function borderOf(line: Line | null) {
  if (line === null) return { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return {
    style: BorderStyle.SINGLE,
    size: Math.max(2, Math.round(line.width * 8)),
    color: line.color.slice(1),
  };
}
