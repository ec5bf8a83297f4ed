import { RunProperties as PropertiesComponent } from 'docx';
import { w, type XmlElement } from '../xml/element.js';
import { componentWriter } from './component.js';

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

/** `w:r` with its properties, if it has any. */
export function runElement(properties: RunProperties, content: readonly XmlElement[]): XmlElement {
  return w('r', {}, [propertiesElement(properties), ...content]);
}

const propertiesElement = componentWriter(
  ({ style, font, bold, italic, spacing }: RunProperties) =>
    new PropertiesComponent({
      ...(style === undefined ? {} : { style }),
      ...(font === undefined ? {} : { font }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italics: italic }),
      ...(spacing === undefined || spacing === 0 ? {} : { characterSpacing: spacing }),
    }),
);

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
