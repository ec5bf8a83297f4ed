import { it } from 'vitest';
import { blocks } from '../render/pdf/reader/structure.js';
import { documentOf, paragraph, render, sequence, testTheme, text } from '../render/pdf/render.js';

const long = '가'.repeat(Number(process.env.N ?? 1000));
const header = (t: string) => ({ type: 'furniture' as const, children: [paragraph(t)] });
for (const [name, doc] of Object.entries({
  paragraph: documentOf(sequence([paragraph(long)])),
  heading: documentOf(sequence([{ type: 'heading', level: 1, children: [text(long)] }, paragraph('x')])),
  header: documentOf(sequence([paragraph('x')], { header: header(long) })),
  cell: documentOf(
    sequence([
      {
        type: 'table',
        role: 'data',
        headerRows: 0,
        children: [
          {
            type: 'tableRow',
            children: [{ type: 'tableCell', colSpan: 1, rowSpan: 1, children: [paragraph(long)] }],
          },
        ],
      },
    ]),
  ),
}))
  it(name, async () => {
    const t = Date.now();
    const { pages, tagged, diagnostics } = await render(doc as never, testTheme());
    console.log(
      name,
      Date.now() - t,
      'ms',
      pages,
      'pages',
      blocks(tagged.root).map((b) => b.text.length),
      diagnostics.map((d) => d.code),
    );
  }, 400000);
