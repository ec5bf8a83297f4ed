/** Offsets [start, end) in a file. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Units that stand in the file one beside the other, as they do in the text. */
interface Run {
  /** The run's first unit. */
  readonly unit: number;
  /** Where that unit stands. */
  readonly start: number;
  /** How much of the file spells one unit: more than one character where an escape or a folded line break does. */
  readonly width: number;
}

/**
 * Where each UTF-16 unit of a text stands in its file. Kept as runs: most texts are spelt plainly, and are a single one
 * however long they are.
 */
export class SourceRanges {
  readonly #runs: Run[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds units that stand side by side from `start` on. */
  addRun(start: number, count: number): void {
    if (count === 0) return;
    const last = this.#runs.at(-1);
    const goesOn = last !== undefined && last.width === 1 && last.start + this.#length - last.unit === start;
    if (!goesOn) this.#runs.push({ unit: this.#length, start, width: 1 });
    this.#length += count;
  }

  /** Adds one unit that [start, end) spells. */
  add(start: number, end: number): void {
    if (end - start === 1) this.addRun(start, 1);
    else {
      this.#runs.push({ unit: this.#length, start, width: end - start });
      this.#length += 1;
    }
  }

  /** Where a unit stands; undefined for one that the text does not have. */
  at(unit: number): SourceRange | undefined {
    if (unit < 0 || unit >= this.#length) return undefined;
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.unit ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    const run = this.#runs[low];
    if (run === undefined) return undefined;
    const start = run.start + unit - run.unit;
    return { start, end: start + run.width };
  }
}
