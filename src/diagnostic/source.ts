/** A text file: its path relative to the project root, with `/` between folders, and what it holds. */
export interface TextSource {
  readonly file: string;
  readonly text: string;
}
