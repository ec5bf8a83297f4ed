import type { ExpectedBlock } from './expected.js';
import type { Place } from './reading.js';

/** In what a file differs from the text that it was held against. */
export type Finding =
  | {
      readonly kind: 'changed';
      readonly place: Place;
      readonly part: TextPart;
      /** The words that stand there instead. */
      readonly found: string;
    }
  | { readonly kind: 'missing'; readonly place: Place; readonly part: TextPart }
  | { readonly kind: 'moved'; readonly place: Place; readonly part: TextPart }
  | { readonly kind: 'spacing'; readonly place: Place; readonly part: TextPart; readonly spaced: boolean }
  | { readonly kind: 'repeated'; readonly place: Place; readonly part: TextPart }
  /** `after` is the words of the text before it, if it stands within the text. */
  | { readonly kind: 'added'; readonly place: Place; readonly found: string; readonly after?: TextPart }
  | { readonly kind: 'aside'; readonly place: Place; readonly found: string; readonly why: string }
  | { readonly kind: 'furniture'; readonly place: Place; readonly expected: string };

/** Words of a block: offsets [start, end) of its text in UTF-16 units. */
export interface TextPart {
  readonly block: ExpectedBlock;
  readonly start: number;
  readonly end: number;
}

export function wordsOfPart({ block, start, end }: TextPart): string {
  return block.text.slice(start, end);
}
