import type { Helper } from './helper.js';

/** `{{default start 1}}`: the value, or the other one where the data has none. Empty text, 0 and false are values. */
export const defaultTo: Helper = {
  name: 'default',
  form: 'inline',
  arguments: [2, 2],
  mayBeAbsent: 'first',
  call: ({ positional: [value, fallback] }) => value ?? fallback,
};
