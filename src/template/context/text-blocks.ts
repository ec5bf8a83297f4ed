import type { Annex, Block, ListItem } from '../../data/index.js';

/**
 * Completes the blocks of one text, so that templates need not ask what is there before each `{{#each}}`.
 * Articles are counted through the text, sections and all; an article with a number of its own restarts the count there.
 */
export function completeBlocks(
  blocks: readonly Block[],
  count: ArticleCount = new ArticleCount(),
): readonly Block[] {
  return blocks.map((block) => completeBlock(block, count));
}

/** Annexes count their articles each from 1. */
export function completeAnnex(annex: Annex): Annex {
  return { ...annex, body: completeBlocks(annex.body) };
}

export class ArticleCount {
  #last = 0;

  next(given: number | undefined): number {
    this.#last = given ?? this.#last + 1;
    return this.#last;
  }
}

function completeBlock(block: Block, count: ArticleCount): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'quotation':
      return { ...block, notes: block.notes ?? [] };
    case 'article': {
      const number = count.next(block.number);
      return { ...block, number, blocks: completeBlocks(block.blocks, count) };
    }
    case 'section':
    case 'quote':
      return { ...block, blocks: completeBlocks(block.blocks, count) };
    case 'list':
      return { ...block, items: block.items.map((item) => completeItem(item, count)) };
    default:
      return block;
  }
}

function completeItem(item: ListItem, count: ArticleCount): ListItem {
  return { ...item, blocks: completeBlocks(item.blocks ?? [], count) };
}
