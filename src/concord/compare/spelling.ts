import type { Term, TermBase } from '../../data/model/index.js';
import type { Unit } from '../../data/units.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { eachWord } from '../../text/letters.js';
import { type Aligned, nameOf, type ReadText } from '../aligned.js';
import { type Comparison, type Context, filesOf, unitsIn } from './context.js';

/**
 * Words that are one letter or syllable away from a defined term. A word that also stands elsewhere in the file is a
 * word of its own, unless it is long enough that chance is no explanation.
 */
export const compareSpelling: Comparison = (context) =>
  filesOf(context).flatMap(([file]) => {
    const units = unitsIn(context, file);
    const texts = units.flatMap((aligned) => aligned.texts.map((text) => ({ aligned, text })));
    return texts.flatMap(({ aligned, text }) =>
      nearMisses(aligned, text, context, (word) =>
        texts.some(
          (other) => other.text !== text && other.text.lang === text.lang && other.text.text.includes(word),
        ),
      ),
    );
  });

function nearMisses(
  { unit, texts }: Aligned,
  text: ReadText,
  { terms, termsIn }: Context,
  isUsedElsewhere: (word: string) => boolean,
): readonly Diagnostic[] {
  const forms = spellableForms(terms, text.lang);
  const words = forms.suspectsIn(text.text);
  if (words.length === 0) return [];
  const isKnown = ({ word, start }: Word): boolean =>
    termsIn(text).some((match) => match.start < start + word.length && start < match.end);
  // Words of three syllables are alike by chance too often: there another language must ask for the term.
  const isAskedFor = (term: Term): boolean =>
    texts.some((other) => other !== text && termsIn(other).some(({ entry }) => entry === term));
  const reported = new Set<number>();
  return forms.all.flatMap(({ term, form, near }) =>
    near(words)
      .filter((miss) => !reported.has(miss.start) && !isKnown(miss) && !isUsedElsewhere(miss.word))
      .filter(() => form.length > shortestHangul || isAskedFor(term))
      .map((miss) => {
        reported.add(miss.start);
        return misspelt(unit, text, miss, form, term);
      }),
  );
}

function misspelt(
  unit: Unit,
  { lang, plain }: ReadText,
  { word, start }: Word,
  form: string,
  term: Term,
): Diagnostic {
  const message = `In ${nameOf(unit)} (\`${lang}\`) \`${word}\` is one letter away from \`${form}\`.`;
  return diagnostic('term-misspelt', message, {
    span: plain.spanOf(start, start + word.length),
    related: [{ message: 'The term is defined here.', span: term.span }],
    hints: [`Did you mean \`${form}\`?`],
  });
}

interface Word {
  readonly word: string;
  readonly start: number;
}

const shortestHangul = 3;
const shortestLatin = 7;

/** A form of a term that is long enough to be recognised in a misspelling. */
interface SpellableForm {
  readonly term: Term;
  readonly form: string;
  /** What among the words is the form gone wrong. */
  near(words: readonly Word[]): readonly Word[];
}

const known = new WeakMap<TermBase, Map<string, SpellableForms>>();

/** The forms of a language; looked through once for each term base. */
function spellableForms(terms: TermBase, lang: string): SpellableForms {
  const byLanguage = known.get(terms) ?? new Map<string, SpellableForms>();
  known.set(terms, byLanguage);
  const forms = byLanguage.get(lang) ?? new SpellableForms(terms, lang);
  byLanguage.set(lang, forms);
  return forms;
}

/** Words come again from text to text, and nearly none is close to a term. */
class SpellableForms {
  readonly all: readonly SpellableForm[];
  /** Words that were held against every form, and whether one of them may be it gone wrong. */
  readonly #judged = new Map<string, boolean>();

  constructor({ terms }: TermBase, lang: string) {
    this.all = terms.flatMap((term) => (term.forms[lang] ?? []).flatMap((form) => spellable(term, form)));
  }

  /** The words of a text of which some form finds something. */
  suspectsIn(text: string): readonly Word[] {
    const suspects: Word[] = [];
    eachWord(text, (start, end) => {
      if (end - start < shortestHangul) return;
      const word = text.slice(start, end);
      if (this.#isSuspect(word)) suspects.push({ word, start });
    });
    return suspects;
  }

  #isSuspect(word: string): boolean {
    const judged = this.#judged.get(word);
    if (judged !== undefined) return judged;
    const isSuspect = this.all.some(({ near }) => near([{ word, start: 0 }]).length > 0);
    if (this.#judged.size >= maxJudged) this.#judged.clear();
    this.#judged.set(word, isSuspect);
    return isSuspect;
  }
}

const maxJudged = 20_000;

function spellable(term: Term, form: string): readonly SpellableForm[] {
  if (form.length >= shortestHangul && /^[가-힣]+$/u.test(form)) {
    return [{ term, form, near: (words) => words.flatMap((run) => misspeltHangul(run, form)) }];
  }
  if (form.length < shortestLatin || !/^\p{Script=Latin}+$/u.test(form)) return [];
  return [{ term, form, near: (words) => words.filter(({ word }) => isMisspeltLatin(word, form)) }];
}

/** `사업을` is no `사업화` gone wrong, but `사업` with a particle. */
const particles = /[은는이가을를과와의에도로만]/u;

/** Stretches of Hangul, as long as the form, that differ from it in one syllable. */
function misspeltHangul({ word: run, start }: Word, form: string): readonly Word[] {
  const found: Word[] = [];
  for (let at = 0; at + form.length <= run.length; at++) {
    if (!differsOnce(run, at, form)) continue;
    const word = run.slice(at, at + form.length);
    const isOwnWord = word.slice(0, -1) === form.slice(0, -1) && particles.test(word.slice(-1));
    if (!isOwnWord) found.push({ word, start: start + at });
  }
  return found;
}

/** Whether a word differs from the form in one letter, or lacks one, or has one too many. */
function isMisspeltLatin(word: string, form: string): boolean {
  if (Math.abs(word.length - form.length) > 2) return false;
  const [written, plain] = [word.toLowerCase().replace(/s$/, ''), form.toLowerCase()];
  if (Math.abs(written.length - plain.length) > 1 || written === plain) return false;
  return written.length === plain.length ? differsOnce(written, 0, plain) : lacksOne(written, plain);
}

/** Whether the part of `text` from `at` on that is as long as `form` differs from it in one place. */
function differsOnce(text: string, at: number, form: string): boolean {
  let differences = 0;
  for (let offset = 0; offset < form.length && differences < 2; offset++) {
    if (text.charCodeAt(at + offset) !== form.charCodeAt(offset)) differences++;
  }
  return differences === 1;
}

function lacksOne(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}
