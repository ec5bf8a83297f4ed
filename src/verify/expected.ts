import type { Document, Furniture, Node, PageSequence } from '../document/nodes.js';
import { isTextBlock, type TextBlock, textOf } from '../document/text.js';
import { childrenOf, walk } from '../document/visit.js';
import { type Character, charactersOf, wordsIn } from './characters.js';
import { fieldBookmark, pageCountMark, pageNumberMark } from './reading.js';

/** What a document says, ready to be compared with what a file shows. */
export interface Expected {
  readonly blocks: readonly ExpectedBlock[];
  /** The characters of all blocks one after the other, and the same as a string. */
  readonly characters: readonly ExpectedCharacter[];
  readonly words: string;
  readonly sequences: readonly ExpectedSequence[];
  /** Headers and footers for people, by their words. */
  readonly headers: ReadonlyMap<string, string>;
  /** Names and labels of the fields: what stands in them was filled in. */
  readonly fields: ReadonlySet<string>;
  /** Rows that a table repeats on each page that it goes on to, as words. */
  readonly repeated: ReadonlySet<string>;
}

export interface ExpectedBlock {
  readonly node: TextBlock;
  /** Of the block, or of the nearest node around it that has one. */
  readonly id: string | undefined;
  readonly lang: string;
  /** With the marker of its list before it. */
  readonly text: string;
  /** Length of the marker. */
  readonly marker: number;
  /** Index of its page sequence. */
  readonly sequence: number;
}

export interface ExpectedCharacter extends Character {
  /** Index of its block. */
  readonly block: number;
}

/** The lines that a sequence's headers and footers have, as words. */
export interface ExpectedSequence {
  /** Languages of lines that stand in the column of one: on facing pages each page has those of its own. */
  readonly languages: ReadonlyMap<string, ReadonlySet<string>>;
  readonly first: readonly string[];
  readonly others: readonly string[];
}

/** The words of every line that a header or a footer of the document has. */
export function furnitureWords({ sequences }: Pick<Expected, 'sequences'>): readonly string[] {
  return sequences.flatMap(({ first, others }) => [...first, ...others]);
}

/** The marker of each list item, as a renderer draws it; none where the format counts itself. */
export type MarkerOf = (item: Node, ancestors: readonly Node[]) => string | undefined;

export function expectedOf(document: Document, markerOf: MarkerOf): Expected {
  const markers = new Map<Node, string>();
  const blocks: ExpectedBlock[] = [];
  const fields = new Set<string>();
  const repeated = new Set<string>();
  for (const { node, ancestors } of walk(document)) {
    if (node.type === 'field') for (const name of namesOf(node)) fields.add(name);
    if (ancestors.some(({ type }) => type === 'furniture')) continue;
    if (node.type === 'listItem') {
      const marker = markerOf(node, ancestors);
      const [first] = node.children;
      if (marker !== undefined && first !== undefined) markers.set(first, marker);
    }
    if (node.type === 'table')
      for (const row of node.children.slice(0, node.headerRows))
        for (const cell of row.children) repeated.add(wordsIn(textOf(cell)));
    if (isTextBlock(node)) blocks.push(blockOf(node, ancestors, markers.get(node), document));
  }
  const characters = blocks.flatMap(({ text }, block) =>
    charactersOf(text).map((character): ExpectedCharacter => ({ ...character, block })),
  );
  return {
    blocks,
    characters,
    words: characters.map(({ value }) => value).join(''),
    sequences: document.children.map(sequenceOf),
    headers: headersOf(document),
    fields,
    repeated,
  };
}

function blockOf(
  node: TextBlock,
  ancestors: readonly Node[],
  marker: string | undefined,
  document: Document,
): ExpectedBlock {
  const path = [...ancestors, node];
  const before = marker === undefined ? '' : `${marker} `;
  return {
    node,
    id: path.findLast(({ id }) => id !== undefined)?.id,
    lang: path.findLast(({ lang }) => lang !== undefined)?.lang ?? document.metadata.lang,
    text: before + textOf(node),
    marker: before.length,
    sequence: document.children.findIndex((sequence) => path.includes(sequence)),
  };
}

/** A control's tag is the field's name, its alias the label; a bookmark has the name with underscores. */
function namesOf({ name, label }: Extract<Node, { type: 'field' }>): readonly string[] {
  return [name, label, fieldBookmark + name.replaceAll(/[-.]/g, '_')];
}

function sequenceOf(sequence: PageSequence): ExpectedSequence {
  const { header, footer, firstHeader = header, firstFooter = footer } = sequence;
  return {
    languages: languagesOf([header, footer, firstHeader, firstFooter]),
    first: [...linesOf(firstHeader), ...linesOf(firstFooter)],
    others: [...linesOf(header), ...linesOf(footer)],
  };
}

function linesOf(furniture: Furniture | undefined): readonly string[] {
  if (furniture === undefined) return [];
  return [...walk(furniture)]
    .flatMap(({ node }) => (isTextBlock(node) ? [wordsIn(furnitureText(node))] : []))
    .filter((words) => words !== '');
}

function languagesOf(parts: readonly (Furniture | undefined)[]): ReadonlyMap<string, ReadonlySet<string>> {
  const languages = new Map<string, Set<string>>();
  for (const { node, ancestors } of parts.flatMap((part) => (part === undefined ? [] : [...walk(part)]))) {
    const lang = ancestors.find(({ type }) => type === 'column')?.lang;
    if (!isTextBlock(node) || lang === undefined) continue;
    const words = wordsIn(furnitureText(node));
    languages.set(words, (languages.get(words) ?? new Set<string>()).add(lang));
  }
  return languages;
}

function headersOf(document: Document): ReadonlyMap<string, string> {
  const lines = [...walk(document)]
    .filter(({ node, ancestors }) => isTextBlock(node) && ancestors.some(({ type }) => type === 'furniture'))
    .map(({ node }) => furnitureText(node));
  return new Map(lines.map((text) => [wordsIn(text), text]));
}

function furnitureText(node: Node): string {
  if (node.type === 'pageNumber') return pageNumberMark;
  if (node.type === 'pageCount') return pageCountMark;
  const inner = childrenOf(node);
  return inner.length === 0 ? textOf(node) : inner.map(furnitureText).join('');
}
