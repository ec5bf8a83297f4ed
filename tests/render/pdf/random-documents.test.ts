import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../../src/document/nodes.js';
import { formatCounter } from '../../../src/text/counter.js';
import { documents } from './arbitrary.js';
import { blocks } from './reader/structure.js';
import { render, testTheme } from './render.js';

const theme = testTheme();

/** The text that a reader of a document must meet, block by block. */
function expected(document: Document): string[] {
  return document.children.flatMap(({ children }) => children.flatMap((block) => textsOf(block, 0)));
}

function textsOf(block: Block, depth: number): string[] {
  const inside = (nodes: readonly Block[]) => nodes.flatMap((node) => textsOf(node, depth));
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.children)];
    case 'note':
      return [block.marker, inlineText(block.children)];
    case 'list': {
      const { levels } = theme.list(block.style ?? 'bullets', 'ko');
      const marker = (levels[Math.min(depth, levels.length - 1)] ?? levels[0]).marker;
      return block.children.flatMap((item, index) => [
        marker.kind === 'bullet'
          ? marker.text
          : marker.pattern.replace('%', formatCounter(index + 1, marker.format)),
        ...item.children.flatMap((node) => textsOf(node, depth + 1)),
      ]);
    }
    case 'table':
      return block.children.flatMap((row) => row.children.flatMap((cell) => inside(cell.children)));
    case 'columns':
      return block.children.flatMap((column) => inside(column.children));
    case 'group':
    case 'blockQuote':
      return inside(block.children);
    default:
      return [];
  }
}

function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value;
      if (node.type === 'lineBreak' || node.type === 'tab') return ' ';
      return 'children' in node ? inlineText(node.children) : '';
    })
    .join('');
}

function collapsed(text: string): string {
  return text.replace(/ +/g, ' ').trim();
}

describe('random documents', () => {
  it('are tagged soundly and extract as they were written, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { tagged, diagnostics } = await render(document, theme);
        expect(diagnostics).toEqual([]);
        expect(tagged.faults).toEqual([]);
        const read = blocks(tagged.root).map(({ text }) => collapsed(text));
        const written = expected(document).map(collapsed);
        expect(read.filter((each) => each !== '')).toEqual(written.filter((each) => each !== ''));
      }),
      { numRuns: 60, seed: 4_711 },
    );
  }, 120_000);

  it('keep every glyph inside the page', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { tagged, reader } = await render(document, theme);
        const page = theme.page('page');
        for (const [index, { shown }] of tagged.pages.entries()) {
          const box = reader.array(reader.pages[index]?.page.get('MediaBox')).map(Number);
          for (const { x, y, end } of shown.filter(({ text }) => text.trim() !== '')) {
            expect(x).toBeGreaterThanOrEqual(page.margins.left - 20);
            expect(end).toBeLessThanOrEqual((box[2] ?? 0) - page.margins.right + 0.1);
            expect(y).toBeGreaterThan(page.margins.top - 1);
            expect(y).toBeLessThan((box[3] ?? 0) - 20);
          }
        }
      }),
      { numRuns: 40, seed: 12 },
    );
  }, 120_000);
});
