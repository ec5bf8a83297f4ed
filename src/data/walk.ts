import type { Block } from './model/block.js';
import type { PressRelease } from './model/press-release.js';
import type { Statement } from './model/statement.js';

/** A block and how many blocks hold it. */
export interface BlockVisit {
  readonly block: Block;
  readonly depth: number;
}

/** Every block of a statement or release in reading order, each before the blocks that it holds. */
export function* blocksOf(text: Statement | PressRelease): Generator<BlockVisit> {
  if (text.kind === 'press-release') {
    yield* visitBlocks(text.body);
    return;
  }
  yield* visitBlocks(text.preamble);
  yield* visitBlocks(text.body);
  yield* visitBlocks(text.closing);
  for (const annex of text.annexes ?? []) yield* visitBlocks(annex.body);
}

/** Each of the blocks, which stand at `depth`, before the blocks that it holds. */
function* visitBlocks(blocks: readonly Block[], depth = 0): Generator<BlockVisit> {
  for (const block of blocks) {
    yield { block, depth };
    for (const inner of innerBlocks(block)) yield* visitBlocks(inner, depth + 1);
  }
}

function innerBlocks(block: Block): readonly (readonly Block[])[] {
  switch (block.kind) {
    case 'section':
    case 'article':
    case 'quote':
      return [block.blocks];
    case 'list':
      return block.items.map((item) => item.blocks ?? []);
    default:
      return [];
  }
}
