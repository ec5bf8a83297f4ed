import { type Character, charactersOf } from './characters.js';
import type { Expected } from './expected.js';
import type { Line, Place } from './reading.js';

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

/** Lines shorter than this stand in many texts by chance: they are placed only next to others. */
const telling = 10;

/** Where lines stand in a text to the letter. */
export interface Placed {
  /** By index of a line: where it begins; absent where it stands nowhere, or only where another line does. */
  readonly starts: ReadonlyMap<number, number>;
  /** By position in the text: whether a line stands there. */
  readonly covered: Uint8Array;
}

/**
 * Finds where lines stand in a text, whatever their order in the file: columns go on over pages, and pages may have been
 * exchanged. No two lines stand in one place. Long lines that stand in one place only come first; others are placed
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

  placeBetween(rest: readonly number[], lines: readonly FoundLine[]): void {
    for (const index of rest) {
      const { words } = lines[index] ?? { words: '' };
      const before = this.#end(index - 1, lines);
      const next = this.starts.get(index + 1);
      const places = [...occurrences(this.#text, words)].filter((at) => this.#isFree(at, words.length));
      const near =
        places.find((at) => at === before) ??
        places.find((at) => at + words.length === next) ??
        this.#likely(places, words.length, before);
      if (near !== undefined) this.put(index, near, words.length);
    }
  }

  /** The next place after the line before, or the first, of a line that is long or a block of its own. */
  #likely(places: readonly number[], length: number, before = 0): number | undefined {
    const whole = (at: number) => this.#edges.has(at) && this.#edges.has(at + length);
    const likely = length >= telling ? places : places.filter(whole);
    return likely.find((at) => at >= before) ?? likely[0];
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
