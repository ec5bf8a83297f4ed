import { didYouMean } from '../../diagnostic/suggest.js';
import { type CounterFormat, formatCounter } from '../../text/counter.js';
import { charactersOf, type Helper, wholeNumber } from './helper.js';

const formats = [
  'decimal',
  'lower-alpha',
  'upper-alpha',
  'lower-roman',
  'upper-roman',
  'ganada',
  'circled-decimal',
  'circled-ganada',
] as const satisfies readonly CounterFormat[];

/** `{{numbering "ganada" 2}}`: a number as a list would count it. */
export const numbering: Helper = {
  name: 'numbering',
  form: 'inline',
  arguments: [2, 2],
  call: (call) => {
    const name = charactersOf(call, call.positional[0]);
    const number = wholeNumber(call, call.positional[1]);
    const format = formats.find((known) => known === name);
    if (format !== undefined) return formatCounter(number, format);
    return call.fault('template-value', `"${name}" is not a way of counting.`, {
      hints: [...didYouMean(name, formats), `Known are ${formats.join(', ')}.`],
    });
  },
};
