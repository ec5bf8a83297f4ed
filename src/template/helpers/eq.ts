import { DataText } from '../runtime/value.js';
import type { Helper } from './helper.js';

/** `(eq kind "section")`: whether two values are the same text, number or truth value. */
export const eq: Helper = {
  name: 'eq',
  form: 'inline',
  arguments: [2, 2],
  call: ({ positional: [first, second] }) => scalar(first) === scalar(second),
};

function scalar(value: unknown): unknown {
  return value instanceof DataText ? value.text : value;
}
