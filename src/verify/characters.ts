import { gapMark } from './pdf/page-lines.js';
import { pageCountMark, pageNumberMark } from './reading.js';

/** A UTF-16 unit that is compared: white space is not, for lines break where they will. */
export interface Character {
  readonly value: string;
  /** Offset in UTF-16 units of the text that it was taken from. */
  readonly offset: number;
  /** Whether a space stands before it; `undefined` where that cannot be told. */
  readonly spaced: boolean | undefined;
}

/** Soft hyphens, zero-width spaces and joiners: they shape lines and are not read. */
const unread = /[\u00ad\u200b\u200c\u2060\ufeff]/u;

/** The characters of a text one by one, composed (NFC); what is before the first is not known. */
export function charactersOf(text: string): readonly Character[] {
  const characters: Character[] = [];
  let spaced: boolean | undefined;
  let offset = 0;
  for (const cluster of text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []) {
    const value = plain(cluster);
    if (cluster === gapMark) spaced = undefined;
    else if (/^\s/u.test(cluster)) spaced = characters.length === 0 ? undefined : true;
    else if (!unread.test(cluster)) {
      for (const [at, part] of value.split('').entries())
        characters.push({ value: part, offset, spaced: at === 0 ? spaced : false });
      spaced = false;
    }
    offset += cluster.length;
  }
  return characters;
}

/** A hyphen that no line may end with reads as any other. */
function plain(cluster: string): string {
  return cluster.normalize('NFC').replaceAll('\u2011', '-');
}

/** The characters of a text as a string without spaces. */
export function wordsIn(text: string): string {
  return charactersOf(text)
    .map(({ value }) => value)
    .join('');
}

/** A text for people: on one line, with names for what a reader computes. */
export function shown(text: string): string {
  return text
    .replaceAll(gapMark, ' ')
    .replaceAll(pageNumberMark, '#')
    .replaceAll(pageCountMark, '#')
    .replace(/\s+/gu, ' ')
    .trim();
}
