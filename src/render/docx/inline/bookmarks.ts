import { createHash } from 'node:crypto';
import type { Document, Node } from '../../../document/nodes.js';
import { childrenOf } from '../../../document/visit.js';
import { w, type XmlElement } from '../xml/element.js';

/**
 * Bookmarks of a document's nodes: where links lead, and a second key of canonical blocks and fields, which survives
 * programs that drop the names of content controls (LibreOffice before 7.5). Ids return in each language of a document.
 */
export class Bookmarks {
  readonly #languages = new Map<string, string[]>();
  readonly #placed = new Set<string>();

  constructor(document: Document) {
    this.#note(document, document.metadata.lang);
  }

  /** Notes the ids of a node and of all under it; `around` is the language of what it stands in. */
  #note(node: Node, around: string): void {
    const lang = node.lang ?? around;
    if (node.id !== undefined) {
      const languages = this.#languages.get(node.id) ?? [];
      this.#languages.set(node.id, [...languages, lang]);
    }
    for (const child of childrenOf(node)) this.#note(child, lang);
  }

  /** Start and end of the bookmark of a node; undefined where an earlier node of that id and language has it. */
  place(id: string | undefined, lang: string): readonly [start: XmlElement, end: XmlElement] | undefined {
    return id === undefined ? undefined : this.#mark(bookmarkName(`b_${lang}_`, id));
  }

  placeField(name: string): readonly [start: XmlElement, end: XmlElement] | undefined {
    return this.#mark(bookmarkName('f_', name));
  }

  /** The bookmark that a link `#id` in the given language leads to: its own language's, or else the first. */
  target(href: string, lang: string): string {
    const id = href.slice(1);
    const languages = this.#languages.get(id) ?? [];
    return bookmarkName(`b_${languages.includes(lang) ? lang : (languages[0] ?? lang)}_`, id);
  }

  #mark(name: string): readonly [start: XmlElement, end: XmlElement] | undefined {
    if (this.#placed.has(name)) return undefined;
    this.#placed.add(name);
    const id = this.#placed.size;
    return [w('bookmarkStart', { id, name }), w('bookmarkEnd', { id })];
  }
}

/**
 * Word's bookmarks are at most 40 letters, digits and underscores; those that begin with an underscore it keeps out of
 * its dialogue. Ids that do not fit are told apart by a digest.
 */
function bookmarkName(prefix: string, id: string): string {
  const name = `_${prefix}${id}`.replaceAll(/[-.]/g, '_');
  if (name.length <= 40 && /^\w+$/.test(name)) return name;
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `${name.replaceAll(/\W/g, '_').slice(0, 31)}_${digest}`;
}
