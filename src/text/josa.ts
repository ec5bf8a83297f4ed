import { type FinalSound, finalSound } from './final-sound.js';

/** Particles (조사) in two forms: after a final consonant, and after a vowel. */
const pairs: readonly (readonly [afterConsonant: string, afterVowel: string])[] = [
  ['은', '는'],
  ['이', '가'],
  ['을', '를'],
  ['과', '와'],
  ['아', '야'],
  ['이여', '여'],
  ['이시여', '시여'],
  ['이랑', '랑'],
  ['이나', '나'],
  ['이나마', '나마'],
  ['이든', '든'],
  ['이든지', '든지'],
  ['이라', '라'],
  ['이라고', '라고'],
  ['이라는', '라는'],
  ['이라도', '라도'],
  ['이란', '란'],
  ['이며', '며'],
  ['이고', '고'],
  ['이야', '야'],
  ['이야말로', '야말로'],
  ['이다', '다'],
  ['이었다', '였다'],
  ['이에요', '예요'],
  ['으로', '로'],
  ['으로서', '로서'],
  ['으로써', '로써'],
  ['으로부터', '로부터'],
];

const pairsByName = new Map(
  pairs.flatMap((pair) => [[pair.join('/'), pair] as const, [[pair[1], pair[0]].join('/'), pair] as const]),
);

/** Whether `pair` names a pair that `particle` knows, in either order: `은/는`, `는/은`. */
export function isParticlePair(pair: string): boolean {
  return pairsByName.has(pair);
}

/** The pair to which a particle belongs, such as `과/와` for `와`; undefined for one that never changes, such as `의`. */
export function pairOf(form: string): string | undefined {
  return pairs.find((pair) => pair.includes(form))?.join('/');
}

/**
 * The particle of `pair` that follows `text`, without the text: `particle('특허청(KIPO)', '은/는')` is `은`.
 *
 * The last word decides, as it is spoken: quotation marks, a parenthesis after it and its punctuation are passed
 * over; numbers are read in Sino-Korean, units by their names, acronyms letter by letter, other English words by
 * a guess from their spelling. Where that is wrong, as for acronyms spoken as words, `reading` gives the text in
 * Hangul. When nothing tells how the text sounds, the answer holds both forms, as Korean usage has it: `은(는)`,
 * `(으)로`.
 *
 * Source: National Institute of Korean Language, Standard Korean Grammar for `으로/로` after ㄹ.
 * Throws a TypeError for a pair it does not know.
 */
export function particle(text: string, pair: string, reading?: string): string {
  const forms = pairsByName.get(pair);
  if (forms === undefined) throw new TypeError(`Not a pair of particles: ${pair}`);
  const [afterConsonant, afterVowel] = forms;
  const sound = finalSound(reading ?? text);
  if (sound === undefined) return bothForms(afterConsonant, afterVowel);
  return takesVowelForm(sound, afterConsonant) ? afterVowel : afterConsonant;
}

function takesVowelForm(sound: FinalSound, afterConsonant: string): boolean {
  return sound === 'vowel' || (sound === 'rieul' && afterConsonant.startsWith('으'));
}

function bothForms(afterConsonant: string, afterVowel: string): string {
  if (!afterConsonant.endsWith(afterVowel)) return `${afterConsonant}(${afterVowel})`;
  return `(${afterConsonant.slice(0, -afterVowel.length)})${afterVowel}`;
}
