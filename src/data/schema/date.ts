import { z } from 'zod';

const dateSource = z.regexes.date.source.replace(/^\^|\$$/g, '');

/** A calendar date that exists. */
export const isoDate = z
  .string()
  .regex(z.regexes.date, 'A date is written YYYY-MM-DD and must exist in the calendar.')
  .meta({ id: 'Date', description: 'ISO 8601 calendar date: YYYY-MM-DD.' });

/** A time of day on a calendar date that exists, as clocks at the place show it. */
export const localDateTime = z
  .string()
  .regex(
    new RegExp(`^${dateSource}T([01]\\d|2[0-3]):[0-5]\\d$`),
    'A local time is written YYYY-MM-DDThh:mm, without a zone, and its date must exist in the calendar.',
  )
  .meta({ id: 'LocalDateTime', description: 'Local date and time: YYYY-MM-DDThh:mm.' });
