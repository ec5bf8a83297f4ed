import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Span } from '../../diagnostic/span.js';
import { didYouMean } from '../../diagnostic/suggest.js';
import type { Inline } from '../../document/nodes.js';

/** The ids of one file and the links that lead to them. */
export class FileIds {
  readonly #first = new Map<string, Span>();
  readonly #repeated: { readonly id: string; readonly span: Span }[] = [];
  readonly #links: { readonly target: string; readonly span: Span | undefined }[] = [];

  add(id: string, span: Span): void {
    if (this.#first.has(id)) this.#repeated.push({ id, span });
    else this.#first.set(id, span);
  }

  /** Notes the links of a text that lead into the file itself: `href: '#area-1'`. */
  addLinks(nodes: readonly Inline[]): void {
    for (const node of nodes) {
      if (node.type === 'link' && node.href.startsWith('#')) {
        this.#links.push({ target: node.href.slice(1), span: node.origin?.data });
      }
      if ('children' in node) this.addLinks(node.children);
    }
  }

  faults(): readonly Diagnostic[] {
    return [
      ...this.#repeated.map(({ id, span }) => this.#repeatedId(id, span)),
      ...this.#links.flatMap(({ target, span }) =>
        this.#first.has(target) ? [] : [this.#deadLink(target, span)],
      ),
    ];
  }

  #repeatedId(id: string, span: Span): Diagnostic {
    const first = this.#first.get(id);
    return diagnostic('id-duplicate', `The id \`${id}\` stands twice in this file.`, {
      span,
      related: first === undefined ? [] : [{ message: 'It stands here first.', span: first }],
    });
  }

  #deadLink(target: string, span: Span | undefined): Diagnostic {
    return diagnostic('link-target-unknown', `Nothing in this file has the id \`${target}\`.`, {
      span,
      hints: didYouMean(target, this.#first.keys()),
    });
  }
}
