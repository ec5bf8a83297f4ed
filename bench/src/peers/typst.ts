import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Peer } from './peer.js';

/** Typst in its Node binding: fonts are opened once, the template is parsed once, a document's data is its input. */
export function typst(standard: 'ua-1' | 'a-2a' | undefined): Peer {
  return {
    format: 'pdf',
    title: standard === undefined ? 'Typst' : `Typst, ${standard === 'ua-1' ? 'PDF/UA-1' : 'PDF/A-2a'}`,
    features: `tagged, ${standard === 'ua-1' ? 'PDF/UA-1' : standard === 'a-2a' ? 'PDF/A-2a' : 'no PDF/A'}, fonts embedded`,
    async open({ faces, folder }) {
      const compiler = NodeCompiler.create({
        workspace: folder,
        fontArgs: [{ fontPaths: Object.values(faces).map(({ file }) => file) }],
      });
      const main = template(JSON.stringify(faces));
      return async (sheet) => {
        // Keeps what was cached for the last documents: without this, memory grows with every document.
        compiler.evictCache(10);
        return compiler.pdf(
          { mainFileContent: main, inputs: { sheet: JSON.stringify(sheet) } },
          {
            pdfTags: true,
            creationTimestamp: 1_756_684_800,
            ...(standard === undefined ? {} : { pdfStandard: standard }),
          },
        );
      };
    },
  };
}

const template = (faces: string) => `
#let faces = json(bytes(${JSON.stringify(faces)}))
#let sheet = json(bytes(sys.inputs.sheet))
#set document(title: sheet.title, author: sheet.author, description: sheet.subject)
#set text(lang: sheet.lang, top-edge: 0.8em, bottom-edge: -0.2em)
#set block(spacing: 0pt)
#set par(spacing: 0pt)

#let run(run) = {
  if run.text == "\\n" { linebreak() } else {
    let face = faces.at(run.face)
    text(font: face.family, weight: face.weight, style: if face.italic { "italic" } else { "normal" }, tracking: run.tracking * 1pt, run.text)
  }
}

#let body(paragraph) = {
  let look = paragraph.look
  set text(size: look.size * 1pt, fill: rgb(look.color))
  set par(
    justify: look.align == "justify",
    leading: (look.leading - look.size) * 1pt,
    first-line-indent: (amount: calc.max(look.indentFirst, 0) * 1pt, all: true),
    hanging-indent: calc.max(-look.indentFirst, 0) * 1pt,
  )
  set align(if look.align == "justify" { left } else { eval(look.align) })
  par(paragraph.runs.map(run).join())
}

#show heading: it => it.body

#let paragraph(it) = {
  let look = it.look
  if look.spaceBefore != 0 { v(look.spaceBefore * 1pt) }
  block(
    width: 100%,
    inset: (left: (look.indentLeft + calc.min(look.indentFirst, 0)) * 1pt, y: (look.leading - look.size) / 2 * 1pt),
    sticky: look.keepWithNext,
    if "level" in it { heading(level: it.level, body(it)) } else { body(it) },
  )
  v(look.spaceAfter * 1pt, weak: true)
}

#let stroke-of(line) = if line == none { none } else { stroke(paint: rgb(line.color), thickness: line.width * 1pt) }

#let grid-of(it) = {
  let last = it.rows.len()
  let cells = it.rows.flatten()
  let arguments = (
    columns: it.widths.map(width => width * 1pt),
    inset: (top: it.padding.top * 1pt, right: it.padding.right * 1pt, bottom: it.padding.bottom * 1pt, left: it.padding.left * 1pt),
    stroke: (x, y) => (
      top: stroke-of(if y == 0 { it.lines.top } else { it.lines.horizontal }),
      bottom: stroke-of(it.lines.bottom),
      left: if x == 0 { none } else { stroke-of(it.lines.vertical) },
    ),
  )
  v(it.spaceBefore * 1pt)
  let cell-of = if it.role == "data" { table.cell } else { grid.cell }
  let content = cells.map(cell => cell-of(
    rowspan: cell.rowSpan,
    fill: if cell.background == none { none } else { rgb(cell.background) },
    align: if cell.align == "middle" { horizon } else if cell.align == "bottom" { bottom } else { top },
    if cell.paragraph.runs.len() > 0 { paragraph(cell.paragraph) } else { [] },
  ))
  if it.role == "data" { table(..arguments, ..content) } else { grid(..arguments, ..content) }
}

#for (index, part) in sheet.parts.enumerate() {
  set text(lang: part.lang)
  set page(
    width: part.width * 1pt,
    height: part.height * 1pt,
    margin: (top: part.margins.top * 1pt, right: part.margins.right * 1pt, bottom: part.margins.bottom * 1pt, left: part.margins.left * 1pt),
    footer-descent: (part.margins.bottom - part.footerDistance - part.footer.size) * 1pt,
    footer: {
      let face = faces.at(part.footer.face)
      set align(eval(part.footer.align))
      set text(font: face.family, weight: face.weight, size: part.footer.size * 1pt, fill: rgb(part.footer.color))
      context [- #counter(page).display() -]
    },
  )
  for it in part.blocks {
    if it.kind == "paragraph" { paragraph(it) }
    else if it.kind == "rule" { v(it.spaceBefore * 1pt) + line(length: 100%, stroke: it.width * 1pt + rgb(it.color)) + v(it.spaceAfter * 1pt) }
    else { grid-of(it) }
  }
}
`;
