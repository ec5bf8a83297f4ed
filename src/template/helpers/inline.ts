import { InlineMarkup, isInlineValue } from '../runtime/value.js';
import { type Helper, textIn } from './helper.js';

/** `{{inline value}}`: a text in the current language with its emphasis, links and line breaks, to the character. */
export const inline: Helper = {
  name: 'inline',
  form: 'inline',
  arguments: [1, 1],
  call: (call) => {
    const text = textIn(call, call.positional[0]);
    if (!isInlineValue(text)) return text;
    call.shows(text);
    return new InlineMarkup(text);
  },
};
