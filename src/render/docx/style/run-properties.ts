import type { FontBook } from '../../../font/book.js';
import type { CharacterStyle, TextStyle } from '../../../theme/style.js';
import { languageElement } from '../language.js';
import { halfPoints, twips, wordColor } from '../units.js';
import { onOff, w, type XmlElement } from '../xml/element.js';
import { type Properties, properties } from './properties.js';
import { fontSlots, type RunFont, runFont, wordFont } from './word-font.js';

/** Every run property that a text style determines, in schema order (CT_RPr). */
export function runProperties(style: TextStyle, lang: string, fonts: FontBook): Properties {
  const font = runFont(style, fonts);
  return properties([
    fontElement(font),
    onOff('b', font.bold),
    onOff('bCs', font.bold),
    onOff('i', font.italic),
    onOff('iCs', font.italic),
    w('color', { val: wordColor(style.color) }),
    w('spacing', { val: twips(style.tracking) }),
    w('sz', { val: halfPoints(style.size) }),
    w('szCs', { val: halfPoints(style.size) }),
    w('u', { val: style.underline ? 'single' : 'none' }),
    languageElement(lang),
  ]);
}

/** Only the properties that a character style names, in schema order. */
export function characterProperties(style: CharacterStyle, fonts: FontBook): XmlElement[] {
  const font = characterFont(style, fonts);
  const { color, tracking, size, underline } = style;
  return [
    font.latin === undefined || font.eastAsia === undefined
      ? undefined
      : fontElement({ latin: font.latin, eastAsia: font.eastAsia }),
    font.bold === undefined ? undefined : onOff('b', font.bold),
    font.bold === undefined ? undefined : onOff('bCs', font.bold),
    font.italic === undefined ? undefined : onOff('i', font.italic),
    font.italic === undefined ? undefined : onOff('iCs', font.italic),
    color === undefined ? undefined : w('color', { val: wordColor(color) }),
    tracking === undefined ? undefined : w('spacing', { val: twips(tracking) }),
    size === undefined ? undefined : w('sz', { val: halfPoints(size) }),
    size === undefined ? undefined : w('szCs', { val: halfPoints(size) }),
    underline === undefined ? undefined : w('u', { val: underline ? 'single' : 'none' }),
  ].filter((element) => element !== undefined);
}

/** What a character style says of fonts. Weights become Word's bold unless the style names families of its own. */
export function characterFont(style: CharacterStyle, fonts: FontBook): Partial<RunFont> {
  const { families, weight, italic } = style;
  if (families !== undefined) {
    const request = { families, weight: weight ?? 400, italic: italic ?? false };
    const slots = fontSlots(request, fonts);
    const latin = wordFont(slots.latin);
    return {
      latin: latin.name,
      eastAsia: wordFont(slots.eastAsia).name,
      ...(weight === undefined ? {} : { bold: latin.bold }),
      ...(italic === undefined ? {} : { italic: latin.italic }),
    };
  }
  return {
    ...(weight === undefined ? {} : { bold: weight >= BOLD }),
    ...(italic === undefined ? {} : { italic }),
  };
}

/** The least weight that Word's bold stands for. */
const BOLD = 600;

function fontElement({ latin, eastAsia }: Pick<RunFont, 'latin' | 'eastAsia'>): XmlElement {
  return w('rFonts', { ascii: latin, hAnsi: latin, eastAsia, cs: latin });
}
