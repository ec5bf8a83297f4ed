import { z } from 'zod';

const dateSource = z.regexes.date.source.replace(/^\^|\$$/g, '');

/** A calendar date that exists. */
export const isoDate = z
  .string()
  .regex(
    z.regexes.date,
    'This is no day of the calendar, written YYYY-MM-DD.\nWrite year, month and day, for example 2025-09-01.',
  )
  .meta({ id: 'Date', description: 'ISO 8601 calendar date: YYYY-MM-DD.' });

/** A time of day on a calendar date that exists, as clocks at the place show it. */
export const localDateTime = z
  .string()
  .regex(
    new RegExp(`^${dateSource}T([01]\\d|2[0-3]):[0-5]\\d$`),
    'This is no time of a day of the calendar, written YYYY-MM-DDThh:mm without a zone.\nWrite for example 2025-09-01T14:00.',
  )
  .meta({ id: 'LocalDateTime', description: 'Local date and time: YYYY-MM-DDThh:mm.' });
