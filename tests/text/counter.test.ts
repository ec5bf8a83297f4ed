import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CounterFormat, formatCounter } from '../../src/text/counter.js';

describe('formatCounter', () => {
  it.each<[CounterFormat, readonly [number, string][]]>([
    [
      'decimal',
      [
        [1, '1'],
        [10, '10'],
        [0, '0'],
        [-1, '-1'],
      ],
    ],
    [
      'lower-alpha',
      [
        [1, 'a'],
        [26, 'z'],
        [27, 'aa'],
        [52, 'az'],
        [53, 'ba'],
        [702, 'zz'],
        [703, 'aaa'],
      ],
    ],
    [
      'upper-alpha',
      [
        [1, 'A'],
        [28, 'AB'],
      ],
    ],
    [
      'lower-roman',
      [
        [1, 'i'],
        [4, 'iv'],
        [9, 'ix'],
        [14, 'xiv'],
        [1994, 'mcmxciv'],
        [4000, '4000'],
      ],
    ],
    [
      'upper-roman',
      [
        [40, 'XL'],
        [90, 'XC'],
        [400, 'CD'],
        [2025, 'MMXXV'],
        [3999, 'MMMCMXCIX'],
        [0, '0'],
      ],
    ],
    [
      'ganada',
      [
        [1, '가'],
        [14, '하'],
        [15, '거'],
        [16, '너'],
        [28, '허'],
        [29, '29'],
        [0, '0'],
      ],
    ],
    [
      'circled-decimal',
      [
        [1, '①'],
        [20, '⑳'],
        [21, '㉑'],
        [35, '㉟'],
        [36, '㊱'],
        [50, '㊿'],
        [51, '51'],
        [0, '0'],
      ],
    ],
    [
      'circled-ganada',
      [
        [1, '㉮'],
        [2, '㉯'],
        [14, '㉻'],
        [15, '15'],
      ],
    ],
  ])('%s', (format, examples) => {
    for (const [n, expected] of examples) expect(formatCounter(n, format)).toBe(expected);
  });

  it('gives each number its own sign in every format', () => {
    const formats: readonly CounterFormat[] = [
      'lower-alpha',
      'upper-roman',
      'ganada',
      'circled-decimal',
      'circled-ganada',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...formats), fc.nat(4100), fc.nat(4100), (format, a, b) => {
        expect(formatCounter(a, format) === formatCounter(b, format)).toBe(a === b);
      }),
    );
  });
});
