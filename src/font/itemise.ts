import type { Face, FaceRun, MissingGlyph } from './face.js';

export interface Itemised<F extends Face> {
  readonly runs: readonly (FaceRun & { readonly face: F })[];
  readonly missing: readonly MissingGlyph[];
}

/** Splits text into runs by face, as the documentation of `FontBook.itemise` says. `faces` holds at least one. */
export class Itemiser<F extends Face> {
  readonly #choices = new Map<number, F | undefined>();

  constructor(readonly faces: readonly [F, ...F[]]) {}

  itemise(text: string): Itemised<F> {
    const runs: { text: string; face: F }[] = [];
    const missing: MissingGlyph[] = [];
    let current: F | undefined;
    let runStart = 0;
    let at = 0;
    while (at < text.length) {
      const codePoint = text.codePointAt(at) ?? 0;
      const baseEnd = at + (codePoint > 0xffff ? 2 : 1);
      const end = clusterEnd(text, baseEnd);
      const face = this.#faceFor(codePoint, text.slice(baseEnd, end), current);
      this.#noteMissing(text, at, end, face ?? this.faces[0], missing);
      if (current !== undefined && (face ?? this.faces[0]) !== current) {
        runs.push({ text: text.slice(runStart, at), face: current });
        runStart = at;
      }
      current = face ?? this.faces[0];
      at = end;
    }
    if (current !== undefined) runs.push({ text: text.slice(runStart), face: current });
    return { runs, missing };
  }

  /** The face of a cluster: that of the run before for a space that it covers, else the first that covers it best. */
  #faceFor(codePoint: number, extension: string, current: F | undefined): F | undefined {
    if (current !== undefined && isSpace(codePoint) && current.covers(codePoint)) return current;
    if (extension !== '') {
      const whole = this.faces.find((face) => face.covers(codePoint) && coversAll(face, extension));
      if (whole !== undefined) return whole;
    }
    if (!this.#choices.has(codePoint)) {
      this.#choices.set(
        codePoint,
        this.faces.find((face) => face.covers(codePoint)),
      );
    }
    return this.#choices.get(codePoint);
  }

  #noteMissing(text: string, start: number, end: number, face: F, missing: MissingGlyph[]): void {
    for (let offset = start; offset < end; ) {
      const codePoint = text.codePointAt(offset) ?? 0;
      if (!face.covers(codePoint) && !isSilent(codePoint)) missing.push({ codePoint, offset });
      offset += codePoint > 0xffff ? 2 : 1;
    }
  }
}

/** Where the marks and joiners after a character end; they are drawn with it. */
function clusterEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (!extendsCluster(codePoint)) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

function extendsCluster(codePoint: number): boolean {
  if (codePoint < 0x300 || (codePoint >= 0xac00 && codePoint <= 0xd7a3)) return false;
  return isSilent(codePoint) || /^\p{M}$/u.test(String.fromCodePoint(codePoint));
}

/** Joiners and variation selectors, which a face may lack without harm. */
function isSilent(codePoint: number): boolean {
  return codePoint === 0x200c || codePoint === 0x200d || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
}

function isSpace(codePoint: number): boolean {
  return (
    codePoint === 0x20 ||
    codePoint === 0xa0 ||
    codePoint === 0x3000 ||
    codePoint === 0x202f ||
    (codePoint >= 0x2000 && codePoint <= 0x200a)
  );
}

function coversAll(face: Face, text: string): boolean {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isSilent(codePoint) && !face.covers(codePoint)) return false;
  }
  return true;
}
