/** A text file as pure code sees it: its path relative to the project root, with `/`, and what it holds. */
export interface TextSource {
  readonly file: string;
  readonly text: string;
}
