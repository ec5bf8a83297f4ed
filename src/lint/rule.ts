import type { LintCode } from '../diagnostic/codes/lint.js';

/** A text as rules see it: what it quotes is blanked, since house style does not bind others' words. */
export interface LintText {
  readonly lang: string;
  /** As long as the text itself; each quoted character is U+FFFC. */
  readonly text: string;
  /** With quoted passages, for rules on the marks themselves. */
  readonly whole: string;
}

/** A place that a rule objects to: offsets [start, end) in one of the texts. */
export interface Slip {
  readonly in: LintText;
  readonly start: number;
  readonly end: number;
  /** One sentence. */
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string;
  /** A place that has it otherwise. */
  readonly beside?: { readonly in: LintText; readonly start: number; readonly end: number };
}

/** A rule of house style. Its examples are its test and its documentation: texts of one dossier. */
export interface Rule {
  readonly code: LintCode;
  /** The language that it is for, or `any`. */
  readonly lang: 'ko' | 'en' | 'any';
  readonly passes: readonly string[];
  readonly fails: readonly string[];
  /** Finds slips in the texts of one language of a dossier, in their order. */
  find(texts: readonly LintText[]): readonly Slip[];
}

/** A slip for each match of a pattern. */
export function matches(
  texts: readonly LintText[],
  pattern: RegExp,
  say: (match: RegExpExecArray) => { readonly message: string; readonly hint?: string } | undefined,
): readonly Slip[] {
  return texts.flatMap((text) =>
    [...text.text.matchAll(pattern)].flatMap((match): Slip[] => {
      const said = say(match);
      const start = match.index;
      return said === undefined ? [] : [{ in: text, start, end: start + match[0].length, ...said }];
    }),
  );
}
