import { isParticlePair, particle } from '../../text/josa.js';
import { charactersOf, type Helper } from './helper.js';

/** `{{josa name "은/는"}}`: the particle that follows a text, without the text. `reading=` says how it is spoken. */
export const josa: Helper = {
  name: 'josa',
  form: 'inline',
  arguments: [2, 2],
  named: ['reading'],
  call: (call) => {
    const [value, pairArgument] = call.positional;
    const text = charactersOf(call, value);
    const pair = charactersOf(call, pairArgument);
    const reading = call.named.reading === undefined ? undefined : charactersOf(call, call.named.reading);
    if (isParticlePair(pair)) return particle(text, pair, reading);
    return call.fault('template-value', `"${pair}" is not a pair of particles.`, {
      hints: ['Write both forms, for example 은/는, 이/가, 을/를, 와/과, 으로/로.'],
    });
  },
};
