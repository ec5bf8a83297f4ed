import type { Term } from '../../data/model/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Aligned, nameOf, type ReadText } from '../aligned.js';
import { FormFinder } from '../forms.js';
import { type Comparison, filesOf, unitsIn } from './context.js';
import { termFinders } from './terms.js';

/**
 * Words that are one letter or syllable away from a defined term. A word that also stands elsewhere in the file is a
 * word of its own, unless it is long enough that chance is no explanation.
 */
export const compareSpelling: Comparison = (context) => {
  const finders = termFinders(context.terms, context.aligned);
  return filesOf(context).flatMap(([file]) => {
    const units = unitsIn(context, file);
    const texts = units.flatMap((aligned) => aligned.texts.map((text) => ({ aligned, text })));
    return texts.flatMap(({ aligned, text }) => {
      const others = texts.filter((other) => other.text !== text && other.text.lang === text.lang);
      return nearMisses(aligned, text, context.terms.terms, finders.get(text.lang), (word) =>
        others.some((other) => other.text.text.includes(word)),
      );
    });
  });
};

function nearMisses(
  { unit, texts }: Aligned,
  text: ReadText,
  terms: readonly Term[],
  finder: FormFinder<Term> | undefined,
  isUsedElsewhere: (word: string) => boolean,
): readonly Diagnostic[] {
  const known = finder?.find(text.text) ?? [];
  const reported = new Set<number>();
  return terms.flatMap((term) =>
    (term.forms[text.lang] ?? [])
      .filter((form) => /^[가-힣]{3,}$/u.test(form) || /^\p{Script=Latin}{7,}$/u.test(form))
      .flatMap((form) =>
        [...(/^[가-힣]/u.test(form) ? misspeltHangul(text.text, form) : misspeltLatin(text.text, form))]
          .filter(({ start, word }) => {
            const end = start + word.length;
            if (reported.has(start) || known.some((match) => match.start < end && start < match.end))
              return false;
            if (isUsedElsewhere(word)) return false;
            // Three syllables are alike by chance too often: the other language must ask for the term.
            return form.length > 3 || texts.length > 1 ? isExpected(term, form, texts, text) : false;
          })
          .map(({ start, word }) => {
            reported.add(start);
            return diagnostic(
              'term-misspelt',
              `In ${nameOf(unit)} (\`${text.lang}\`) \`${word}\` is one letter away from \`${form}\`.`,
              {
                span: text.plain.spanOf(start, start + word.length),
                related: [{ message: 'The term is defined here.', span: term.span }],
                hints: [`Did you mean \`${form}\`?`],
              },
            );
          }),
      ),
  );
}

function isExpected(term: Term, form: string, texts: readonly ReadText[], text: ReadText): boolean {
  if (form.length > 3) return true;
  return texts
    .filter((other) => other !== text)
    .some((other) =>
      (term.forms[other.lang] ?? []).some(
        (partner) => new FormFinder([[partner, term]]).find(other.text).length > 0,
      ),
    );
}

interface Word {
  readonly word: string;
  readonly start: number;
}

/** `사업을` is no `사업화` gone wrong, but `사업` with a particle. */
const particles = /[은는이가을를과와의에도로만]/u;

/** Stretches of Hangul, as long as the form, that differ from it in one syllable. */
function* misspeltHangul(text: string, form: string): Generator<Word> {
  for (const run of text.matchAll(/[가-힣]+/gu)) {
    for (let at = 0; at + form.length <= run[0].length; at++) {
      const word = run[0].slice(at, at + form.length);
      if (differences(word, form) !== 1) continue;
      const isOwnWord = word.slice(0, -1) === form.slice(0, -1) && particles.test(word.slice(-1));
      if (!isOwnWord) yield { word, start: run.index + at };
    }
  }
}

/** Latin words that differ from the form in one letter, or lack one, or have one too many. */
function* misspeltLatin(text: string, form: string): Generator<Word> {
  const plain = form.toLowerCase();
  for (const { 0: word, index } of text.matchAll(/\p{Script=Latin}+/gu)) {
    const written = word.toLowerCase().replace(/s$/, '');
    if (Math.abs(written.length - plain.length) > 1 || written === plain) continue;
    const same = written.length === plain.length;
    if (same ? differences(written, plain) === 1 : lacksOne(written, plain)) yield { word, start: index };
  }
}

function differences(a: string, b: string): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) sum++;
  return sum;
}

function lacksOne(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}
