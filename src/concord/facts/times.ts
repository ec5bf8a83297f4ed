import { type Extractor, factsOf } from './fact.js';

const clock =
  /(?<!\d)(?:(?<half>오전|오후)\s?)?(?<hour>\d{1,2}):(?<minute>\d{2})(?!\d)(?:\s?(?<meridiem>[ap]\.?m\b\.?))?/giu;
const korean =
  /(?:(?<half>오전|오후)\s?)?(?<!\d)(?<hour>\d{1,2})시(?!간|기|점|대|장|행)(?:\s?(?<minute>\d{1,2})분)?/gu;
const english = /(?<!\d)(?<hour>\d{1,2})\s?(?<meridiem>[ap]\.?m\b\.?)/giu;

/** Times of day: `14:00`, `14시`, `오후 2시`, `2 p.m.`. Their value is `14:00`. */
export const times: Extractor = (text) =>
  [clock, korean, english].flatMap((pattern) =>
    factsOf(text, pattern, 'number', ({ half, hour, minute = '0', meridiem = '' }) => {
      const afternoon = half === '오후' || /^p/i.test(meridiem);
      const written = Number(hour);
      if (written > 24 || Number(minute) > 59) return undefined;
      const full = afternoon && written < 12 ? written + 12 : written;
      return `${String(full).padStart(2, '0')}:${minute.padStart(2, '0')}`;
    }),
  );
