import { englishSound } from './english-sound.js';
import { currencies, digits, letters, symbols, units } from './spoken.js';

/** What a spoken Korean word ends in. ㄹ is apart because 으로/로 treats it as a vowel. */
export type FinalSound = 'vowel' | 'rieul' | 'consonant';

/** Longer than any number or unit that is looked at; keeps the patterns below from scanning whole texts. */
const reach = 64;

/** The sound that `text` ends in when read aloud in Korean; undefined when its last word has no known reading. */
export function finalSound(text: string): FinalSound | undefined {
  const spoken = normalised(text);
  const end = wordEnd(spoken);
  const word = spoken.slice(Math.max(0, end - reach), end);
  const reading = amount(word) ?? unit(word) ?? time(word) ?? number(word) ?? acronym(word) ?? word;
  return hangulSound(reading) ?? englishSound(reading);
}

const romanNumerals = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';

/**
 * Full-width, circled and squared characters as plain ones (`㎏`, `①`, `％`), jamo composed. Hangul letters on
 * their own (`ㄱ`) stay, since NFKC would make them parts of a syllable. Superscripts other than in `m²` are notes.
 */
function normalised(text: string): string {
  return text
    .replace(/(?<![A-Za-z])[¹²³⁰-⁹]+/g, '')
    .replace(/[Ⅰ-Ⅻ]/g, (numeral) => String(romanNumerals.indexOf(numeral) + 1))
    .replace(/[^\u3131-\u318E]+/g, (rest) => rest.normalize('NFKC'));
}

const ornament = /[\s\p{Pe}\p{Pf}\p{Cf}"'.,!?:;·~*†‡®™©\-–—]/u;

/** Offset where the word that decides ends: before its punctuation, closing marks and parenthesis. */
function wordEnd(text: string): number {
  let end = text.length;
  while (end > 0) {
    const last = text.charAt(end - 1);
    const opening = last === ')' || last === ']' ? openingOf(text, end) : undefined;
    if (opening !== undefined && /[\p{L}\p{N}%]/u.test(text.slice(0, opening))) end = opening;
    else if (ornament.test(last)) end -= 1;
    else return end;
  }
  return end;
}

/** Offset of the bracket that the bracket before `end` closes; undefined when there is none. */
function openingOf(text: string, end: number): number | undefined {
  let depth = 0;
  for (let offset = end - 1; offset >= 0; offset -= 1) {
    const character = text.charAt(offset);
    if (character === ')' || character === ']') depth += 1;
    if (character === '(' || character === '[') depth -= 1;
    if (depth === 0) return offset;
  }
  return undefined;
}

/** `$100`, `₩3억`: the currency is spoken last. */
function amount(word: string): string | undefined {
  const sign = /([$€£¥₩])\s?\d[\d,.]*\s?[십백천만억조]*$/.exec(word)?.[1];
  return sign === undefined ? undefined : currencies.get(sign);
}

/** `1kg`, `20 °C`: a unit's sign after a number; `%` and the like also on their own. */
function unit(word: string): string | undefined {
  const sign = /\d\s?([A-Za-zμ°%/]+[23]?)$/.exec(word)?.[1];
  const symbol = /%p$|[%‰]$|°[CF]?$|[′″]$/.exec(word)?.[0];
  return (sign === undefined ? undefined : units.get(sign)) ?? symbols.get(symbol ?? '');
}

/** `14:00` is spoken as 십사 시, `14:30` as 십사 시 삼십 분. */
function time(word: string): string | undefined {
  const minutes = /(?<!\d)\d{1,2}:(\d{2})$/.exec(word)?.[1];
  if (minutes === undefined) return undefined;
  return minutes === '00' ? '시' : '분';
}

/** The last syllable of a number in Sino-Korean. Decimals are read digit by digit, a fraction ends in its numerator. */
function number(word: string): string | undefined {
  const match = /(\d+)\u2044\d+$|\.(\d+)$|(\d[\d,]*)$/.exec(word);
  if (match === null) return undefined;
  const [, numerator, decimals, whole] = match;
  if (decimals !== undefined) return digits.charAt(Number(decimals.slice(-1)));
  return sinoKorean((numerator ?? whole ?? '').replaceAll(',', ''));
}

function sinoKorean(integer: string): string {
  const significant = integer.replace(/0+$/, '');
  const zeros = integer.length - significant.length;
  if (significant === '') return digits.charAt(0);
  if (zeros === 0) return digits.charAt(Number(significant.slice(-1)));
  const myriad = Math.floor(zeros / 4);
  return myriad === 0 ? '십백천'.charAt(zeros - 1) : '만억조경해자양구간정재극'.charAt(myriad - 1) || '극';
}

/** `IP`, `R&D`, `ePCT`, `A`: capitals, and any lone letter, are spoken by their names. */
function acronym(word: string): string | undefined {
  const letter = /(?<![A-Za-z])[A-Za-z]$|(?<=[A-Z])[A-Z]$/.exec(word)?.[0];
  return letter === undefined ? undefined : letters.get(letter.toUpperCase());
}

function hangulSound(reading: string): FinalSound | undefined {
  const code = reading.codePointAt(reading.length - 1) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) {
    const final = (code - 0xac00) % 28;
    if (final === 0) return 'vowel';
    return final === 8 ? 'rieul' : 'consonant';
  }
  return jamoSound(code);
}

/** Hangul letters on their own are spoken by their names: 기역, 리을, 아. */
function jamoSound(code: number): FinalSound | undefined {
  const isRieul = code === 0x3139 || code === 0x1105 || code === 0x11af;
  if (isRieul) return 'rieul';
  const isVowel = (code >= 0x314f && code <= 0x3163) || (code >= 0x1160 && code <= 0x11a7);
  if (isVowel) return 'vowel';
  const isConsonant = (code >= 0x3131 && code <= 0x314e) || (code >= 0x1100 && code <= 0x11ff);
  return isConsonant ? 'consonant' : undefined;
}
