import type { FontBook } from '../../../font/book.js';
import type { CounterFormat } from '../../../text/counter.js';
import type { ListLevel, Theme } from '../../../theme/style.js';
import { wordFont } from '../style/word-font.js';
import { twips } from '../units.js';
import { w, type XmlElement } from '../xml/element.js';

/**
 * Word's names of counters, and how far they count as ours do (ISO 29500-1, 17.18.59): `z` is followed by `aa` and `bb`,
 * 하 by 가가 where Korean offices go on with 거, and ㉮ it cannot count at all.
 */
const COUNTERS: Readonly<Record<CounterFormat, readonly [name: string | undefined, last: number]>> = {
  decimal: ['decimal', Number.POSITIVE_INFINITY],
  'lower-alpha': ['lowerLetter', 27],
  'upper-alpha': ['upperLetter', 27],
  'lower-roman': ['lowerRoman', 3999],
  'upper-roman': ['upperRoman', 3999],
  ganada: ['ganada', 14],
  'circled-decimal': ['decimalEnclosedCircle', 20],
  'circled-ganada': [undefined, 0],
};

/** Whether Word can count the level's items itself, up to the last one's number; lists that go on carry their markers as text. */
export function countsItself({ marker }: ListLevel, last: number): boolean {
  return marker.kind === 'bullet' || last <= COUNTERS[marker.format][1];
}

/** `w:lvl`; `literal` replaces the counter by a text. */
export function levelElement(
  level: ListLevel,
  depth: number,
  theme: Theme,
  fonts: FontBook,
  lang: string,
  literal?: string,
): XmlElement {
  const { marker, indent, hang } = level;
  const text = literal ?? (marker.kind === 'bullet' ? marker.text : undefined);
  const counted = marker.kind === 'counter' ? COUNTERS[marker.format][0] : undefined;
  return w('lvl', { ilvl: depth }, [
    w('start', { val: 1 }),
    w('numFmt', { val: text === undefined ? (counted ?? 'ganada') : 'bullet' }),
    w('suff', { val: 'tab' }),
    w('lvlText', { val: text ?? countedText(level, depth) }),
    w('lvlJc', { val: 'left' }),
    w('pPr', {}, [w('ind', { left: twips(indent), hanging: twips(hang) })]),
    text === undefined ? undefined : bulletFont(text, level, theme, fonts, lang),
  ]);
}

function countedText({ marker }: ListLevel, depth: number): string {
  return marker.kind === 'counter' ? marker.pattern.replace('%', `%${depth + 1}`) : '';
}

/** Bullets are symbols that either of a style's two faces may draw; the marker names the one that does. */
function bulletFont(
  text: string,
  level: ListLevel,
  theme: Theme,
  fonts: FontBook,
  lang: string,
): XmlElement | undefined {
  const [run] = fonts.itemise(text, theme.paragraph(level.paragraph, lang)).runs;
  if (run === undefined) return undefined;
  const { name } = wordFont(run.face);
  return w('rPr', {}, [
    w('rFonts', { hint: 'eastAsia', ascii: name, hAnsi: name, eastAsia: name, cs: name }),
  ]);
}
