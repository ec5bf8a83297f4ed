import { DataText, isInlineValue } from '../runtime/value.js';
import { type Helper, textIn } from './helper.js';
import { plainText } from './plain-text.js';

/** `{{plain value}}`: the characters of a text in the current language, without its elements. */
export const plain: Helper = {
  name: 'plain',
  form: 'inline',
  arguments: [1, 1],
  call: (call) => {
    const text = textIn(call, call.positional[0]);
    if (!isInlineValue(text)) return text;
    call.shows(text);
    return new DataText(plainText(text), text.span);
  },
};
