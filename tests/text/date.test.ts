import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DatePatterns,
  formatDate,
  parseDate,
  parseDateTime,
  unknownFields,
  weekday,
} from '../../src/text/date.js';

const korean: DatePatterns = {
  months: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  weekdays: ['일', '월', '화', '수', '목', '금', '토'],
  patterns: {
    numeric: '{year}. {month}. {day}.',
    'numeric-weekday': '{year}. {month}. {day}.({weekday})',
    long: '{year}년 {month}월 {day}일',
    'date-time': '{year}. {month}. {day}.({weekday}) {hour}:{minute}',
    odd: '{year} {century}',
  },
};

const english: DatePatterns = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  patterns: {
    long: '{day} {monthName} {year}',
    'long-us': '{monthName} {day}, {year}',
    full: '{weekday}, {day} {monthName}',
  },
};

const day = { year: 2025, month: 9, day: 1 };

describe('parseDate', () => {
  it('reads ISO 8601 calendar dates', () => {
    expect(parseDate('2025-09-01')).toEqual(day);
    expect(parseDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 });
    expect(parseDate('2000-02-29')).toBeDefined();
  });

  it.each(['2025-02-29', '2025-02-30', '1900-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00'])(
    'knows no %s',
    (iso) => {
      expect(parseDate(iso)).toBeUndefined();
    },
  );

  it.each([
    '',
    '2025-9-1',
    '2025/09/01',
    '2025-09-01T00:00',
    ' 2025-09-01',
    '2025-09-01\n',
    '20250901',
    '12025-09-01',
  ])('takes no other notation: %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('parseDateTime', () => {
  it('reads local date-times', () => {
    expect(parseDateTime('2025-09-01T14:05')).toEqual({ ...day, hour: 14, minute: 5 });
    expect(parseDateTime('2025-09-01T00:00')).toEqual({ ...day, hour: 0, minute: 0 });
  });

  it.each([
    '2025-09-01',
    '2025-09-01T24:00',
    '2025-09-01T14:60',
    '2025-02-30T14:00',
    '2025-09-01T14:00Z',
    '2025-09-01T14:00:00',
    '2025-09-01 14:00',
  ])('refuses %s', (text) => {
    expect(parseDateTime(text)).toBeUndefined();
  });
});

describe('weekday', () => {
  it.each([
    ['2025-09-01', 1],
    ['2024-02-29', 4],
    ['2000-01-01', 6],
    ['1900-03-01', 4],
    ['0000-02-29', 2],
    ['0001-01-01', 1],
    ['9999-12-31', 5],
  ])('%s', (iso, expected) => {
    expect(weekday(parseDate(iso) ?? day)).toBe(expected);
  });

  it('agrees with the Gregorian calendar of the platform', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const civil = parseDate(date.toISOString().slice(0, 10));
          expect(civil && weekday(civil)).toBe(date.getUTCDay());
        },
      ),
    );
  });
});

describe('formatDate', () => {
  it('writes the patterns it is given', () => {
    expect(formatDate(day, 'numeric', korean)).toBe('2025. 9. 1.');
    expect(formatDate(day, 'numeric-weekday', korean)).toBe('2025. 9. 1.(월)');
    expect(formatDate(day, 'long', korean)).toBe('2025년 9월 1일');
    expect(formatDate(day, 'long', english)).toBe('1 September 2025');
    expect(formatDate(day, 'long-us', english)).toBe('September 1, 2025');
    expect(formatDate(day, 'full', english)).toBe('Monday, 1 September');
  });

  it('writes hours and minutes with two digits', () => {
    expect(formatDate({ ...day, hour: 9, minute: 0 }, 'date-time', korean)).toBe('2025. 9. 1.(월) 09:00');
  });

  it('refuses what it has no words for', () => {
    expect(() => formatDate(day, 'spelt-out', korean)).toThrow(RangeError);
    expect(() => formatDate(day, 'constructor', korean)).toThrow(RangeError);
    expect(() => formatDate(day, 'odd', korean)).toThrow(RangeError);
    expect(() => formatDate(day, 'date-time', korean)).toThrow(RangeError);
    expect(() => formatDate(day, 'long', { ...english, months: [] })).toThrow(RangeError);
  });
});

describe('unknownFields', () => {
  it('names what a pattern cannot hold', () => {
    expect(unknownFields('{year} {century} {}')).toEqual(['century', '']);
    expect(unknownFields('{monthName} {day}, {year}')).toEqual([]);
  });
});
