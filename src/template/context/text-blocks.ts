import type {
  Annex,
  Article,
  AttachedNote,
  Block,
  Figure,
  List,
  ListItem,
  Note,
  Paragraph,
  Quotation,
  Quote,
  Section,
  Table,
} from '../../data/index.js';

/** Blocks as templates see them: every list is there, if only empty, and each article has its number. */
export type TextBlock =
  | TextParagraph
  | TextSection
  | TextArticle
  | TextList
  | Table
  | Note
  | TextQuote
  | TextQuotation
  | Figure;

interface TextParagraph extends Paragraph {
  readonly notes: readonly AttachedNote[];
}

interface TextQuotation extends Quotation {
  readonly notes: readonly AttachedNote[];
}

interface TextSection extends Section {
  readonly blocks: readonly TextBlock[];
}

interface TextArticle extends Article {
  readonly number: number;
  readonly blocks: readonly TextBlock[];
}

interface TextQuote extends Quote {
  readonly blocks: readonly TextBlock[];
}

interface TextList extends List {
  readonly items: readonly TextItem[];
}

interface TextItem extends ListItem {
  readonly blocks: readonly TextBlock[];
}

export interface TextAnnex extends Annex {
  readonly body: readonly TextBlock[];
}

/**
 * Completes the blocks of one text, so that templates need not ask what is there before each `{{#each}}`.
 * Articles are counted through the text, sections and all; an article with a number of its own restarts the count there.
 */
export function completeBlocks(
  blocks: readonly Block[],
  count: ArticleCount = new ArticleCount(),
): readonly TextBlock[] {
  return blocks.map((block) => completeBlock(block, count));
}

/** Annexes count their articles each from 1. */
export function completeAnnex(annex: Annex): TextAnnex {
  return { ...annex, body: completeBlocks(annex.body) };
}

export class ArticleCount {
  #last = 0;

  next(given: number | undefined): number {
    this.#last = given ?? this.#last + 1;
    return this.#last;
  }
}

function completeBlock(block: Block, count: ArticleCount): TextBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, notes: block.notes ?? [] };
    case 'quotation':
      return { ...block, notes: block.notes ?? [] };
    case 'article': {
      const number = count.next(block.number);
      return { ...block, number, blocks: completeBlocks(block.blocks, count) };
    }
    case 'section':
      return { ...block, blocks: completeBlocks(block.blocks, count) };
    case 'quote':
      return { ...block, blocks: completeBlocks(block.blocks, count) };
    case 'list':
      return { ...block, items: block.items.map((item) => completeItem(item, count)) };
    default:
      return block;
  }
}

function completeItem(item: ListItem, count: ArticleCount): TextItem {
  return { ...item, blocks: completeBlocks(item.blocks ?? [], count) };
}
