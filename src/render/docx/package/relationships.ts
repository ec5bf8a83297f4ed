import { element, type XmlElement } from '../xml/element.js';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type RelationshipType =
  | 'styles'
  | 'numbering'
  | 'settings'
  | 'fontTable'
  | 'font'
  | 'header'
  | 'footer'
  | 'image'
  | 'hyperlink';

/** What one part of the package refers to: other parts, and places outside (ISO 29500-2, 8.5). */
export class Relationships {
  readonly #elements: XmlElement[] = [];
  readonly #ids = new Map<string, string>();

  /** The id of a relationship to another part, by its path from this part's folder; the same part has one only. */
  to(type: RelationshipType, target: string): string {
    const known = this.#ids.get(target);
    if (known !== undefined) return known;
    const id = this.#add(type, { Target: target });
    this.#ids.set(target, id);
    return id;
  }

  /** The id of a link to a place outside the document. */
  link(href: string): string {
    return this.#add('hyperlink', { Target: href, TargetMode: 'External' });
  }

  get isEmpty(): boolean {
    return this.#elements.length === 0;
  }

  part(): XmlElement {
    return relationshipsElement(this.#elements);
  }

  #add(type: RelationshipType, target: Record<string, string>): string {
    const id = `rId${this.#elements.length + 1}`;
    this.#elements.push(element('Relationship', { Id: id, Type: `${office}/${type}`, ...target }));
    return id;
  }
}

/** `_rels/.rels`: where the package's main parts are. */
export function packageRelationships(): XmlElement {
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  const parts = [
    [`${office}/officeDocument`, 'word/document.xml'],
    [core, 'docProps/core.xml'],
    [`${office}/extended-properties`, 'docProps/app.xml'],
  ] as const;
  return relationshipsElement(
    parts.map(([type, target], index) =>
      element('Relationship', { Id: `rId${index + 1}`, Type: type, Target: target }),
    ),
  );
}

function relationshipsElement(children: readonly XmlElement[]): XmlElement {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return element('Relationships', { xmlns: namespace }, children);
}
