import { boundOffsets } from './bound-offsets.js';
import { graphemeBoundaryTest } from './grapheme.js';
import { mayEndLine, mayStartLine } from './kinsoku.js';
import { isHangulSyllable } from './letters.js';
import { type LineBreak, unicodeBreaks } from './unicode-breaks.js';

export type { LineBreak } from './unicode-breaks.js';

export interface LineBreakPolicy {
  /** Korean text breaks between words (어절) or between any two syllables. Other scripts always break by word. */
  readonly wordBreak: 'word' | 'character';
}

/**
 * Where `text` may be broken into lines: the one policy of every renderer.
 *
 * Offsets are UTF-16 indices of the first character of a next line, ascending, 0 < offset < text.length; spaces
 * before an offset belong to the line that they end, and so does a line feed, after which a break is mandatory.
 * A break after U+00AD asks for a visible hyphen. Takes linear time. The rules and their sources are in
 * docs/line-breaking.md; `emergencyBreaks` has what is left for a word wider than its line.
 */
export function lineBreaks(text: string, policy: LineBreakPolicy): readonly LineBreak[] {
  const whole = graphemeBoundaryTest(text);
  const bound = boundOffsets(text);
  const apart = partsOfWords(text, policy);
  return unicodeBreaks(text).filter(
    ({ offset, mandatory }) =>
      mandatory ||
      (apart(offset) &&
        whole(offset) &&
        !bound.has(offset) &&
        mayEndLine(text, offset) &&
        mayStartLine(text, offset)),
  );
}

const breakingSpace = /[ \t\u1680\u2000-\u2006\u2008-\u200B\u205F\u3000\u00AD]/;
const cjk = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const latin = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]';

/** Inside a word of an alphabet: after a hyphen or en dash (not `e-mail`), an em dash, a slash (not `and/or`). */
const insideWord = new RegExp(
  [
    `(?<=${latin}{2}[-‐–])(?=${latin}{2})`,
    `(?<=[\\p{L}\\p{Pe}\\p{Pf}]—)(?=[\\p{L}\\p{N}])|(?<=\\p{N}—)(?=\\p{L})`,
    `(?<=${latin}{3}/)(?=${latin}{3})`,
  ].join('|'),
  'gu',
);
/** Most texts have none of these marks, and need not be searched. */
const insideWordMark = /[-‐–—/]/;

/** Web addresses break as UAX #14 has it: after slashes, hyphens, question marks. */
const webAddress = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s가-힣]+/gi;

/** A test of whether two words, or two parts of one that may part under `policy`, meet at an offset. */
function partsOfWords(text: string, policy: LineBreakPolicy): (offset: number) => boolean {
  const inside = new Set<number>();
  if (insideWordMark.test(text)) for (const { index } of text.matchAll(insideWord)) inside.add(index);
  for (const { index, 0: address } of text.matchAll(webAddress)) {
    for (let offset = index + 1; offset < index + address.length; offset += 1) inside.add(offset);
  }
  return (offset) => {
    if (isBreakingSpace(text, offset - 1) || inside.has(offset)) return true;
    return policy.wordBreak === 'character' && cjk.test(text.slice(offset - 1, offset + 1));
  };
}

function isBreakingSpace(text: string, at: number): boolean {
  return !isHangulSyllable(text, at) && breakingSpace.test(text.charAt(at));
}
