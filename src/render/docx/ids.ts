/** Numbers for what must be told apart within one document, given in document order. */
export class Ids {
  #controls = 0;
  #pictures = 0;

  control(): number {
    this.#controls += 1;
    return this.#controls;
  }

  picture(): number {
    this.#pictures += 1;
    return this.#pictures;
  }
}
