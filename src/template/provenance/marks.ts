import { type Segment, type Site, SourceMap } from './source-map.js';

/*
 * A mark stands before each stretch of what a template prints and says where the stretch comes from: the number of a
 * site between two noncharacters. Neither templates nor data may hold noncharacters, so no text is mistaken for a mark.
 */
const opening = '\uFDD0';
const closing = '\uFDD1';

/** The places that marks refer to. */
export class Sites {
  readonly #sites: Site[];

  constructor(sites: readonly Site[] = []) {
    this.#sites = [...sites];
  }

  /** The text that marks what follows it as coming from `site`. */
  mark(site: Site): string {
    this.#sites.push(site);
    return `${opening}${this.#sites.length - 1}${closing}`;
  }

  /** A list of its own with the same sites in it, so that marks made so far keep their meaning. */
  copy(): Sites {
    return new Sites(this.#sites);
  }

  /** Takes the marks out of printed text; the map leads from what is left to where it came from. */
  unmark(printed: string): { readonly markup: string; readonly map: SourceMap } {
    const segments: Segment[] = [];
    let markup = '';
    let from = 0;
    for (let at = printed.indexOf(opening); at !== -1; at = printed.indexOf(opening, from)) {
      const end = printed.indexOf(closing, at);
      markup += printed.slice(from, at);
      from = end + 1;
      const site = this.#sites[Number(printed.slice(at + 1, end))];
      if (site !== undefined) segments.push({ start: markup.length, site });
    }
    return { markup: markup + printed.slice(from), map: new SourceMap(segments) };
  }
}
