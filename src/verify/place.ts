import { type Character, charactersOf } from './characters.js';
import type { Expected } from './expected.js';
import { type Line, type Place, telling } from './reading.js';

export interface FoundCharacter extends Character {
  readonly place: Place;
}

/** A line of a file with its characters. */
export interface FoundLine {
  readonly line: Line;
  readonly characters: readonly FoundCharacter[];
  readonly words: string;
}

export function foundLine(line: Line): FoundLine {
  const characters = charactersOf(line.text).map((character) => ({ ...character, place: line.place }));
  return { line, characters, words: characters.map(({ value }) => value).join('') };
}

/** Where lines stand in a text to the letter. */
export interface Placed {
  /** By index of a line: where it begins; absent where it stands nowhere, or only where another line does. */
  readonly starts: ReadonlyMap<number, number>;
  /** By position in the text: whether a line stands there. */
  readonly covered: Uint8Array;
}

/**
 * Finds where lines stand in a text, whatever their order in the file: columns go on over pages, and pages may have been
 * exchanged. No two lines stand in one place. Telling lines that stand in one place only come first; others are placed
 * next to their neighbours in the file.
 */
export function placeLines(lines: readonly FoundLine[], expected: Expected): Placed {
  const { words: text } = expected;
  const placing = new Placing(expected);
  const rest: number[] = [];
  for (const [index, { words }] of lines.entries()) {
    const at = text.indexOf(words);
    const alone = words.length >= telling && at !== -1 && text.indexOf(words, at + 1) === -1;
    if (!alone || !placing.put(index, at, words.length)) rest.push(index);
  }
  placing.placeBetween(rest, lines);
  return placing;
}

class Placing implements Placed {
  readonly starts = new Map<number, number>();
  readonly covered: Uint8Array;
  readonly #text: string;
  /** Where blocks begin and end. */
  readonly #edges: ReadonlySet<number>;

  constructor({ words, characters }: Expected) {
    this.#text = words;
    this.covered = new Uint8Array(words.length);
    const begins = characters.flatMap(({ block }, at) => (block === characters[at - 1]?.block ? [] : [at]));
    this.#edges = new Set([...begins, words.length]);
  }

  put(index: number, start: number, length: number): boolean {
    if (!this.#isFree(start, length)) return false;
    this.covered.fill(1, start, start + length);
    this.starts.set(index, start);
    return true;
  }

  /** First those next to their neighbours, from both sides; then one that may be anywhere, and its neighbours again. */
  placeBetween(rest: readonly number[], lines: readonly FoundLine[]): void {
    let open = this.#besideNeighbours(rest, lines);
    for (let at = 0; at < open.length; ) {
      const index = open[at];
      const { words } = lines[index ?? -1] ?? { words: '' };
      const likely = index === undefined ? undefined : this.#likely(words, this.#neighbours(index, lines));
      if (index === undefined || likely === undefined) {
        at += 1;
        continue;
      }
      this.put(index, likely, words.length);
      open = this.#besideNeighbours(
        open.filter((other) => other !== index),
        lines,
      );
    }
  }

  /** Gives back those that have no place beside their neighbours in the file. */
  #besideNeighbours(rest: readonly number[], lines: readonly FoundLine[]): readonly number[] {
    let open = rest;
    for (;;) {
      // Forwards along a run of lines, and backwards along the next.
      for (const order of [open, open.toReversed()])
        for (const index of order) if (!this.starts.has(index)) this.#placeBeside(index, lines);
      const left = open.filter((index) => !this.starts.has(index));
      if (left.length === open.length) return left;
      open = left;
    }
  }

  #placeBeside(index: number, lines: readonly FoundLine[]): void {
    const { words } = lines[index] ?? { words: '' };
    const next = this.starts.get(index + 1);
    for (const at of [this.#end(index - 1, lines), next === undefined ? undefined : next - words.length]) {
      if (at === undefined || at < 0 || !this.#text.startsWith(words, at)) continue;
      if (this.put(index, at, words.length)) return;
    }
  }

  /** Of a line that is long or a block of its own, the place that is nearest to those of its neighbours in the file. */
  #likely(words: string, neighbours: readonly number[]): number | undefined {
    const { length } = words;
    const whole = (at: number) => this.#edges.has(at) && this.#edges.has(at + length);
    const places = [...occurrences(this.#text, words)].filter(
      (at) => this.#isFree(at, length) && (length >= telling || whole(at)),
    );
    const distance = (at: number) => Math.min(...neighbours.map((near) => Math.abs(at - near)));
    return places.toSorted((a, b) => distance(a) - distance(b) || a - b)[0];
  }

  /** Where the last line before that is placed ends, and the next after it begins. */
  #neighbours(index: number, lines: readonly FoundLine[]): readonly number[] {
    const places: number[] = [];
    for (let at = index - 1; at >= 0 && places.length === 0; at--) {
      const end = this.#end(at, lines);
      if (end !== undefined) places.push(end);
    }
    const before = places.length;
    for (let at = index + 1; at < lines.length && places.length === before; at++) {
      const start = this.starts.get(at);
      if (start !== undefined) places.push(start);
    }
    return places;
  }

  #end(index: number, lines: readonly FoundLine[]): number | undefined {
    if (index < 0) return 0;
    const start = this.starts.get(index);
    return start === undefined ? undefined : start + (lines[index]?.words.length ?? 0);
  }

  #isFree(start: number, length: number): boolean {
    for (let at = start; at < start + length; at++) if (this.covered[at] === 1) return false;
    return true;
  }
}

function* occurrences(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) yield at;
}
