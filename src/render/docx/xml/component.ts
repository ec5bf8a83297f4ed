import { type IContext, type IXmlableObject, XmlComponent } from 'docx';
import { isElement, type XmlElement } from './element.js';

/** An element of ours among docx's: what docx has no class for. */
export class ElementComponent extends XmlComponent {
  constructor(private readonly element: XmlElement) {
    super(element.name);
  }

  override prepForXml(_context: IContext): IXmlableObject {
    return xmlable(this.element);
  }
}

/** docx hands its tree to the `xml` package, whose objects have one key, the element's name. */
function xmlable({ name, attributes, children }: XmlElement): IXmlableObject {
  return {
    [name]: [{ _attr: attributes }, ...children.map((child) => (isElement(child) ? xmlable(child) : child))],
  };
}
