import { type Helper, wholeNumber } from './helper.js';

/** `(increment level)`: the next whole number. */
export const increment: Helper = {
  name: 'increment',
  form: 'inline',
  arguments: [1, 1],
  call: (call) => wholeNumber(call, call.positional[0]) + 1,
};
