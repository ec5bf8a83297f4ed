import { readFileSync, writeFileSync } from 'node:fs';

const [begin, end] = ['<!-- bench: written by its run -->', '<!-- /bench -->'];

/** Puts a text between the markers of a file, in place of what stands there. */
export function quote(file: string, text: string): void {
  const [before, rest] = readFileSync(file, 'utf8').split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for figures.`);
  writeFileSync(file, `${before}${begin}\n${text}\n${end}${after}`);
}
