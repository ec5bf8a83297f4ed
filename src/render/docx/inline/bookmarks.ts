import type { Document } from '../../../document/nodes.js';
import { walk } from '../../../document/visit.js';

/**
 * Bookmarks for the nodes that links name. Ids return in each language of a document; a link leads to the first node
 * of its own language, or else to the first of any.
 */
export class Bookmarks {
  readonly #targets: ReadonlySet<string>;
  readonly #placed = new Map<string, string>();

  constructor(document: Document) {
    const targets = new Set<string>();
    for (const { node } of walk(document)) {
      if (node.type === 'link' && node.href.startsWith('#')) targets.add(node.href.slice(1));
    }
    this.#targets = targets;
  }

  /** The bookmark to set at a node; undefined where no link leads there or another node has it. */
  place(id: string | undefined, lang: string): string | undefined {
    if (id === undefined || !this.#targets.has(id)) return undefined;
    const name = this.#name(id, lang);
    if (this.#placed.has(name)) return undefined;
    this.#placed.set(name, id);
    return name;
  }

  /** The bookmark that a link in the given language leads to. */
  target(href: string, lang: string): string {
    return this.#name(href.slice(1), lang);
  }

  /** Word's bookmarks are 40 letters, digits and underscores that begin with a letter. */
  #name(id: string, lang: string): string {
    return `b_${lang}_${id}`.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 40);
  }
}
