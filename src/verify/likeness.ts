import { wordsIn } from './characters.js';
import { type Expected, furnitureWords } from './expected.js';
import type { Reading } from './reading.js';

/** So many letters in a row tell texts apart, and stand beside most changes. */
const row = 6;

/** What a file says, ready to be held against many texts. */
export interface Told {
  /** Without spaces, line by line. */
  readonly lines: readonly string[];
  /** Each row of letters of the lines, repetitions too. */
  readonly rows: readonly string[];
}

export function told({ lines, furniture }: Reading): Told {
  const words = [...lines, ...furniture].map(({ text }) => wordsIn(text));
  return { lines: words, rows: words.flatMap((line) => [...rowsOf(line)]) };
}

/**
 * How much of a file stands in a document, and how much of the document that is: from 0 to 1. Quick, to find the document
 * that a file is to be compared with.
 */
export function likeness(file: Told, expected: Expected): number {
  const { words } = expected;
  return (2 * sharedRows(file, [words, ...furnitureWords(expected)])) / (file.rows.length + words.length);
}

/** How many of a file's rows of letters stand in texts without spaces. */
export function sharedRows({ rows }: Told, texts: readonly string[]): number {
  const known = new Set(texts.flatMap((text) => [...rowsOf(text)]));
  return rows.filter((letters) => known.has(letters)).length;
}

function* rowsOf(words: string): Generator<string> {
  for (let at = 0; at + row <= words.length; at++) yield words.slice(at, at + row);
}
