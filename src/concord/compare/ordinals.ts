import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { nameOf } from '../aligned.js';
import type { Comparison } from './context.js';

const ordinal =
  /제(?<number>\d+)(?<counter>차|회)\s?(?<what>[가-힣\s·-]+)|(?<=\s|^)(?<number2>\d+)(?:st|nd|rd|th)\s(?<what2>[\p{L}\s-]+)/gu;

/** How many letters after an ordinal tell one event from another. */
const length = 8;

/** `제8차 한-아세안 특허청장 회의` here and `제7차 한-아세안 특허청장회의` there: one event, counted twice. */
export const compareOrdinals: Comparison = ({ aligned }) => {
  const counted = aligned.flatMap(({ unit, texts }) =>
    texts.flatMap(({ lang, text, plain }) =>
      matchesOf(text, ordinal).map(({ groups, index }) => ({
        unit,
        lang,
        number: groups?.number ?? groups?.number2 ?? '',
        what: (groups?.what ?? groups?.what2 ?? '').replace(/[^\p{L}]/gu, '').slice(0, length),
        span: plain.spanOf(index, index + (groups?.number ?? groups?.number2 ?? '').length + 2),
      })),
    ),
  );
  return counted.flatMap((one, at): readonly Diagnostic[] => {
    if (one.what.length < length) return [];
    const first = counted.slice(0, at).find(({ lang, what }) => lang === one.lang && what === one.what);
    if (first === undefined || first.number === one.number) return [];
    const message = `${nameOf(one.unit)} counts ${one.number} what ${nameOf(first.unit)} counts ${first.number}.`;
    return [
      diagnostic('ordinal-differs', message, {
        span: one.span,
        related: [{ message: 'It is counted otherwise here.', span: first.span }],
      }),
    ];
  });
};
