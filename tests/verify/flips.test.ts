import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/nodes.js';
import { compose } from '../../src/index.js';
import { valueIn } from '../data/project-files.js';
import { sample } from '../mutation/random.js';
import { altered, columns, project, textsOf, told, verify, withWords } from './copies.js';

const places = 50;

/** One word of a text with one of its letters changed. */
interface Flip {
  readonly text: string;
  readonly from: number;
  readonly word: string;
  readonly flipped: string;
}

/** Every second word of a text that stands there once, so that no two neighbours are changed. */
function wordsToFlip(texts: readonly string[]): readonly Flip[] {
  return texts
    .filter((text) => texts.indexOf(text) === texts.lastIndexOf(text))
    .flatMap((text) =>
      [...text.matchAll(/\S+/g)]
        .filter((_, at) => at % 2 === 1)
        .filter(([word]) => /[가-힣a-z]/.test(word))
        .map(({ 0: word, index }) => ({ text, from: index, word, flipped: flip(word) })),
    );
}

/** Another syllable that the fonts of the copy have, or another letter. */
function flip(word: string): string {
  const at = word.search(/[가-힣a-z]/);
  const letter = word.charAt(at);
  const other = /[가-힣]/.test(letter) ? (letter === '한' ? '국' : '한') : letter === 'o' ? 'e' : 'o';
  return word.slice(0, at) + other + word.slice(at + 1);
}

function flipped(document: Document, flips: readonly Flip[]): Document {
  return withWords(document, (words) => {
    const own = flips.filter(({ text }) => text === words).toSorted((a, b) => b.from - a.from);
    return own.reduce(
      (text, { from, word, flipped: other }) => text.slice(0, from) + other + text.slice(from + word.length),
      words,
    );
  });
}

const expected = (flips: readonly Flip[]) =>
  flips.map(({ word, flipped: other }) => `${other} for ${word}`).sort();

const found = (messages: readonly string[]) =>
  messages
    .map((message) => {
      const words =
        /^copy-changed: (?:page \d+: )?`([^`]+)` stands for `([^`]+)` of `[^`]+` \((?:ko|en)\)\.$/.exec(
          message,
        );
      return words === null ? message : `${words[1]} for ${words[2]}`;
    })
    .sort();

describe.each([1, 2])('with seed %i, a letter flipped in each of 50 places', (seed) => {
  it.each(['pdf', 'docx'] as const)('is found in a %s, those and no others', async (format) => {
    const { document } = valueIn(await compose(project, columns));
    const flips = sample(wordsToFlip(textsOf(document)), places, seed);
    expect(flips).toHaveLength(places);
    const verified = await verify(await altered(columns, format, (whole) => flipped(whole, flips)));
    expect(found(told(verified))).toEqual(expected(flips));
    // Each is shown where the words come from: names of offices from the registry by way of a template.
    for (const { span } of verified.diagnostics) expect(span?.file).toMatch(/statement\.yaml$|^templates/);
  });
});

it('a syllable flipped in the parts of a Word file is found', async () => {
  const parts = unzipSync(await altered(columns, 'docx', (document) => document));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const changed = { ...parts, 'word/document.xml': strToU8(xml.replace('굳건한', '굳센한')) };
  expect(told(await verify(zipSync(changed)))).toEqual([
    'copy-changed: `굳센한` stands for `굳건한` of `preamble-1` (ko).',
  ]);
});
