import type { Dossier } from '../data/model/index.js';
import { type PlainText, plainText } from '../data/plain-text.js';
import { type Unit, unitsOf } from '../data/units.js';
import type { Span } from '../diagnostic/span.js';
import { countLetters, type LetterCount } from '../text/letters.js';
import { extractFacts, type Fact } from './facts/index.js';

/** An aligned unit as it is read in each language of its file, in published order. */
export interface Aligned {
  readonly unit: Unit;
  readonly texts: readonly ReadText[];
}

/** One language's text of a unit, and the facts that it states. */
export interface ReadText {
  readonly lang: string;
  readonly text: string;
  readonly plain: PlainText;
  readonly facts: readonly Fact[];
  readonly letters: LetterCount;
  /** The whole text's place in its file. */
  readonly span: Span;
}

export function align(dossier: Dossier): readonly Aligned[] {
  return unitsOf(dossier).map((unit) => ({
    unit,
    texts: Object.values(unit.text).map((value): ReadText => {
      const plain = plainText(value);
      const { text, lang } = plain;
      return {
        lang,
        text,
        plain,
        facts: extractFacts(text, lang),
        letters: countLetters(text),
        span: value.span,
      };
    }),
  }));
}

/** The published-first language with each other language. */
export function pairsOf({ texts }: Aligned): readonly (readonly [ReadText, ReadText])[] {
  const [first, ...others] = texts;
  return first === undefined ? [] : others.map((other) => [first, other] as const);
}

/** Both ways of reading a pair: what the one has, the other must answer. */
export function bothWays<T>([a, b]: readonly [T, T]): readonly (readonly [T, T])[] {
  return [
    [a, b],
    [b, a],
  ];
}

/** How diagnostics speak of a unit. */
export function nameOf(unit: Unit): string {
  return `\`${unit.id}\``;
}
