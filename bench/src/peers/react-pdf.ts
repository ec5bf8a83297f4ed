import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import type { Block, Cell, Line, Look, Paragraph, Part, Sheet, Table } from '../corpus/sheet.js';
import type { Peer } from './peer.js';

/** react-pdf with its fonts registered once; it keeps them open. */
export const reactPdf: Peer = {
  format: 'pdf',
  title: 'react-pdf',
  features: 'not tagged, no PDF/A, fonts embedded',
  async open({ faces }) {
    for (const [key, { file }] of Object.entries(faces)) Font.register({ family: key, src: file });
    // Korean words stay whole, as everywhere in this comparison.
    Font.registerHyphenationCallback((word) => [word]);
    return (sheet) => renderToBuffer(documentOf(sheet));
  },
};

function documentOf({ title, author, subject, lang, parts }: Sheet): ReactElement<never> {
  const pages = parts.map((part, at) => pageOf(part, at));
  return createElement(Document, { title, author, subject, language: lang }, ...pages) as ReactElement<never>;
}

function pageOf({ width, height, margins, footer, footerDistance, blocks }: Part, key: number): ReactElement {
  const { top, right, bottom, left } = margins;
  // With a line height of its own such a text would not be drawn.
  const { lineHeight: _, ...look } = textStyle(footer);
  const number = createElement(Text, {
    key: 'number',
    fixed: true,
    style: { ...look, position: 'absolute', left, right, bottom: footerDistance },
    render: ({ pageNumber }: { pageNumber: number }) => `- ${pageNumber} -`,
  });
  const style = { paddingTop: top, paddingRight: right, paddingBottom: bottom, paddingLeft: left };
  return createElement(Page, { key, size: [width, height], style }, ...blocks.map(blockOf), number);
}

function blockOf(block: Block, key: number): ReactElement {
  if (block.kind === 'paragraph') return paragraphOf(block, key);
  if (block.kind === 'table') return tableOf(block, key);
  return createElement(View, {
    key,
    style: {
      borderBottomWidth: block.width,
      borderBottomColor: block.color,
      marginTop: block.spaceBefore,
      marginBottom: block.spaceAfter,
    },
  });
}

const textStyle = ({ face, size, color, leading, align }: Look) => ({
  fontFamily: face,
  fontSize: size,
  color,
  lineHeight: leading / size,
  textAlign: align,
});

function paragraphOf({ look, runs }: Paragraph, key: number): ReactElement {
  const { indentLeft, indentFirst, spaceBefore, spaceAfter } = look;
  const style = {
    ...textStyle(look),
    marginTop: spaceBefore,
    marginBottom: spaceAfter,
    marginLeft: indentLeft + Math.min(indentFirst, 0),
    textIndent: Math.max(indentFirst, 0),
  };
  const texts = runs.map(({ text, face, tracking }, at) =>
    face === look.face && tracking === 0
      ? text
      : createElement(Text, { key: at, style: { fontFamily: face, letterSpacing: tracking } }, text),
  );
  return createElement(Text, { key, style, minPresenceAhead: look.keepWithNext ? 40 : 0 }, ...texts);
}

/** Cells that reach over all rows stand to the left of the others, which stand in rows. */
function tableOf(table: Table, key: number): ReactElement {
  const { rows, lines, spaceBefore } = table;
  const spanning = (rows[0] ?? []).filter(({ rowSpan }) => rowSpan > 1);
  const left = spanning.map((cell, at) => cellOf(cell, at, table, at));
  const right = rows.map((row, at) => {
    const cells = row.filter((cell) => !spanning.includes(cell));
    const style = { flexDirection: 'row' as const, ...border('Top', at === 0 ? null : lines.horizontal) };
    return createElement(
      View,
      { key: at, style },
      ...cells.map((cell, column) => cellOf(cell, column, table, column + spanning.length)),
    );
  });
  const style = {
    flexDirection: 'row' as const,
    marginTop: spaceBefore,
    ...border('Top', lines.top),
    ...border('Bottom', lines.bottom),
  };
  return createElement(
    View,
    { key, style, wrap: false },
    ...left,
    createElement(View, { key: 'rows' }, ...right),
  );
}

const verticals = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

function cellOf(cell: Cell, key: number, { widths, padding, lines }: Table, column: number): ReactElement {
  const style = {
    width: widths[column] ?? 0,
    justifyContent: verticals[cell.align],
    paddingTop: padding.top,
    paddingRight: padding.right,
    paddingBottom: padding.bottom,
    paddingLeft: padding.left,
    ...(cell.background === null ? {} : { backgroundColor: cell.background }),
    ...border('Left', column === 0 ? null : lines.vertical),
  };
  return createElement(View, { key, style }, paragraphOf(cell.paragraph, 0));
}

const border = (side: 'Top' | 'Bottom' | 'Left', line: Line | null) =>
  line === null ? {} : { [`border${side}Width`]: line.width, [`border${side}Color`]: line.color };
