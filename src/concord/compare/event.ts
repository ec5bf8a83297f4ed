import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { parseDate, weekday } from '../../text/date.js';
import { type Aligned, nameOf, type ReadText } from '../aligned.js';
import { datesAgree, partsOf } from '../facts/dates.js';
import type { Fact } from '../facts/index.js';
import { type Comparison, type Context, filesOf, unitsIn } from './context.js';

/** Days of the event: they exist, fall on their weekdays, and are the day that the file is of. */
export const compareEvent: Comparison = (context) =>
  filesOf(context).flatMap(([file, { date, locate }]) => {
    const units = unitsIn(context, file);
    const year = date.slice(0, 4);
    return [
      ...units.flatMap((aligned) => aligned.texts.flatMap((text) => weekdays(aligned, text, year))),
      ...(file === 'statement' ? dayOfStatement(units, date, locate(['date'])) : []),
      ...(file === 'release' ? dayOfRelease(units, date, context) : []),
    ];
  });

const koreanDays = '일월화수목금토';
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const englishDayBefore = new RegExp(`(?<day>${englishDays.join('|')}),?\\s(?:the\\s)?$`);

function weekdays({ unit }: Aligned, { text, plain, facts }: ReadText, year: string): readonly Diagnostic[] {
  return facts.filter(isDay).flatMap(({ value, start, end }) => {
    const { year: own = year, month = '', day = '' } = partsOf(value);
    const date = parseDate(`${own}-${month}-${day}`);
    const place = (from: number, to: number) => ({ span: plain.spanOf(from, to) });
    const written = text.slice(start, end);
    if (date === undefined) {
      return [
        diagnostic(
          'weekday-wrong',
          `\`${written}\` in ${nameOf(unit)} is in no calendar.`,
          place(start, end),
        ),
      ];
    }
    const said = saidWeekday(text, start, end);
    const real = weekday(date);
    if (said === undefined || said.day === real) return [];
    const message = `\`${written}\` in ${nameOf(unit)} is a ${englishDays[real]} (${koreanDays[real]}) in ${own}.`;
    return [diagnostic('weekday-wrong', message, place(said.start, said.end))];
  });
}

/** `(월)` or `월요일` after a date, `Monday,` before it. */
function saidWeekday(
  text: string,
  start: number,
  end: number,
): { readonly day: number; readonly start: number; readonly end: number } | undefined {
  const korean = /^\s?\(?(?<day>[일월화수목금토])(?:요일|\))/u.exec(text.slice(end));
  if (korean !== null) {
    return { day: koreanDays.indexOf(korean.groups?.day ?? ''), start: end, end: end + korean[0].length };
  }
  const english = englishDayBefore.exec(text.slice(0, start));
  if (english === null) return undefined;
  return { day: englishDays.indexOf(english.groups?.day ?? ''), start: english.index, end: start };
}

/** Where a statement names full dates, one of them is its own; a year in its title is the year of it. */
function dayOfStatement(
  units: readonly Aligned[],
  date: string,
  span: Diagnostic['span'],
): readonly Diagnostic[] {
  const [first] = units;
  const languages = first?.texts.map(({ lang }) => lang) ?? [];
  return languages.flatMap((lang) => {
    const texts = units.flatMap((each) => each.texts.filter((text) => text.lang === lang));
    const days = texts.flatMap((text) => text.facts.filter(isFullDay).map((fact) => ({ text, fact })));
    const [other] = days;
    if (other === undefined || days.some(({ fact }) => fact.value === date)) return [];
    const { plain, text } = other.text;
    const { start, end } = other.fact;
    const message = `The statement is of ${date}, and \`${lang}\` names \`${text.slice(start, end)}\` and not that day.`;
    return [
      diagnostic('date-not-of-event', message, {
        span: plain.spanOf(start, end),
        related: span === undefined ? [] : [{ message: 'The date of the statement stands here.', span }],
      }),
    ];
  });
}

/** Above the text of a release stands the day of the release or of its statement, and no other. */
function dayOfRelease(units: readonly Aligned[], date: string, { dossier }: Context): readonly Diagnostic[] {
  const { statement, release } = dossier;
  const days = [date, ...(statement === undefined ? [] : [statement.date])];
  return units
    .filter(({ unit }) => unit.role === 'headline' || unit.role === 'subhead')
    .flatMap(({ unit, texts }) =>
      texts.flatMap(({ text, plain, facts }) =>
        facts
          .filter((fact) => isDay(fact) && !days.some((day) => datesAgree(fact.value, day)))
          .map(({ start, end }) => {
            const written = text.slice(start, end);
            const at = release?.locate(['date']);
            return diagnostic(
              'date-not-of-event',
              `${nameOf(unit)} names \`${written}\`, which is not the day of the release or statement.`,
              {
                span: plain.spanOf(start, end),
                related:
                  at === undefined ? [] : [{ message: 'The date of the release stands here.', span: at }],
              },
            );
          }),
      ),
    );
}

function isDay({ kind, value }: Fact): boolean {
  return kind === 'date' && partsOf(value).day !== undefined;
}

function isFullDay(fact: Fact): boolean {
  return isDay(fact) && partsOf(fact.value).year !== undefined;
}
