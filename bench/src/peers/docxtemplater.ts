import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Block, Cell, Paragraph, Sheet } from '../corpus/sheet.js';
import type { Peer } from './peer.js';

const letterFile = (folder: string) => join(folder, 'letter.docx');

/**
 * docxtemplater filling a form letter: a Word file that stands ready, with one tag for each paragraph and no loops. It has
 * the least to do: styles, page and tables are in the file already, and a paragraph's text is all in one style.
 */
export const docxtemplater: Peer = {
  format: 'docx',
  title: 'docxtemplater, form letter',
  features: 'no embedded fonts, no bold words; blocks cannot come and go',

  async prepare(sheet, { faces, folder }) {
    const { Packer } = await import('docx');
    const { documentOf } = await import('./docx.js');
    writeFileSync(letterFile(folder), await Packer.toBuffer(documentOf(withTags(sheet), faces)));
  },

  async open({ folder }) {
    const letter = readFileSync(letterFile(folder));
    return async (sheet) => {
      const filled = new Docxtemplater(new PizZip(letter), { linebreaks: true });
      filled.render(Object.fromEntries(textsOf(sheet).map((text, at) => [tagOf(at), text])));
      return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    };
  },
};

const tagOf = (at: number) => `text${at}`;

function textsOf({ parts }: Sheet): readonly string[] {
  const paragraphs = parts.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf));
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
}

function paragraphsOf(block: Block): readonly Paragraph[] {
  if (block.kind === 'rule') return [];
  return block.kind === 'paragraph'
    ? [block]
    : block.rows.flatMap((row) => row.map(({ paragraph }) => paragraph));
}

/** The sheet with a tag in place of each paragraph's text. */
function withTags(sheet: Sheet): Sheet {
  let at = 0;
  const tagged = (paragraph: Paragraph): Paragraph => {
    const run = {
      text: `{${tagOf(at)}}`,
      face: paragraph.look.face,
      tracking: paragraph.runs[0]?.tracking ?? 0,
    };
    at += 1;
    return { ...paragraph, runs: [run] };
  };
  const cell = (cell: Cell): Cell => ({ ...cell, paragraph: tagged(cell.paragraph) });
  const block = (block: Block): Block => {
    if (block.kind === 'paragraph') return tagged(block);
    return block.kind === 'rule' ? block : { ...block, rows: block.rows.map((row) => row.map(cell)) };
  };
  return { ...sheet, parts: sheet.parts.map((part) => ({ ...part, blocks: part.blocks.map(block) })) };
}
