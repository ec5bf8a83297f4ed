import type { EmbeddedFace } from '../font/embedded-face.js';
import type { TextRun } from './canvas.js';
import { hexText, number as n } from './operators.js';

/** Letters farther apart than this share of the type size would be taken for words of their own when text is extracted. */
const readAsGap = 0.08;
/** Differences below this, in 1/1000 em, are not worth an operand. */
const unseen = 0.5;

/**
 * The operators that show a run: one text object, one TJ for each stretch of equal letter spacing. Where glyphs do not say
 * the text (reordered or composed characters) or stand too far apart to be read as words, ActualText says it.
 */
export function showText(run: TextRun, font: EmbeddedFace, baseline: number): string {
  const operators = [`BT /${font.name} ${n(run.size)} Tf`];
  const writer = new TextWriter(run, font, baseline, operators);
  for (const word of run.words) {
    const loose = word.tracking > readAsGap * run.size && word.shaped.glyphs.length > 1;
    const said = loose || !word.shaped.faithful ? word.shaped.text : undefined;
    writer.show(word, said);
  }
  writer.finish();
  return operators.join('\n');
}

class TextWriter {
  readonly #run: TextRun;
  readonly #font: EmbeddedFace;
  readonly #baseline: number;
  readonly #operators: string[];
  /** Operands of the TJ being gathered, and where it began and has come to. */
  #operands = '';
  #codes = '';
  #pen = Number.NaN;
  #owed = 0;
  #tracking = 0;
  #rise = 0;

  constructor(run: TextRun, font: EmbeddedFace, baseline: number, operators: string[]) {
    this.#run = run;
    this.#font = font;
    this.#baseline = baseline;
    this.#operators = operators;
  }

  show(word: TextRun['words'][number], said: string | undefined): void {
    if (said !== undefined) {
      this.flush();
      this.#operators.push(`/Span <</ActualText ${hexText(said)}>> BDC`);
    }
    this.#track(word.tracking);
    this.#moveTo(word.x);
    const scale = this.#run.size / 1000;
    let pen = this.#pen;
    for (const { id, text, advance, dx, dy } of word.shaped.glyphs) {
      if (dx !== 0) this.#adjust(dx);
      if (dy !== this.#rise) this.#raise(dy);
      const { literal, width } = this.#font.encode(id, text);
      this.#codes += literal;
      const excess = advance - dx - width;
      if (excess !== 0) this.#adjust(excess);
      pen += advance * scale + word.tracking;
    }
    this.#pen = pen;
    if (said !== undefined) {
      this.flush();
      this.#operators.push('EMC');
    }
  }

  /** Writes the operands gathered so far. */
  flush(): void {
    this.#endCodes();
    if (this.#operands !== '') this.#operators.push(`[${this.#operands}] TJ`);
    this.#operands = '';
  }

  /** Ends the text object; letter spacing and rise would outlive it. */
  finish(): void {
    this.flush();
    if (this.#tracking !== 0) this.#operators.push('0 Tc');
    if (this.#rise !== 0) this.#operators.push('0 Ts');
    this.#operators.push('ET');
  }

  #track(tracking: number): void {
    if (Math.abs(tracking - this.#tracking) < 0.0005) return;
    this.flush();
    this.#tracking = tracking;
    this.#operators.push(`${n(tracking)} Tc`);
  }

  #raise(dy: number): void {
    this.flush();
    this.#rise = dy;
    this.#operators.push(`${n((dy * this.#run.size) / 1000)} Ts`);
  }

  #moveTo(x: number): void {
    if (Number.isNaN(this.#pen)) {
      this.#operators.push(`1 0 0 -1 ${n(x)} ${n(this.#baseline)} Tm`);
      this.#pen = x;
      return;
    }
    this.#adjust(((x - this.#pen) * 1000) / this.#run.size);
    this.#pen = x;
  }

  /** Moves the pen right by so many 1/1000 em; what is too little to write is owed until it has grown. */
  #adjust(distance: number): void {
    this.#owed += distance;
    if (Math.abs(this.#owed) < unseen) return;
    this.#endCodes();
    this.#operands += n(-this.#owed);
    this.#owed = 0;
  }

  #endCodes(): void {
    if (this.#codes === '') return;
    this.#operands += `(${this.#codes})`;
    this.#codes = '';
  }
}
