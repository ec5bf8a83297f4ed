import { ParagraphProperties as PropertiesComponent } from 'docx';
import { w, type XmlElement } from '../xml/element.js';
import { orderProperties } from '../xml/schema-order.js';
import { componentWriter } from './component.js';

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

/** `w:p` with its properties. */
export function paragraphElement(
  properties: ParagraphProperties,
  content: readonly XmlElement[] = [],
): XmlElement {
  return w('p', {}, [propertiesElement(properties), ...content]);
}

function propertiesElement({ list, ...said }: ParagraphProperties): XmlElement {
  const properties = w('pPr', {}, writtenByDocx(said)?.children);
  if (list === undefined) return properties;
  // docx numbers paragraphs only by lists that it defines itself, all of which start at one; ours are the list registry's.
  properties.children.push(
    w('numPr', {}, [w('ilvl', { val: list.level }), w('numId', { val: list.number })]),
  );
  orderProperties(properties);
  return properties;
}

const writtenByDocx = componentWriter(
  ({ keepNext, keepLines, pageBreakBefore, spaceAfter, ...said }: Omit<ParagraphProperties, 'list'>) =>
    new PropertiesComponent({
      ...said,
      ...(keepNext ? { keepNext } : {}),
      ...(keepLines ? { keepLines } : {}),
      ...(pageBreakBefore ? { pageBreakBefore } : {}),
      ...(spaceAfter === undefined ? {} : { spacing: { after: spaceAfter } }),
    }),
);
