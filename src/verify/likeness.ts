import { wordsIn } from './characters.js';
import type { Expected } from './expected.js';
import { numbered } from './furniture.js';
import type { Reading } from './reading.js';

/** Shorter lines stand in every text. */
const telling = 4;

/** What a file says, ready to be held against many documents. */
export interface Told {
  readonly lines: readonly { readonly words: string; readonly page: number | undefined }[];
  readonly length: number;
  readonly pages: number;
}

export function told({ lines, furniture, pages = 0 }: Reading): Told {
  const all = [...lines, ...furniture].map(({ text, place }) => ({ words: wordsIn(text), page: place.page }));
  const length = all.reduce((sum, { words }) => sum + words.length, 0);
  return { lines: all, length, pages };
}

/**
 * How much of a file's lines stand in a document to the letter, and how much of the document they are: from 0 to 1. Quick, to
 * find the document that a file is to be compared with.
 */
export function likeness({ lines, length, pages }: Told, expected: Expected): number {
  const headers = new Set(expected.sequences.flatMap(({ first, others }) => [...first, ...others]));
  const isHeader = (words: string, page: number | undefined) =>
    page === undefined
      ? headers.has(words)
      : [...headers].some((header) => numbered(header, page, pages) === words);
  let found = 0;
  for (const { words, page } of lines)
    if (words.length >= telling && (expected.words.includes(words) || isHeader(words, page)))
      found += words.length;
  return (2 * found) / (length + expected.words.length);
}
