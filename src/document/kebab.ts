/** `pageSequence` as `page-sequence`: how markup and printed trees write the names of node types and fields. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
