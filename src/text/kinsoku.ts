import { isHangulSyllable } from './letters.js';

/**
 * Kinsoku (금칙): what may not begin a line and what may not end one.
 * Sources: KLREQ § Line Head Restrictions, § Line End Restrictions with its character classes (cl1 … cl14);
 * UAX #14 LB13, LB14; ISO/IEC 29500-1 § 17.3.1.16 `kinsoku`, whose Korean lists word processors use.
 */

/** Closing brackets and quotation marks (cl2, cl4) are `Pe` and `Pf`; the rest is listed by class. */
const lineHeadForbidden = new RegExp(
  `[\\p{Pe}\\p{Pf}${[
    '.,。．，、｡､', // cl8, cl9 full stops and commas
    '!?！？‼⁇⁈⁉', // cl6 dividing punctuation
    ':;：；·‧・･∙⋅', // cl7 middle dots, with colons
    '…‥⋯', // cl10 leaders
    '\\-‐‑–—―－～〜~∼/／', // cl5 hyphens, dashes, range tildes and slashes
    '%％‰‱℃℉°′″‴¢￠', // cl14 marks after a number
    '々〻〃ゝゞヽヾー゛゜ﾞﾟｰ', // cl11, cl12 iteration and prolonged sound
    'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯ', // small kana
  ].join('')}]`,
  'u',
);

/** Opening brackets and quotation marks (cl1, cl3) and marks before a number (cl13). */
const lineEndForbidden = /[\p{Ps}\p{Pi}$₩€£¥＄￡￥￦№§¶]/u;

/** Marks that open a list item, a note or a telephone number in Korean public writing, apart from its first word. */
const listMark = /[\u25A0-\u25FF\u2720-\u2767•‣⁃◦※★☆♦♣♠♥☞☛☎☏➔-➾]/u;

/** Words may begin with these: `’25년`, `-5`, `~10%`. */
const wordPrefix = /[’'\-–~∼]/;

const lineFeed = /[\n\r\v\f\u0085\u2028\u2029]/;
const space = /[^\S\n\r\v\f\u2028\u2029]|\u200B/;

/** Whether a line may begin at `offset`. Inside the text only: 0 < offset < length. */
export function mayStartLine(text: string, offset: number): boolean {
  if (isHangulSyllable(text, offset)) return true;
  const first = characterAt(text, offset);
  const before = characterBefore(text, offset);
  const second = characterAt(text, offset + first.length);
  const afterSpace = space.test(before);
  if (first === '"' || first === "'") return afterSpace && !space.test(second);
  if (space.test(first)) return false;
  if (!lineHeadForbidden.test(first)) return true;
  return afterSpace && beginsWord(first, second);
}

/** Whether the line before `offset` may end there; spaces at its end hang and do not count, nor make a line. */
export function mayEndLine(text: string, offset: number): boolean {
  const end = trimmedEnd(text, offset);
  if (isHangulSyllable(text, end - 1)) return true;
  const last = characterBefore(text, end);
  if (last === '' || lineFeed.test(last)) return false;
  const before = characterBefore(text, end - last.length);
  const standsAlone =
    before === '' || lineFeed.test(before) || space.test(before) || lineEndForbidden.test(before);
  if (last === '"' || last === "'" || listMark.test(last)) return !standsAlone;
  if (last === '·') return false;
  return !lineEndForbidden.test(last);
}

/** End of the line's ink: `offset` moved back over spaces. */
function trimmedEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && !isHangulSyllable(text, end - 1) && space.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function beginsWord(first: string, second: string): boolean {
  if (!wordPrefix.test(first)) return false;
  return first === '’' ? /[\p{L}\p{N}]/u.test(second) : /\p{N}/u.test(second);
}

/** The code point at `offset`, whole even outside the BMP; empty past the end. */
function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The code point that ends at `offset`; empty at the start. */
function characterBefore(text: string, offset: number): string {
  if (offset <= 0) return '';
  const whole = characterAt(text, offset - 2);
  return offset >= 2 && whole.length === 2 ? whole : text.charAt(offset - 1);
}
