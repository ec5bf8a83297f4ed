/** Numbers for what must be told apart within one document, given in document order. */
export class Ids {
  #controls = 0;
  #links = 0;

  control(): number {
    this.#controls += 1;
    return this.#controls;
  }

  link(): number {
    this.#links += 1;
    return this.#links;
  }
}
