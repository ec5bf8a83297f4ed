import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLetters, eachWord } from '../../src/text/letters.js';
import { matchesOf } from '../../src/text/matches.js';

/** Texts as they are read here, with the scripts that meet in them. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('한', '국', 'ㄱ', 'a', 'Z', 'é', 'ﬁ', 'Ⅳ', '3', ' ', '-', '漢', '𠀀', '😀'),
  }),
);

test('letters are those of the character database', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(countLetters(text)).toEqual({
        all: text.match(/\p{L}/gu)?.length ?? 0,
        hangul: text.match(/\p{Script=Hangul}/gu)?.length ?? 0,
        latin: text.match(/\p{Script=Latin}/gu)?.length ?? 0,
      });
    }),
  );
});

test('words are the runs of one script', () => {
  const words: string[] = [];
  const text = '아세안ASEAN 회원국, 10개의 Café-Bar';
  eachWord(text, (start, end) => words.push(text.slice(start, end)));
  expect(words).toEqual(['아세안', 'ASEAN', '회원국', '개의', 'Café', 'Bar']);
});

test('matches are those of matchAll, however often they are asked for', () => {
  const pattern = /[가-힣]*|\d+/gu;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('가', '1', ' ', '😀') }), (text) => {
      const expected = Array.from(text.matchAll(pattern), ({ 0: match, index }) => [match, index]);
      expect(matchesOf(text, pattern).map(({ 0: match, index }) => [match, index])).toEqual(expected);
    }),
  );
});
