import { w, type XmlElement } from '../xml/element.js';

/** What a run says besides its text and its paragraph's style. */
export interface RunProperties {
  /** Id of its character style. */
  readonly style?: string | undefined;
  readonly font?: FontNames;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Twips added to each character, besides what the styles add. */
  readonly spacing?: number;
}

/** A font for each kind of script; the hint settles characters that are in several. */
export interface FontNames {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
  readonly hint?: 'eastAsia';
}

/** `w:r`, its properties in schema order (EG_RPrBase). */
export function runElement(properties: RunProperties, content: readonly XmlElement[]): XmlElement {
  const { style, font, bold, italic, spacing } = properties;
  const said = [
    style === undefined ? [] : [w('rStyle', { val: style })],
    font === undefined ? [] : [fontsElement(font)],
    bold === undefined ? [] : [onOff('b', bold), onOff('bCs', bold)],
    italic === undefined ? [] : [onOff('i', italic), onOff('iCs', italic)],
    spacing === undefined || spacing === 0 ? [] : [w('spacing', { val: spacing })],
  ].flat();
  return w('r', {}, [said.length === 0 ? undefined : w('rPr', {}, said), ...content]);
}

/** A run of text. */
export function textRun(properties: RunProperties, text: string): XmlElement {
  return runElement(properties, [textElement('t', text)]);
}

/** A run that shows a number which Word counts: `PAGE` or `NUMPAGES`. */
export function fieldRuns(properties: RunProperties, field: 'PAGE' | 'NUMPAGES'): XmlElement[] {
  const mark = (type: string) => runElement(properties, [w('fldChar', { fldCharType: type })]);
  return [
    mark('begin'),
    runElement(properties, [textElement('instrText', field)]),
    mark('separate'),
    mark('end'),
  ];
}

function textElement(name: 't' | 'instrText', text: string): XmlElement {
  return w(name, { 'xml:space': 'preserve' }, [text]);
}

function fontsElement({ ascii, hAnsi, eastAsia, cs, hint }: FontNames): XmlElement {
  return w('rFonts', { ascii, cs, eastAsia, hAnsi, hint });
}

function onOff(name: string, on: boolean): XmlElement {
  return w(name, on ? {} : { val: 'false' });
}
