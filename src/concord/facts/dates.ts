import { type Extractor, type Fact, factsOf } from './fact.js';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month =
  '(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';

const koreanDay =
  /(?:(?<year>\d{4})\s*년\s*)?(?<month>\d{1,2})\s*월\s*(?<day>\d{1,2})\s*일|(?:(?<year2>\d{4})\.\s?)?(?<![\d.])(?<month2>\d{1,2})\.\s?(?<day2>\d{1,2})\.(?!\d)|(?<year3>\d{4})\.\s?(?<month3>\d{1,2})\.\s?(?<day3>\d{1,2})(?![\d])\.?/gu;
const isoDay = /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/g;
const englishDay = new RegExp(`\\b${month}\\s+${day}(?:,?\\s+(?<year>\\d{4}))?\\b`, 'g');
const britishDay = new RegExp(
  `\\b${day}(?:\\s+day)?\\s+(?:of\\s+)?${month}(?:,?\\s+(?<year>\\d{4}))?\\b`,
  'g',
);
const koreanMonth = /(?:(?<year>\d{4})\s*년\s*)?(?<![\d])(?<month>\d{1,2})\s*월(?!\s*\d)/gu;
const englishMonth = new RegExp(`\\b${month},?\\s+(?:of\\s+)?(?<year>\\d{4})\\b`, 'g');
const koreanYear = /(?<!\d)(?<year>1[0-9]{3}|2[01]\d{2})\s*년(?!간|\s*동안)/gu;
const englishMonthAlone = new RegExp(
  `(?<!\\p{L})(?<month>${months
    .filter((name) => name !== 'may')
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
    .join('|')})(?!\\p{L})`,
  'gu',
);
/** A year by itself, or the second of a range such as 2025-2030. */
const bareYear =
  /(?<![\d.,$€£₩]|(?<!\d{4})-)(?<year>1[89]\d{2}|20\d{2})(?![\d%]|[.,]\d|\p{L}|\s*[개명조억만원])/gu;

/** Days, months and years. A day without its year is `--09-01`, a month `2025-09`. */
export const dates: Extractor = (text, lang) => {
  const isKorean = lang === 'ko' || lang.startsWith('ko-');
  const patterns = isKorean
    ? [isoDay, koreanDay, koreanMonth, koreanYear, bareYear]
    : [isoDay, britishDay, englishDay, englishMonth, englishMonthAlone, bareYear];
  const found: Fact[] = [];
  if (!(isKorean ? /\d/ : /\d|[JFMASOND][a-z]{2}/).test(text)) return found;
  for (const pattern of patterns) {
    // A month by itself can be a name or a verb.
    const certain = pattern !== englishMonthAlone;
    for (const fact of factsOf(text, pattern, 'date', (groups) => readDate(groups), certain)) {
      if (!found.some(({ start, end }) => fact.start < end && start < fact.end)) found.push(fact);
    }
  }
  return found;
};

function readDate(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const year = groups.year ?? groups.year2 ?? groups.year3;
  const writtenMonth = groups.month ?? groups.month2 ?? groups.month3;
  const writtenDay = groups.day ?? groups.day2 ?? groups.day3;
  if (writtenMonth === undefined) return year;
  const monthNumber = readMonth(writtenMonth);
  const parts = [
    year ?? '-',
    pad(monthNumber),
    ...(writtenDay === undefined ? [] : [pad(Number(writtenDay))]),
  ];
  return parts.join('-');
}

function readMonth(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const start = text.slice(0, 3).toLowerCase();
  return months.findIndex((name) => name.startsWith(start)) + 1;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Whether two dates can be one: neither says of the year, month or day what the other denies. */
export function datesAgree(a: string, b: string): boolean {
  const left = partsOf(a);
  const right = partsOf(b);
  const agree = (x: string | undefined, y: string | undefined): boolean =>
    x === undefined || y === undefined || x === y;
  const shared = [left.year && right.year, left.month && right.month, left.day && right.day].some(Boolean);
  return (
    shared && agree(left.year, right.year) && agree(left.month, right.month) && agree(left.day, right.day)
  );
}

/** The parts of a date's value; those that it leaves open are undefined. */
export function partsOf(value: string): {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
} {
  const [, year, monthPart, dayPart] = /^(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value) ?? [];
  return { year: year === '-' ? undefined : year, month: monthPart, day: dayPart };
}
