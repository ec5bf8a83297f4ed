import fc from 'fast-check';
import { expect, it } from 'vitest';
import { widthEntries } from '../../../src/render/pdf/font/widths.js';

const width = fc.oneof(fc.constantFrom(0, 250, 569.5, 920), fc.integer({ min: 0, max: 1000 }));

it('widths are those that a reading program finds, and the default is a whole number', () => {
  fc.assert(
    fc.property(fc.array(width), (widths) => {
      const { DW, W } = widthEntries(widths);
      // Poppler takes 1000 for any other number.
      expect(Number.isInteger(DW)).toBe(true);
      const read = widths.map(() => DW);
      for (let at = 0; at < W.length; at += 2) {
        const [first, run] = [W[at], W[at + 1]] as [number, number[]];
        for (const [index, each] of run.entries()) read[first + index] = each;
      }
      expect(read).toEqual(widths);
    }),
  );
});

it('the width of most codes is said once', () => {
  expect(widthEntries([0, 920, 920, 250, 251.5, 920, 250])).toEqual({
    DW: 920,
    W: [0, [0], 3, [250, 251.5], 6, [250]],
  });
});
