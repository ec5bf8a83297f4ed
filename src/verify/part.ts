import type { Expected } from './expected.js';
import type { TextPart } from './finding.js';

/** The part of a block that characters [start, end) of a text are; what goes on into other blocks is left out. */
export function partOf(
  { characters, blocks }: Pick<Expected, 'characters' | 'blocks'>,
  start: number,
  end: number,
): TextPart {
  const first = characters[start];
  const block = blocks[first?.block ?? -1];
  if (first === undefined || block === undefined) throw new Error('The words stand outside the text.');
  let last = first;
  for (let at = start; at < end; at++) {
    const character = characters[at];
    if (character?.block !== first.block) break;
    last = character;
  }
  return { block, start: first.offset, end: last.offset + 1 };
}
