import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { arrange, byCodePoint } from '../../src/diagnostic/order.js';
import { LineIndex } from '../../src/diagnostic/span.js';

const index = new LineIndex('b.yaml', 'one\ntwo\n');
const other = new LineIndex('a.yaml', 'one\n');
const items = [
  diagnostic('file-unreadable', 'no place'),
  diagnostic('yaml-syntax', 'in a', { span: other.span(2, 3) }),
  diagnostic('yaml-syntax', 'first in b', { span: index.span(0, 1) }),
  diagnostic('yaml-syntax', 'second in b', { span: index.span(4, 5) }),
];

it('arranges by file and place, whatever order the faults were found in, and shows each once', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...items, ...items], { minLength: 8 }), (shuffled) => {
      expect(arrange(shuffled)).toEqual(items);
    }),
  );
});

it('orders by code point, not by UTF-16 unit', () => {
  expect(['\u{10000}', '\uffee', 'b', 'B'].sort(byCodePoint)).toEqual(['B', 'b', '\uffee', '\u{10000}']);
});
