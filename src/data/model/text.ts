import type { Span } from '../../diagnostic/span.js';
import type { Inline } from '../../document/nodes.js';

/** Inline text in one language. `span` is its YAML scalar; each node's `origin.data` is its own place inside it. */
export interface InlineValue {
  readonly nodes: readonly Inline[];
  readonly span: Span;
  readonly lang: string;
  /**
   * The text in the copy of each side, by the side's id, where `<parties>` marks places that change with the order of
   * the sides. `nodes` is the text as published.
   */
  readonly alternat?: Readonly<Record<string, readonly Inline[]>>;
  /** The place of the characters [start, end) of one of its text nodes, however the file folds or escapes them. */
  readonly placeIn?: (text: Inline, start: number, end: number) => Span | undefined;
}

/** One text in each language of its file, keyed by BCP 47 tag in the order in which the file publishes them. */
export type Localised = Readonly<Record<string, InlineValue>>;

/** The way from a file's root to a value: keys and indices, for example `['signatories', 0]`. */
export type DataPath = readonly (string | number)[];

/** Finds where a value stands in its YAML file; the nearest value around it where the path leads nowhere. */
export type Locate = (path: DataPath) => Span;
