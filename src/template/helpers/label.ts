import { didYouMean } from '../../diagnostic/suggest.js';
import { charactersOf, type Helper } from './helper.js';

/** `{{label "contact"}}`: a word of the layout in the current language, from the locale file. */
export const label: Helper = {
  name: 'label',
  form: 'inline',
  arguments: [1, 1],
  call: (call) => {
    const key = charactersOf(call, call.positional[0]);
    const { labels, file } = call.locale;
    if (Object.hasOwn(labels, key)) return labels[key];
    return call.fault('label-unknown', `There is no label \`${key}\` in \`${call.lang}\`.`, {
      hints: [...didYouMean(key, Object.keys(labels)), `Labels stand in ${file}.`],
    });
  },
};
