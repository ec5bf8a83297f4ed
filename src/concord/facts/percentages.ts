import { type Extractor, factsOf } from './fact.js';

const pattern =
  /(?<!\d)(?<number>\d[\d,]*(?:\.\d+)?)\s?(?:%p?|퍼센트|프로(?![가-힣])|per\s?cent(?:age points?)?|percent(?:age points?)?)/gu;

/** Percentages: `10%`, `10퍼센트`, `10 per cent`. Their value is `10%`. */
export const percentages: Extractor = (text) =>
  factsOf(text, pattern, 'number', ({ number = '' }) => `${Number(number.replaceAll(',', ''))}%`);
