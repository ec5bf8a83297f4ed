import { type IContext, type IXmlableObject, XmlComponent } from 'docx';
import { defaultStyles } from '../../../document/model.js';
import type { Link } from '../../../document/nodes.js';
import type { InlineScope } from '../context.js';
import { inlines } from './inlines.js';

export function link(node: Link, scope: InlineScope): XmlComponent[] {
  const { job } = scope;
  const children = inlines(node.children, {
    ...scope,
    characters: [...scope.characters, node.style ?? defaultStyles.link],
  });
  return node.href.startsWith('#')
    ? [new InternalLink(job.bookmarks.target(node.href, scope.lang), children)]
    : [new ExternalLink(node.href, job.ids.link(), children)];
}

class InternalLink extends XmlComponent {
  constructor(anchor: string, children: readonly XmlComponent[]) {
    super('w:hyperlink');
    this.root.push({ _attr: { 'w:anchor': anchor, 'w:history': '1' } }, ...children);
  }
}

/**
 * docx's own hyperlinks have random ids, and are lost inside content controls: it resolves only those that are a
 * paragraph's children.
 */
class ExternalLink extends XmlComponent {
  readonly #id: string;
  #related = false;

  constructor(
    private readonly target: string,
    number: number,
    children: readonly XmlComponent[],
  ) {
    super('w:hyperlink');
    this.#id = `Link${number}`;
    this.root.push({ _attr: { 'r:id': `rId${this.#id}`, 'w:history': '1' } }, ...children);
  }

  /** docx serialises headers more than once, so the relationship is added the first time only. */
  override prepForXml(context: IContext): IXmlableObject | undefined {
    if (!this.#related) {
      context.viewWrapper.Relationships.addRelationship(this.#id, HYPERLINK, this.target, 'External');
      this.#related = true;
    }
    return super.prepForXml(context);
  }
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
