import type { InlineValue, Statement } from '../../data/index.js';
import { parseDate } from '../../text/date.js';
import { actLine, testimonium } from '../../text/testimonium.js';
import { plainText } from '../helpers/plain-text.js';
import type { Names } from './names.js';

/** What is written below a text from facts of its data, and not among its words. */
export interface Formulas {
  /** Paragraphs; none where the data has no testimonium. */
  readonly testimonium: readonly FormulaParagraph[];
  /** How, where and when the text came about. */
  readonly actLine: Names;
}

interface FormulaParagraph {
  /** `testimonium-1` and so on: the same in every language. */
  readonly id: string;
  readonly text: Names;
}

/** `authentic`: the languages of the statement in the order of the copy. */
export function formulasOfCopy(statement: Statement, authentic: readonly string[]): Formulas {
  const date = parseDate(statement.date);
  if (date === undefined) throw new Error('the schema lets no other dates pass');
  const words = (text: InlineValue | undefined) => (text === undefined ? '' : plainText(text));
  const paragraphs = new Map(
    statement.languages
      .map((lang) => [lang, formulaIn(lang)] as const)
      .filter(([, found]) => found.length > 0),
  );
  const count = Math.max(0, ...[...paragraphs.values()].map((found) => found.length));
  return {
    testimonium: Array.from({ length: count }, (_, at) => ({
      id: `testimonium-${at + 1}`,
      text: Object.fromEntries([...paragraphs].map(([lang, found]) => [lang, found[at] ?? ''])),
    })),
    actLine: Object.fromEntries(
      statement.languages.flatMap((lang) => {
        const line = actLine(lang, statement.act, { place: words(statement.place[lang]), date });
        return line === undefined ? [] : [[lang, line]];
      }),
    ),
  };

  function formulaIn(lang: string): readonly string[] {
    const facts = statement.testimonium;
    if (facts === undefined || date === undefined) return [];
    const { authority, originals, prevailing } = facts;
    const found = testimonium(lang, {
      instrument: words(facts.instrument[lang]),
      authority,
      place: words(statement.place[lang]),
      date,
      originals,
      languages: authentic,
      prevailing,
    });
    return found ?? [];
  }
}
