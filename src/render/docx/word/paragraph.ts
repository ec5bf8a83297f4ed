import { w, type XmlElement } from '../xml/element.js';

/** What a paragraph says besides its text. Lengths are in twips. */
export interface ParagraphProperties {
  /** Id of its style. */
  readonly style: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** The list that it is an item of, and its level there, from 0. */
  readonly list?: { readonly number: number; readonly level: number } | undefined;
  readonly spaceAfter?: number;
  readonly indent?: { readonly left: number; readonly right?: number };
  /** 0 to 8; 9 is body text. */
  readonly outlineLevel?: number;
}

/** `w:p`, its properties in schema order (CT_PPr): Word calls a file with another order corrupt. */
export function paragraphElement(
  properties: ParagraphProperties,
  content: readonly XmlElement[] = [],
): XmlElement {
  const { style, keepNext, keepLines, pageBreakBefore, list, spaceAfter, indent, outlineLevel } = properties;
  return w('p', {}, [
    w('pPr', {}, [
      w('pStyle', { val: style }),
      keepNext ? w('keepNext') : undefined,
      keepLines ? w('keepLines') : undefined,
      pageBreakBefore ? w('pageBreakBefore') : undefined,
      list && w('numPr', {}, [w('ilvl', { val: list.level }), w('numId', { val: list.number })]),
      spaceAfter === undefined ? undefined : w('spacing', { after: spaceAfter }),
      indent && w('ind', { left: indent.left, right: indent.right }),
      outlineLevel === undefined ? undefined : w('outlineLvl', { val: outlineLevel }),
    ]),
    ...content,
  ]);
}
