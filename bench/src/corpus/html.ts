import { pathToFileURL } from 'node:url';
import type { Block, Faces, Line, Look, Paragraph, Part, Sheet, Table } from './sheet.js';

/** The sheet as a page for browsers and their like. */
export function htmlOf(sheet: Sheet, faces: Faces): string {
  return `<!doctype html>
<html lang="${sheet.lang}">
<meta charset="utf-8">
<meta name="author" content="${escaped(sheet.author)}">
<title>${escaped(sheet.title)}</title>
<style>
${Object.entries(faces)
  .map(([key, { file }]) => `@font-face { font-family: "${key}"; src: url("${pathToFileURL(file)}"); }`)
  .join('\n')}
${sheet.parts.map(pageRule).join('\n')}
body { margin: 0; word-break: keep-all; }
p, h1, h2, h3 { font-weight: normal; orphans: 2; widows: 2; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
td { padding: 0; }
</style>
${sheet.parts.map(partOf).join('\n')}
</html>
`;
}

function pageRule({ width, height, margins, footer }: Part, at: number): string {
  const { top, right, bottom, left } = margins;
  return `@page part${at} { size: ${width}pt ${height}pt; margin: ${top}pt ${right}pt ${bottom}pt ${left}pt;
  @bottom-center { content: "- " counter(page) " -"; font: ${footer.size}pt "${footer.face}"; color: ${footer.color}; } }
.part${at} { page: part${at};${at === 0 ? '' : ' break-before: page;'} }`;
}

function partOf({ lang, blocks }: Part, at: number): string {
  return `<section class="part${at}" lang="${lang}">\n${blocks.map(blockOf).join('\n')}\n</section>`;
}

function blockOf(block: Block): string {
  if (block.kind === 'paragraph') return paragraphOf(block);
  if (block.kind === 'table') return tableOf(block);
  const margins = `margin: ${block.spaceBefore}pt 0 ${block.spaceAfter}pt`;
  return `<hr style="border: 0; border-bottom: ${lineOf(block)}; ${margins}">`;
}

function paragraphOf({ level, look, runs }: Paragraph): string {
  const element = level === undefined ? 'p' : `h${level}`;
  const texts = runs.map(({ text, face, tracking }) => {
    if (text === '\n') return '<br>';
    if (face === look.face && tracking === 0) return escaped(text);
    return `<span style='font-family: "${face}"; letter-spacing: ${tracking}pt'>${escaped(text)}</span>`;
  });
  return `<${element} style='${styleOf(look)}'>${texts.join('')}</${element}>`;
}

function styleOf(look: Look): string {
  const { indentFirst, indentLeft, spaceBefore, spaceAfter } = look;
  return [
    `font: ${look.size}pt/${look.leading}pt "${look.face}"`,
    `color: ${look.color}`,
    `text-align: ${look.align}`,
    `text-indent: ${indentFirst}pt`,
    `margin: ${spaceBefore}pt 0 ${spaceAfter}pt ${indentLeft}pt`,
    ...(look.keepWithNext ? ['break-after: avoid'] : []),
  ].join('; ');
}

function tableOf({ role, widths, padding, lines, spaceBefore, rows }: Table): string {
  const columns = widths.map((width) => `<col style="width: ${width}pt">`).join('');
  const { top, right, bottom, left } = padding;
  const body = rows.map((row, rowAt) => {
    const cells = row.map((cell, at) => {
      const upper = rowAt === 0 ? lines.top : lines.horizontal;
      const style = [
        `padding: ${top}pt ${right}pt ${bottom}pt ${left}pt`,
        `vertical-align: ${cell.align}`,
        `background: ${cell.background ?? 'none'}`,
        `border-top: ${lineOf(upper)}`,
        `border-bottom: ${lineOf(lines.bottom)}`,
        ...(at === 0 && row.length === widths.length ? [] : [`border-left: ${lineOf(lines.vertical)}`]),
      ].join('; ');
      return `<td rowspan="${cell.rowSpan}" style="${style}">${paragraphOf(cell.paragraph)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const purpose = role === 'layout' ? ' role="presentation"' : '';
  return `<table${purpose} style="margin-top: ${spaceBefore}pt">${columns}${body.join('')}</table>`;
}

const lineOf = (line: Line | null) => (line === null ? 'none' : `${line.width}pt solid ${line.color}`);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
