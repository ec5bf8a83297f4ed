import type { Origin } from '../../../document/nodes.js';
import type { FontBook } from '../../../font/book.js';
import type { Theme } from '../../../theme/style.js';
import type {
  Artifact,
  Owner,
  StructureElement,
  StructureOptions,
  StructureTag,
} from '../structure/element.js';
import type { Hyphenators, PageNumbers } from '../typeset/segment.js';

/** What is the same all over a document. */
export interface Job {
  readonly theme: Theme;
  readonly fonts: FontBook;
  readonly hyphenators: Hyphenators;
  /** The pictures that the file holds, by source. */
  readonly images: ReadonlyMap<string, { readonly width: number }>;
  /** Pixels to the inch that a picture must have; 0 where any number will do. */
  readonly leastResolution: number;
  /** Pictures that have fewer, and how many they have. */
  readonly coarseImages: {
    readonly source: string;
    readonly resolution: number;
    readonly origin: Origin | undefined;
  }[];
  /** Pictures that the tree names and nobody brought. */
  readonly missingImages: { readonly source: string; readonly origin: Origin | undefined }[];
  /** Whether the file holds form fields; where not, every field is a line for the pen. */
  readonly interactive: boolean;
  /** Set where the text prints the page count, which is known only after layout. */
  usesPageCount: boolean;
  /** Level at which the last heading was tagged; 0 before the first. */
  headingLevel: number;
}

/** Where in the document a node stands. */
export interface Scope {
  readonly job: Job;
  readonly lang: string;
  /** The structure element that blocks join, or the artifact that they are part of. */
  readonly owner: Owner;
  /** Width of the measure in pt. */
  readonly measure: number;
  /** Page numbers, where they are known already: in furniture. */
  readonly numbers?: PageNumbers;
  /** On two facing pages: how far their texts are apart, and the element of the text on each, which is read as a whole. */
  readonly spread?: { readonly gutter: number; readonly texts: Map<number, Owner> };
  /** On a page of a spread, which page. */
  readonly text?: number;
  /** In furniture: what form fields join, which are no artifacts whatever they stand in. */
  readonly sequence?: StructureElement;
  /** Nesting depth of the list, from 0, and where the text of its items begins; undefined outside lists. */
  readonly list?: { readonly depth: number; readonly indent: number };
}

/** The owner of a block: an element of the structure tree, or its surroundings where those are an artifact. */
export function blockOwner(
  scope: Scope,
  tag: StructureTag,
  node: { readonly lang?: string },
  options: StructureOptions = {},
): Owner {
  return isElement(scope.owner)
    ? scope.owner.block(tag, { ...langOption(scope, node), ...options })
    : scope.owner;
}

/** The language option of an element that differs from its surroundings. */
export function langOption(scope: Scope, node: { readonly lang?: string }): { lang?: string } {
  return node.lang === undefined || node.lang === scope.lang ? {} : { lang: node.lang };
}

/** The scope inside a node. */
export function within(scope: Scope, node: { readonly lang?: string }, owner: Owner = scope.owner): Scope {
  return { ...scope, lang: node.lang ?? scope.lang, owner };
}

export function isElement(owner: Owner | Artifact): owner is StructureElement {
  return owner.kind === 'element';
}
