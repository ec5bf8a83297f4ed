/** A day of the Gregorian calendar, with no time zone: year 0 to 9999, month 1 to 12, day 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A local time on such a day: hour 0 to 23, minute 0 to 59. */
export interface CivilDateTime extends CivilDate {
  readonly hour: number;
  readonly minute: number;
}

/** How a language writes dates: data, since no runtime's locale tables are the same everywhere. */
export interface DatePatterns {
  /** Twelve names, January first. */
  readonly months: readonly string[];
  /** Seven names, Sunday first. */
  readonly weekdays: readonly string[];
  /** By style, text with the fields of `dateFields` in braces: `{year}. {month}. {day}.({weekday})`. */
  readonly patterns: Readonly<Record<string, string>>;
}

/** Names that a pattern may hold in braces. Numbers have no leading zeros, except hours and minutes, which have two digits. */
const dateFields = ['year', 'month', 'monthName', 'day', 'weekday', 'hour', 'minute'] as const;

type DateField = (typeof dateFields)[number];

/** Reads `2025-09-01`; undefined for any other notation and for a day that no calendar has, such as `2025-02-30`. */
export function parseDate(iso: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? { year, month, day } : undefined;
}

/** Reads `2025-09-01T14:00`, with neither seconds nor zone; undefined for anything else. */
export function parseDateTime(iso: string): CivilDateTime | undefined {
  const match = /^(.{10})T([01]\d|2[0-3]):([0-5]\d)$/.exec(iso);
  if (match === null) return undefined;
  const [, day = '', hour, minute] = match;
  const date = parseDate(day);
  return date && { ...date, hour: Number(hour), minute: Number(minute) };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday({ year, month, day }: CivilDate): number {
  // January and February count as months 13 and 14 of the year before, so that a leap day is that year's last.
  const shifted = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const daysOfMonths = Math.floor((13 * ((month + 9) % 12) + 2) / 5);
  return (shifted + leapDays + daysOfMonths + day + 2) % 7;
}

/**
 * Writes `date` in the pattern of `style`. Throws a RangeError for a style that `patterns` lacks, an unknown field,
 * and a pattern with hours for a date without: check patterns with `unknownFields` when they are loaded.
 */
export function formatDate(date: CivilDate | CivilDateTime, style: string, patterns: DatePatterns): string {
  const pattern = Object.hasOwn(patterns.patterns, style) ? patterns.patterns[style] : undefined;
  if (pattern === undefined) throw new RangeError(`No date pattern "${style}".`);
  return pattern.replace(braced, (_, field: string) => {
    const value = isDateField(field) ? fieldValue(date, field, patterns) : undefined;
    if (value === undefined)
      throw new RangeError(`The date pattern "${pattern}" has no value for {${field}}.`);
    return value;
  });
}

/** What stands in braces in `pattern` and is no field. */
export function unknownFields(pattern: string): readonly string[] {
  return Array.from(pattern.matchAll(braced), ([, field = '']) => field).filter(
    (field) => !isDateField(field),
  );
}

const braced = /\{([^{}]*)\}/g;

function isDateField(name: string): name is DateField {
  return dateFields.some((field) => field === name);
}

function fieldValue(
  date: CivilDate | CivilDateTime,
  field: DateField,
  patterns: DatePatterns,
): string | undefined {
  switch (field) {
    case 'year':
    case 'month':
    case 'day':
      return String(date[field]);
    case 'monthName':
      return patterns.months[date.month - 1];
    case 'weekday':
      return patterns.weekdays[weekday(date)];
    case 'hour':
    case 'minute':
      return 'hour' in date ? String(date[field]).padStart(2, '0') : undefined;
  }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
