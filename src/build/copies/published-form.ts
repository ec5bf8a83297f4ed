import type { Document, Field, Inline, Node, TableCell, TableRow } from '../../document/nodes.js';
import { type TextBlock, textOf } from '../../document/text.js';
import { childrenOf } from '../../document/visit.js';

/** One thing in which a side's own copy declares to differ from the published text. */
export type Difference =
  | {
      readonly kind: 'parties';
      /** The block and language in which the sides change places. */
      readonly id: string;
      readonly lang: string;
      readonly published: string;
      readonly own: string;
    }
  | {
      readonly kind: 'languages' | 'signatures';
      readonly published: readonly string[];
      readonly own: readonly string[];
    };

/** What the copy of one side may change. */
export interface Alternat {
  /** Languages in published order. */
  readonly languages: readonly string[];
  /** Ids of signatories, and of sides, in published order. */
  readonly order: readonly string[];
  /** Titles of the text by language, on one line: the running header names the text in the copy's first language. */
  readonly titles: ReadonlyMap<string, string>;
  /** Texts by language: the words of the copy's side, and the published words that they stand for. */
  readonly texts: readonly {
    readonly lang: string;
    readonly own: readonly Inline[];
    readonly published: readonly Inline[];
  }[];
}

/**
 * A document as lines, one for each node, with everything that the alternat changes as published: sides in the text,
 * languages beside or after each other, places to sign. What a copy says in its first language alone is left out: the
 * properties of the file, the accessible names of fields.
 */
export function publishedForm(
  document: Document,
  alternat: Alternat,
): { readonly lines: readonly string[]; readonly differences: readonly Difference[] } {
  const form = new PublishedForm(alternat);
  const lines = form.lines(document, document.metadata.lang);
  return { lines, differences: [...form.differences.values()] };
}

class PublishedForm {
  readonly differences = new Map<string, Difference>();
  readonly #publishedBy: ReadonlyMap<string, readonly Inline[]>;

  constructor(readonly alternat: Alternat) {
    this.#publishedBy = new Map(
      alternat.texts.map(({ lang, own, published }) => [keyOf(lang, own), published] as const),
    );
  }

  lines(node: Node, around: string): readonly string[] {
    const lang = node.lang ?? around;
    const inner = this.#children(node, lang).flatMap((child) => this.lines(child, lang));
    return [headOf(node), ...inner.map((line) => `  ${line}`)];
  }

  #children(node: Node, lang: string): readonly Node[] {
    if (isTextBlock(node)) return this.#ordered(this.#words(node, lang));
    // The title in other words, as a certification quotes it.
    if (node.type === 'span') return this.#publishedBy.get(keyOf(lang, node.children)) ?? node.children;
    if (node.type === 'table') {
      const cells = node.children.flatMap((row): readonly TableCell[] => row.children);
      // Blocks in two columns change places from row to row.
      if (cells.some((cell) => this.#place(cell) >= 0)) return this.#ordered(cells);
    }
    return this.#ordered(childrenOf(node));
  }

  #words(block: TextBlock, lang: string): readonly Node[] {
    const published = this.#publishedBy.get(keyOf(lang, block.children)) ?? block.children;
    const [was, is] = [lineOf(published), lineOf(block.children)];
    if (was !== is && block.id !== undefined)
      this.#note({ kind: 'parties', id: block.id, lang, published: was, own: is });
    if ([...this.alternat.titles.values()].includes(was) && block.style === 'header')
      return [{ type: 'text', value: 'the title' }];
    return published;
  }

  /** Siblings in other languages than what is around them, and those of signatories and sides, in published order. */
  #ordered(children: readonly Node[]): readonly Node[] {
    const { languages } = this.alternat;
    const byLanguage = sortSome(children, (child) => languages.indexOf(child.lang ?? ''));
    this.#noteOrder('languages', children, byLanguage, ({ lang }) => lang);
    const byOrder = sortSome(byLanguage, (child) => this.#place(child));
    this.#noteOrder('signatures', byLanguage, byOrder, (child) =>
      this.#place(child) < 0 || child.type === 'paragraph' ? undefined : child.id,
    );
    return byOrder;
  }

  #place({ id }: Node): number {
    return id === undefined ? -1 : this.alternat.order.indexOf(id);
  }

  #noteOrder(
    kind: 'languages' | 'signatures',
    before: readonly Node[],
    after: readonly Node[],
    nameOf: (node: Node) => string | undefined,
  ): void {
    const names = (nodes: readonly Node[]) => [...new Set(nodes.flatMap((node) => nameOf(node) ?? []))];
    const [own, published] = [names(before), names(after)];
    if (own.join() !== published.join()) this.#note({ kind, published, own });
  }

  #note(difference: Difference): void {
    this.differences.set(JSON.stringify(difference), difference);
  }
}

/** Items with a place sorted among the positions that such items have; the others stay. */
function sortSome<T>(items: readonly T[], placeOf: (item: T) => number): readonly T[] {
  const sorted = items.filter((item) => placeOf(item) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  return items.map((item) => (placeOf(item) < 0 ? item : (sorted[next++] ?? item)));
}

/** What a field says of itself, in the copy's first language, and what a row is told for its place alone. */
const leftOut: ReadonlySet<string> = new Set(['label', 'prompt', 'keepWithNext'] satisfies (
  | keyof Field
  | keyof TableRow
)[]);
const firstLanguage: ReadonlySet<Node['type']> = new Set(['document', 'pageSequence']);

/** What a node says of itself. A document's and a sequence's language is that of its first words. */
function headOf(node: Node): string {
  const fields = Object.entries(node)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
    .filter(([field]) => !leftOut.has(field) && !(field === 'lang' && firstLanguage.has(node.type)))
    .map(([field, value]) => `${field}=${JSON.stringify(value)}`);
  return fields.sort().join(' ');
}

function keyOf(lang: string, nodes: readonly Inline[]): string {
  const plain = (node: Node): unknown => [headOf(node), childrenOf(node).map(plain)];
  return JSON.stringify([lang, nodes.map(plain)]);
}

function lineOf(nodes: readonly Inline[]): string {
  return nodes.map(textOf).join('').replaceAll('\n', ' ');
}

function isTextBlock(node: Node): node is TextBlock {
  return ['heading', 'paragraph', 'note', 'caption'].includes(node.type);
}
