/** A heading, paragraph, note or caption as a reader of a file meets it. */
export interface TextBlock {
  readonly text: string;
  /** The marker that a list counts or marks it with. */
  readonly label?: string;
}

/** Line breaks and tabs read as spaces; spaces at the ends of a block are nothing that a reader sees. */
export function textBlock(text: string, label?: string): TextBlock {
  const settled = text.replace(/[\n\t]/g, ' ').replace(/^ +| +$/g, '');
  return label === undefined ? { text: settled } : { text: settled, label: label.trim() };
}

/** Blocks one a line, so that a comparison shows the lines that differ. */
export function lines(blocks: readonly TextBlock[]): readonly string[] {
  return blocks.map(({ text, label }) => (label === undefined ? text : `${label} ${text}`));
}
