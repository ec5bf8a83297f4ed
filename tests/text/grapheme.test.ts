import fc from 'fast-check';
import { expect, it } from 'vitest';
import { graphemeBoundaries } from '../../src/text/grapheme.js';

it('finds a boundary between any two letters, syllables and marks of plain text', () => {
  expect(graphemeBoundaries('제8차 “A-B” (①)')).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  expect(graphemeBoundaries('')).toEqual([]);
});

it('keeps marks, jamo and pairs of surrogates together', () => {
  expect(graphemeBoundaries('e\u0301a')).toEqual([2]);
  expect(graphemeBoundaries('\u1112\u1161\u11AB한')).toEqual([3]);
  expect(graphemeBoundaries('a\r\n𝒜b')).toEqual([1, 3, 5]);
});

it('finds the same boundaries in a text whatever stands behind it', () => {
  // A mark at the end takes the text out of the plain ones, which are not searched.
  const letters = fc.string({ unit: fc.constantFrom(...'aZ9 .,“”’·가힣「」▲\n–') });
  fc.assert(
    fc.property(letters, (text) => {
      const marked = graphemeBoundaries(`${text}e\u0301`);
      expect(marked.filter((offset) => offset < text.length)).toEqual(graphemeBoundaries(text));
    }),
  );
});
