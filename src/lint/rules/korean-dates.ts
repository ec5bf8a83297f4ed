import { matches, type Rule } from '../rule.js';

const date =
  /(?<![\d.])(?:(?<year>\d{4})\.\s*)?(?<month>\d{1,2})\.\s*(?<day>\d{1,2})(?<stop>\.?)(?!\d)(?:(?<space>\s*)\((?<weekday>[월화수목금토일])\))?/gu;

export const dateForm: Rule = {
  code: 'date-form',
  lang: 'ko',
  passes: ['회의는 2025. 9. 1.(월) 서울에서 열렸다.', '9. 1.부터 9. 3.까지, 성장률은 3.5%이다.'],
  fails: ['회의는 2025. 09. 01. (월) 서울에서 열렸다.', '서울에서 개최(9.1.)'],
  find: (texts) =>
    matches(texts, date, ({ 0: written, groups = {} }) => {
      const { year, month = '', day = '', stop, weekday } = groups;
      if (Number(month) > 12 || Number(month) === 0 || Number(day) > 31 || Number(day) === 0)
        return undefined;
      // `3.5` is a number: a date without its year has a full stop after the day.
      if (year === undefined && stop === '') return undefined;
      const parts = [year, String(Number(month)), String(Number(day))].filter((part) => part !== undefined);
      const right = `${parts.join('. ')}.${weekday === undefined ? '' : `(${weekday})`}`;
      return written === right
        ? undefined
        : {
            message: `The date \`${written}\` is not in the form of the house.`,
            hint: `Write \`${right}\`.`,
          };
    }),
};

const time =
  /(?:(?<half>오전|오후)\s?)?(?<![\d:])(?<hour>\d{1,2})시(?![간기점대각인행설장가-힣]*(?:간|점))(?:\s?(?<minute>\d{1,2})분)?/gu;

export const timeForm: Rule = {
  code: 'time-form',
  lang: 'ko',
  passes: ['9. 1.(월) 14:00에 열린 회의는 24시간 이어졌다.'],
  fails: ['9. 1.(월) 14시 호텔에서', '오후 2시 30분에'],
  find: (texts) =>
    matches(texts, time, ({ 0: written, groups = {} }) => {
      const hour = Number(groups.hour);
      if (hour > 24) return undefined;
      const full = groups.half === '오후' && hour < 12 ? hour + 12 : hour;
      const right = `${String(full).padStart(2, '0')}:${(groups.minute ?? '0').padStart(2, '0')}`;
      return {
        message: `The time \`${written}\` is not in the form of the house.`,
        hint: `Write \`${right}\`.`,
      };
    }),
};
