import type { Face, FaceRun } from '../../../font/face.js';

/** Which faces draw which characters of a document. */
export class FaceUse {
  readonly #characters = new Map<Face, Set<string>>();

  record(runs: readonly FaceRun[]): void {
    for (const { face, text } of runs) {
      const characters = this.#characters.get(face) ?? new Set();
      for (const character of text) characters.add(character);
      this.#characters.set(face, characters);
    }
  }

  /** The faces by their ids, each with its characters by code point. */
  entries(): { readonly face: Face; readonly characters: string }[] {
    return [...this.#characters]
      .map(([face, characters]) => ({ face, characters: [...characters].sort().join('') }))
      .sort((a, b) => (a.face.id < b.face.id ? -1 : 1));
  }
}
