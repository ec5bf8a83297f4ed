import type { Document } from '../../../src/document/nodes.js';
import { page } from './fixture.js';

/** Text that programs have stumbled over. */
export const hostile = [
  '<w:p/> & "quoted" \'too\' ]]> <!-- -->',
  '{{#each x}} {list-1} {rId1} {x} CURRENT',
  '가'.repeat(10_000),
  'ᄒᆞᆫ글 나랏〮말〯ᄊᆞ미',
  '👩‍👩‍👧‍👦 🇰🇷 𝄞',
  'שלום עולם مرحبا',
  'a\u00a0b\u200bc\u2028d\u00ade',
];

/** A document of one paragraph for each text, put into the tree as it is. */
export function hostileDocument(texts: readonly string[] = hostile): Document {
  const document = page('<paragraph/>');
  const [sequence] = document.children;
  if (sequence === undefined) throw new Error('no page sequence');
  const children = texts.map((value) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value }],
  }));
  return { ...document, children: [{ ...sequence, children }] };
}
