import { dates } from './dates.js';
import type { Extractor, Fact } from './fact.js';
import { money } from './money.js';
import { numbers } from './numbers.js';
import { percentages } from './percentages.js';
import { times } from './times.js';

export type { Fact } from './fact.js';

/** The most particular first: the digits of a date are no numbers any more. */
const extractors: readonly Extractor[] = [money, percentages, dates, times, numbers];
/** What can find something in a text without digits: a month, or a number in words. */
const ofWords: readonly Extractor[] = [dates, numbers];

/** Stands for a character that an earlier extractor has claimed; no pattern matches it. */
const claimed = '\ufffc';

/** Every fact that a text states, in the order in which it states them. */
export function extractFacts(text: string, lang: string): readonly Fact[] {
  const facts: Fact[] = [];
  let rest = text;
  for (const extract of /\d/.test(text) ? extractors : ofWords) {
    for (const fact of extract(rest, lang)) {
      if (rest.slice(fact.start, fact.end).includes(claimed)) continue;
      facts.push(fact);
      rest = rest.slice(0, fact.start) + claimed.repeat(fact.end - fact.start) + rest.slice(fact.end);
    }
  }
  return facts.sort((a, b) => a.start - b.start);
}
