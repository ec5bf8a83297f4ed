import { expect, it } from 'vitest';
import { nearest } from '../../src/diagnostic/suggest.js';

const layouts = ['press-release', 'signing-copy'];

it.each([
  ['pres-release', 'press-release'],
  ['signing-cpoy', 'signing-copy'],
  ['press-releases', 'press-release'],
  ['minutes', undefined],
  ['', undefined],
])('%j most likely means %j', (name, meant) => {
  expect(nearest(name, layouts)).toBe(meant);
});

it('takes the first of equally near names', () => {
  expect(nearest('ka', ['ko', 'kb'])).toBe('ko');
});
