import { didYouMean } from '../../diagnostic/suggest.js';
import { formatDate, parseDate, parseDateTime } from '../../text/date.js';
import { charactersOf, type Helper } from './helper.js';

const defaultStyle = 'numeric';

/** `{{date value "long"}}`: an ISO date or local time in one of the styles of the current language's locale file. */
export const date: Helper = {
  name: 'date',
  form: 'inline',
  arguments: [1, 2],
  call: (call) => {
    const [value, styleArgument = defaultStyle] = call.positional;
    const iso = charactersOf(call, value);
    const style = charactersOf(call, styleArgument);

    const day = parseDateTime(iso) ?? parseDate(iso);
    if (day === undefined) {
      return call.fault('template-value', `"${iso}" is not a date.`, {
        hints: ['Dates are written 2025-09-01, local times 2025-09-01T14:00.'],
      });
    }
    const { dates, file } = call.locale;
    const pattern = Object.hasOwn(dates.patterns, style) ? dates.patterns[style] : undefined;
    if (pattern === undefined) {
      return call.fault('date-style-unknown', `There is no date style \`${style}\` in \`${call.lang}\`.`, {
        hints: [...didYouMean(style, Object.keys(dates.patterns)), `Date styles stand in ${file}.`],
      });
    }
    if (!('hour' in day) && /\{(hour|minute)\}/.test(pattern)) {
      return call.fault('template-value', `"${iso}" has no time, but the date style \`${style}\` shows one.`);
    }
    return formatDate(day, style, dates);
  },
};
