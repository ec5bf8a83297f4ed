import { expect, test } from 'vitest';
import { nearestFace } from '../../src/font/match.js';

const face = (name: string) => ({ weight: Number.parseInt(name, 10), italic: name.endsWith('i') });

test.each<[string, string, string]>([
  ['400 700', '400', '400'],
  ['400 700', '500', '400'],
  ['400 500 700', '450', '500'],
  ['300 500 700', '400', '500'],
  ['300 600', '400', '300'],
  ['400 700', '600', '700'],
  ['400 600 800', '700', '800'],
  ['400 500', '900', '500'],
  ['400 700', '300', '400'],
  ['400 400i 700', '700i', '400i'],
  ['400 700', '400i', '400'],
  ['400i 700i', '700', '700i'],
])('of %s, the nearest to %s is %s', (faces, wanted, expected) => {
  const request = { families: [], ...face(wanted) };
  expect(nearestFace(faces.split(' ').map(face), request)).toEqual(face(expected));
});

test('an empty family has none', () => {
  expect(nearestFace([], { families: [], weight: 400, italic: false })).toBeUndefined();
});
