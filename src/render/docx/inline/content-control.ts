import { BuilderElement, XmlComponent } from 'docx';
import { ElementComponent } from '../xml/component.js';
import { w, type XmlElement } from '../xml/element.js';

interface ControlOptions {
  readonly id: number;
  /** What Word shows on the control, and the key that LibreOffice keeps. */
  readonly alias: string;
  /** The key for programs. */
  readonly tag: string;
  /** The kind of control and, for a field, that its content only holds the place. */
  readonly kind?: readonly XmlElement[];
}

/**
 * A content control (structured document tag) around inlines, which docx has no class for.
 */
export class ContentControl extends XmlComponent {
  constructor({ id, alias, tag, kind = [] }: ControlOptions, children: readonly XmlComponent[]) {
    super('w:sdt');
    this.root.push(
      new ElementComponent(
        w('sdtPr', {}, [
          w('alias', { val: shorten(alias) }),
          w('tag', { val: shorten(tag) }),
          w('id', { val: id }),
          ...kind,
        ]),
      ),
      new BuilderElement({ name: 'w:sdtContent', children }),
    );
  }
}

/** Word refuses aliases and tags of more than 64 characters. */
function shorten(text: string): string {
  return text.length <= 64 ? text : `${text.slice(0, 63)}…`;
}

/** The control between the ends of its bookmark. */
export function bookmarked(
  control: ContentControl,
  bookmark: readonly [start: XmlElement, end: XmlElement] | undefined,
): XmlComponent[] {
  if (bookmark === undefined) return [control];
  const [start, end] = bookmark;
  return [new ElementComponent(start), control, new ElementComponent(end)];
}

/** The tag of a canonical block: its id and language. */
export function blockTag(id: string, lang: string): string {
  return `${id}@${lang}`;
}
