import type { FontBook } from '../../../font/book.js';
import type { CounterFormat } from '../../../text/counter.js';
import type { ListLevel, Theme } from '../../../theme/style.js';
import { wordFont } from '../style/word-font.js';
import { twips } from '../units.js';
import { w, type XmlElement } from '../xml/element.js';

/** Word's names of counters; it cannot count ㉮, ㉯: such lists carry their markers as text. */
const NUMBER_FORMATS: Readonly<Record<CounterFormat, string | undefined>> = {
  decimal: 'decimal',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  ganada: 'ganada',
  'circled-decimal': 'decimalEnclosedCircle',
  'circled-ganada': undefined,
};

/** Whether Word can count the level's items itself. */
export function countsItself({ marker }: ListLevel): boolean {
  return marker.kind === 'bullet' || NUMBER_FORMATS[marker.format] !== undefined;
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
  const counted = marker.kind === 'counter' ? NUMBER_FORMATS[marker.format] : undefined;
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
