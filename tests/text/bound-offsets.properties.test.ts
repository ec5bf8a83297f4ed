import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bindings } from '../../src/text/binding.js';
import { boundOffsets } from '../../src/text/bound-offsets.js';

/** What the patterns look for on either side of a junction. */
const before = fc.constantFrom(
  ...'1.일월시전후–~-만억조여제표)%가m①*ㅇ'.split(''),
  ...[
    '9.',
    '3월',
    '14시',
    '2018–',
    '10만',
    '오전',
    '오후',
    '붙임',
    '별첨',
    '부록',
    '그림',
    '가.',
    '(1)',
    'IV.',
    '+82 42',
  ],
  ...['USD', 'KRW', 'EUR', 'US$', 'May', 'Sept.', 'December', '1st', '2nd', '3rd', '4th', '\u{1F1F0}'],
  ...['No.', 'pp.', 'Articles', 'Annex', 'Figure', 'Dr.', 'H.E.', 'Property'],
);
const gap = fc.constantFrom('', '', ' ', ' ', '  ', '\n', '\t');
const after = fc.constantFrom(
  ...'1(（[*†%℃gt가개명원'.split(''),
  ...[
    '9.',
    '1일',
    '30분',
    '000',
    '(월)',
    '(IP)',
    '킬로미터',
    '원을',
    'May',
    'p.m.',
    'AM',
    'kWh',
    'percent',
    'µm',
    'Kim',
  ],
);
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.tuple(before, gap, after, gap) },
      fc.tuple(fc.string({ unit: 'grapheme' })),
    ),
  )
  .map((parts) => parts.flat().join(''));

/** What the patterns say, asked one after the other over the whole text. */
function searched(within: string): number[] {
  const offsets = bindings.flatMap(({ pattern }) =>
    Array.from(within.matchAll(pattern), ({ index, 0: match }) => index + match.length),
  );
  return [...new Set(offsets)].toSorted((a, b) => a - b);
}

it('are those that the patterns match, though most junctions are not searched', () => {
  fc.assert(
    fc.property(text, (within) => {
      expect([...boundOffsets(within)].toSorted((a, b) => a - b)).toEqual(searched(within));
    }),
    { numRuns: 1_000 },
  );
});
