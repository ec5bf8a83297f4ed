import type { FinalSound } from './final-sound.js';

/**
 * A guess from the spelling at what an English word ends in when transcribed to Hangul; undefined when `text`
 * does not end in a Latin letter. The loan-word orthography (외래어 표기법) goes by sound: ㄴ ㅁ ㅇ ㄹ close a syllable,
 * so do ㄱ ㅅ ㅂ for k t p after a short vowel (마켓), and all else takes a vowel (스테이트먼트, 서비스).
 * Spelling tells no more than this, so `type` (타입), `Europe` (유럽) or `hub` (허브) come out wrong: give a reading.
 */
export function englishSound(text: string): FinalSound | undefined {
  const word = /[a-z]{1,8}$/.exec(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())?.[0];
  if (word === undefined) return undefined;
  if (/le?$/.test(word)) return 'rieul';
  if (/[mn]e?$|ng$/.test(word) || closedByStop.test(word)) return 'consonant';
  return 'vowel';
}

/** p, t, k, b after a single vowel letter: market, summit, public, web; and the usual two: book, group. */
const closedByStop = /(?:^|[^aeiou])[aeiou](?:p|t|k|ck|c|b)$|ook$|oup$/;
