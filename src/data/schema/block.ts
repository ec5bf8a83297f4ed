import { z } from 'zod';
import type { Block } from '../model/block.js';
import { acceptances } from './acceptance.js';
import type { Authored } from './authored.js';
import { identifier, localised, localisedOrEmpty, plainText, projectPath, styleName } from './text.js';

/** Any block. Blocks hold blocks, so that this schema refers to itself. */
const anyBlock: z.ZodType<Authored<Block>> = z.lazy(() => block).meta({ id: 'Block' });

export const blocks = z.array(anyBlock).meta({ id: 'Blocks', description: 'Blocks in reading order.' });

const notes = z
  .array(z.strictObject({ id: identifier, marker: plainText, text: localised }))
  .describe('Notes that hang below the paragraph.');

const paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  id: identifier,
  accept: acceptances,
  text: localised,
  notes: notes.exactOptional(),
});

const section = z.strictObject({
  kind: z.literal('section'),
  id: identifier,
  accept: acceptances,
  title: localised,
  subtitle: localised.exactOptional(),
  blocks: blocks,
});

const article = z.strictObject({
  kind: z.literal('article'),
  id: identifier,
  accept: acceptances,
  number: z.int().min(1).exactOptional().describe('Only where the count of articles has a gap.'),
  title: localised.exactOptional(),
  blocks,
});

const list = z.strictObject({
  kind: z.literal('list'),
  id: identifier,
  accept: acceptances,
  numbering: styleName.describe("A list style of the layout's theme."),
  start: z.int().min(1).exactOptional().describe('Number of the first item; 1 unless said.'),
  items: z.array(z.strictObject({ id: identifier, text: localised, blocks: blocks.exactOptional() })).min(1),
});

const cell = z.strictObject({
  text: localisedOrEmpty,
  colSpan: z.int().min(1).max(1000).exactOptional(),
  rowSpan: z.int().min(1).max(1000).exactOptional(),
  scope: z.enum(['row', 'column']).exactOptional().describe('What the cell heads.'),
});

const table = z.strictObject({
  kind: z.literal('table'),
  id: identifier,
  accept: acceptances,
  caption: localised.exactOptional(),
  description: localised.exactOptional().describe('What the table holds, for those who cannot see it.'),
  headerRows: z.int().min(0).exactOptional().describe('How many leading rows are header rows.'),
  rows: z.array(z.strictObject({ cells: z.array(cell) })).min(1),
});

const note = z.strictObject({
  kind: z.literal('note'),
  id: identifier,
  accept: acceptances,
  marker: plainText,
  text: localised,
});

const quote = z.strictObject({ kind: z.literal('quote'), id: identifier, accept: acceptances, blocks });

const quotation = z.strictObject({
  kind: z.literal('quotation'),
  id: identifier,
  accept: acceptances,
  text: localised,
  speaker: localised.describe('Who speaks, as the paragraph names them; not printed again.'),
  notes: notes.exactOptional(),
});

const figure = z.strictObject({
  kind: z.literal('figure'),
  id: identifier,
  accept: acceptances,
  source: projectPath.describe('PNG or JPEG file, relative to the project root.'),
  alt: localised.describe('Text that stands for the picture.'),
  caption: localised.exactOptional(),
});

const block = z.discriminatedUnion('kind', [
  paragraph,
  section,
  article,
  list,
  table,
  note,
  quote,
  quotation,
  figure,
]);
