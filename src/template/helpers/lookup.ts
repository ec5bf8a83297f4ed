import { isRecord } from '../runtime/value.js';
import { charactersOf, type Helper } from './helper.js';

/** `(lookup names id)`: the value with a computed name or number; absent where there is none. */
export const lookup: Helper = {
  name: 'lookup',
  form: 'inline',
  arguments: [2, 2],
  call: (call) => {
    const [collection, key] = call.positional;
    if (Array.isArray(collection)) return typeof key === 'number' ? collection[key] : undefined;
    if (!isRecord(collection))
      return call.fault('template-value', 'Only groups and lists can be looked into.');
    const name = charactersOf(call, key);
    return Object.hasOwn(collection, name) ? collection[name] : undefined;
  },
};
