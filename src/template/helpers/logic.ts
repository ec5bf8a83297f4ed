import { isTrue } from '../runtime/value.js';
import type { Helper } from './helper.js';

const any = Number.POSITIVE_INFINITY;

/** `(and a b …)`: whether all are true; absent data is false. */
export const and: Helper = {
  name: 'and',
  form: 'inline',
  arguments: [2, any],
  mayBeAbsent: 'all',
  call: ({ positional }) => positional.every(isTrue),
};

/** `(or a b …)`: whether one is true; absent data is false. */
export const or: Helper = {
  name: 'or',
  form: 'inline',
  arguments: [2, any],
  mayBeAbsent: 'all',
  call: ({ positional }) => positional.some(isTrue),
};

/** `(not a)`: whether it is not true; absent data is not. */
export const not: Helper = {
  name: 'not',
  form: 'inline',
  arguments: [1, 1],
  mayBeAbsent: 'all',
  call: ({ positional }) => !isTrue(positional[0]),
};
