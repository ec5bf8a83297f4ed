import { type PdfObject, textString } from '../pdfmake/internals.js';
import type { Bookmark } from '../typeset/text-line.js';
import type { PdfFile } from './pdf-file.js';

interface Entry {
  readonly bookmark: Bookmark;
  readonly destination: readonly unknown[];
  readonly children: Entry[];
}

/**
 * The bookmarks, nested as the headings are. pdfkit's own outline sends readers to the right edge of the page, which in a
 * zoomed view scrolls the text away; ours leaves zoom and horizontal place as they are.
 */
export class Outline {
  readonly #file: PdfFile;
  readonly #top: Entry[] = [];
  /** Entries that may get children, for each text. */
  readonly #open = new Map<number, Entry[]>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  add(bookmark: Bookmark, y: number): void {
    if (bookmark.title === '') return;
    const { level, text = 0 } = bookmark;
    const open = this.#open.get(text) ?? [];
    while ((open.at(-1)?.bookmark.level ?? 0) >= level) open.pop();
    const entry = { bookmark, destination: this.#file.destination(y), children: [] };
    (open.at(-1)?.children ?? this.#top).push(entry);
    open.push(entry);
    this.#open.set(text, open);
  }

  write(catalog: PdfObject): void {
    if (this.#top.length === 0) return;
    const root = this.#file.ref({ Type: 'Outlines' });
    this.#writeLevel(this.#top, root);
    root.data.Count = countOf(this.#top);
    root.end();
    catalog.data.Outlines = root;
    catalog.data.PageMode = 'UseOutlines';
  }

  #writeLevel(entries: readonly Entry[], parent: PdfObject): void {
    const objects = entries.map(() => this.#file.ref());
    for (const [index, entry] of entries.entries()) {
      const object = objects[index];
      if (object === undefined) continue;
      const previous = objects[index - 1];
      const next = objects[index + 1];
      Object.assign(object.data, {
        Title: textString(entry.bookmark.title),
        Parent: parent,
        Dest: entry.destination,
        ...(previous && { Prev: previous }),
        ...(next && { Next: next }),
      });
      if (entry.children.length > 0) {
        this.#writeLevel(entry.children, object);
        object.data.Count = countOf(entry.children);
      }
      object.end();
    }
    parent.data.First = objects[0];
    parent.data.Last = objects.at(-1);
  }
}

/** All entries stand open. */
function countOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + 1 + countOf(entry.children), 0);
}
