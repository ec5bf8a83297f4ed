import fc from 'fast-check';
import type {
  Block,
  Column,
  Document,
  Inline,
  ListItem,
  PageSequence,
  Table,
  TableCell,
  TableRow,
} from '../../../src/document/nodes.js';

/** Words as the source text has them: both scripts, punctuation at either end, numbers, long compounds. */
const words = [
  '지식재산',
  '협력',
  '「공동선언문」을',
  '채택했다.',
  '(KIPO)는',
  '한-아세안',
  '9. 1.(월)',
  '▲ AI',
  '제8차',
  '보호·집행',
  '“글로벌',
  '사우스”로',
  'Intellectual',
  'Property',
  'AI—from',
  'capabilities/capacities.',
  'efficiency,',
  'office',
  '14:00',
  '50%',
  '국제협력과산업재산보호협력국인공지능첨단기술현지기업',
  'non\u00A0breaking',
];

const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.join(' '));
const textNode = phrase.map((value): Inline => ({ type: 'text', value }));
const space: Inline = { type: 'text', value: ' ' };

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: textNode },
  textNode.map((node): Inline => ({ type: 'strong', children: [node] })),
  textNode.map((node): Inline => ({ type: 'emphasis', children: [node] })),
  textNode.map((node): Inline => ({ type: 'span', lang: 'en', children: [node] })),
  phrase.map(
    (value): Inline => ({ type: 'link', href: 'https://example.org/', children: [{ type: 'text', value }] }),
  ),
  fc.constant<Inline>({ type: 'lineBreak' }),
  fc.constant<Inline>({ type: 'field', kind: 'date', label: '날짜', name: 'date' }),
);

const inlines = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((nodes) => nodes.flatMap((node, index): Inline[] => (index === 0 ? [node] : [space, node])));

const paragraph = inlines.map((children): Block => ({ type: 'paragraph', children }));
const heading = fc
  .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), phrase)
  .map(([level, value]): Block => ({ type: 'heading', level, children: [{ type: 'text', value }] }));
const note = inlines.map((children): Block => ({ type: 'note', marker: '*', children }));
const text = fc.oneof({ weight: 4, arbitrary: paragraph }, heading, note);

function listOf(depth: number): fc.Arbitrary<Block> {
  const more: fc.Arbitrary<Block[]> =
    depth === 0 ? fc.constant([]) : fc.array(listOf(depth - 1), { maxLength: 1 });
  const item = fc
    .tuple(paragraph, more)
    .map(([first, rest]): ListItem => ({ type: 'listItem', children: [first, ...rest] }));
  return fc
    .tuple(fc.constantFrom('bullets', 'numbers'), fc.array(item, { minLength: 1, maxLength: 4 }))
    .map(([style, children]): Block => ({ type: 'list', style, children }));
}

/** A table whose first column may span two rows. */
const table = fc
  .record({
    role: fc.constantFrom('data' as const, 'layout' as const),
    columns: fc.integer({ min: 1, max: 3 }),
    pairs: fc.integer({ min: 1, max: 12 }),
    header: fc.boolean(),
    span: fc.boolean(),
    fill: fc.array(text, { minLength: 3, maxLength: 6 }),
  })
  .map(({ role, columns, pairs, header, span, fill }): Table => {
    let next = 0;
    const cell = (rowSpan = 1): TableCell => {
      const block = fill[next++ % fill.length];
      return { type: 'tableCell', colSpan: 1, rowSpan, children: block === undefined ? [] : [block] };
    };
    const row = (count: number, first?: TableCell): TableRow => ({
      type: 'tableRow',
      children: [...(first ? [first] : []), ...Array.from({ length: count }, () => cell())],
    });
    const rows = Array.from({ length: pairs }, () =>
      span && columns > 1 ? [row(columns - 1, cell(2)), row(columns - 1)] : [row(columns), row(columns)],
    ).flat();
    const head = header ? [row(columns)] : [];
    return { type: 'table', role, headerRows: head.length, children: [...head, ...rows] };
  });

const columns = fc
  .tuple(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }))
  .map((sides): Block => {
    const column = (children: readonly Block[]): Column => ({ type: 'column', children });
    return { type: 'columns', children: sides.map(column) };
  });

const group = fc
  .tuple(fc.boolean(), fc.array(text, { minLength: 1, maxLength: 5 }))
  .map(([keepTogether, children]): Block => ({ type: 'group', keepTogether, children }));
const quote = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((children): Block => ({ type: 'blockQuote', children }));

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 8, arbitrary: text },
  listOf(2),
  table,
  columns,
  group,
  quote,
  fc.constant<Block>({ type: 'thematicBreak' }),
  fc.constant<Block>({ type: 'pageBreak' }),
);

const sequence = fc.array(block, { minLength: 1, maxLength: 10 }).map(
  (children): PageSequence => ({
    type: 'pageSequence',
    pageStyle: 'page',
    lang: 'ko',
    footer: { type: 'furniture', children: [{ type: 'paragraph', children: [{ type: 'pageNumber' }] }] },
    children,
  }),
);

/** Documents of every node type but pictures. */
export const documents: fc.Arbitrary<Document> = fc
  .array(sequence, { minLength: 1, maxLength: 2 })
  .map((children) => ({
    type: 'document',
    metadata: { title: '임의의 <문서> & 시험', lang: 'ko' },
    children,
  }));
