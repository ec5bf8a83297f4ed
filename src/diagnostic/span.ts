/** A place in a text file. `line` and `column` are 1-based; `column` and `offset` count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A half-open range [start, end) of a text file, named by its path relative to the project root. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** Translates offsets of one text into positions without scanning the text again for each. */
export class LineIndex {
  readonly #lineStarts: number[] = [0];

  constructor(
    readonly file: string,
    readonly text: string,
  ) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#lineStarts.push(at + 1);
    }
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (this.#lineStarts[low] ?? 0) + 1, offset: clamped };
  }

  /** Offset of a 1-based line and column; the end of the text for places beyond it. */
  offsetAt(line: number, column: number): number {
    return Math.min((this.#lineStarts[line - 1] ?? this.text.length) + column - 1, this.text.length);
  }

  span(start: number, end: number): Span {
    return { file: this.file, start: this.positionAt(start), end: this.positionAt(Math.max(start, end)) };
  }
}
