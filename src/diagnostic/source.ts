/** A text file as a pure room receives it. `file` is relative to the project root, with `/` between its parts. */
export interface TextSource {
  readonly file: string;
  readonly text: string;
}
