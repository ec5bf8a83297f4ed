import { BuilderElement, XmlComponent } from 'docx';
import { ElementComponent } from '../xml/component.js';
import { w, type XmlElement } from '../xml/element.js';

export interface ControlOptions {
  readonly id: number;
  /** What Word shows on the control, and the key that LibreOffice keeps. */
  readonly alias: string;
  /** The key for programs. */
  readonly tag: string;
  /** `sdtLocked`: the control cannot be taken away; `sdtContentLocked`: nor can what it holds be changed. */
  readonly lock?: 'sdtLocked' | 'sdtContentLocked' | undefined;
  /** How what is typed into an empty control looks. */
  readonly typed?: readonly XmlElement[];
  /** The kind of control and, for a field, that its content only holds the place. */
  readonly kind?: readonly XmlElement[];
}

/** `w:sdtPr`, children in schema order (CT_SdtPr). */
export function controlProperties({ id, alias, tag, lock, typed, kind = [] }: ControlOptions): XmlElement {
  return w('sdtPr', {}, [
    typed && w('rPr', {}, typed),
    w('alias', { val: shorten(alias) }),
    w('tag', { val: shorten(tag) }),
    w('id', { val: id }),
    lock && w('lock', { val: lock }),
    ...kind,
  ]);
}

/** Word refuses aliases and tags of more than 64 characters. */
function shorten(text: string): string {
  return text.length <= 64 ? text : `${text.slice(0, 63)}…`;
}

/** A content control (structured document tag) around inlines, which docx has no class for. */
export class ContentControl extends XmlComponent {
  constructor(options: ControlOptions, children: readonly XmlComponent[]) {
    super('w:sdt');
    this.root.push(
      new ElementComponent(controlProperties(options)),
      new BuilderElement({ name: 'w:sdtContent', children }),
    );
  }
}

/** Inlines between the ends of a bookmark. */
export function bookmarked(
  inlines: readonly XmlComponent[],
  bookmark: readonly [start: XmlElement, end: XmlElement] | undefined,
): XmlComponent[] {
  if (bookmark === undefined) return [...inlines];
  const [start, end] = bookmark;
  return [new ElementComponent(start), ...inlines, new ElementComponent(end)];
}
