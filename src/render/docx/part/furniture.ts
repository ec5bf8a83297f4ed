import type { Job } from '../context.js';
import { Relationships } from '../package/relationships.js';
import { w, type XmlElement } from '../xml/element.js';
import { namespaces } from './document.js';

/** A header or footer with what it refers to. */
export interface FurniturePart {
  /** From `word/`, for example `header1.xml`. */
  readonly path: string;
  readonly root: XmlElement;
  readonly relationships: Relationships;
}

/** The headers and footers of one document: each is a part of its own. */
export class FurnitureParts {
  readonly parts: FurniturePart[] = [];
  readonly #count = { header: 0, footer: 0 };

  /** Writes a header or footer, and gives the element by which a section names it. */
  add(
    kind: 'header' | 'footer',
    type: 'default' | 'first',
    job: Job,
    content: (job: Job) => readonly XmlElement[],
  ): XmlElement {
    this.#count[kind] += 1;
    const path = `${kind}${this.#count[kind]}.xml`;
    const relationships = new Relationships();
    const name = kind === 'header' ? 'hdr' : 'ftr';
    const root = w(name, namespaces, content({ ...job, relationships }));
    this.parts.push({ path, root, relationships });
    return w(`${kind}Reference`, { type, 'r:id': job.relationships.to(kind, path) });
  }
}
