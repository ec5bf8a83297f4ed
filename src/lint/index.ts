import { judge } from '../data/acceptances.js';
import type { Dossier } from '../data/model/index.js';
import { type PlainText, plainText } from '../data/plain-text.js';
import { unitsOf } from '../data/units.js';
import { lintCodes } from '../diagnostic/codes/lint.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Span } from '../diagnostic/span.js';
import { quotedIn } from '../text/quotation.js';
import type { LintText, Rule, Slip } from './rule.js';
import { rules } from './rules/index.js';

export { rulesPage } from './page.js';
export type { Rule } from './rule.js';
export { rules };

const codes: ReadonlySet<string> = new Set(Object.keys(lintCodes));

/** House style: advice on every text of a dossier, without what it quotes and what it accepts. */
export function lint(dossier: Dossier): readonly Diagnostic[] {
  const texts = unitsOf(dossier)
    .filter(({ quoted }) => !quoted)
    .flatMap(({ text }) => Object.values(text).map((value) => readForLint(plainText(value))));
  const places = new Map(texts.map(({ text, plain }) => [text, plain]));
  const found = rules.flatMap((rule) =>
    applyRule(
      rule,
      texts.map(({ text }) => text),
    ).flatMap((slip) => report(rule, slip, places)),
  );
  return judge(dossier, found, codes).findings;
}

/** A rule's slips in texts of any languages: each language is a house of its own. */
export function applyRule(rule: Rule, texts: readonly LintText[]): readonly Slip[] {
  const languages = [...new Set(texts.map(({ lang }) => lang))];
  return languages
    .filter((lang) => rule.lang === 'any' || lang.split('-')[0] === rule.lang)
    .flatMap((lang) => rule.find(texts.filter((text) => text.lang === lang)));
}

/** The text that rules see of a text. */
export function lintText(text: string, lang: string): LintText {
  let rest = text;
  for (const [start, end] of quotedIn(text)) {
    // A single quoted word is the writer's own; more are another's, or a title.
    if (!/\s/.test(text.slice(start, end))) continue;
    rest = rest.slice(0, start) + '\ufffc'.repeat(end - start) + rest.slice(end);
  }
  return { lang, text: rest, whole: text };
}

function readForLint(plain: PlainText): { readonly text: LintText; readonly plain: PlainText } {
  return { text: lintText(plain.text, plain.lang), plain };
}

function report(
  rule: Rule,
  { in: text, start, end, message, hint, beside }: Slip,
  places: ReadonlyMap<LintText, PlainText>,
): readonly Diagnostic[] {
  const spanOf = (at: LintText, from: number, to: number): Span | undefined =>
    places.get(at)?.spanOf(from, to);
  const other = beside === undefined ? undefined : spanOf(beside.in, beside.start, beside.end);
  return [
    diagnostic(rule.code, message, {
      span: spanOf(text, start, end),
      related: other === undefined ? [] : [{ message: 'It stands otherwise here.', span: other }],
      hints: hint === undefined ? [] : [hint],
    }),
  ];
}
