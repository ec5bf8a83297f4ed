import type { YamlChild, YamlNode } from './tree.js';

/** Thrown where a text is not as plainly written as `readPlainly` reads it. */
export class Unusual extends Error {}

const childless: ReadonlyMap<string | number, YamlChild> = new Map();

/** A value without others in it, at a place. */
export function leaf(
  value: unknown,
  { start, end }: { readonly start: number; readonly end: number },
): YamlNode {
  return { value, start, end, children: childless, size: 1 };
}

/** Whether a comment begins at an offset: it needs a space before it. */
export function isComment(text: string, at: number): boolean {
  return text[at] === '#' && text[at - 1] === ' ';
}

/** The end of [start, end) without the white space that it ends with. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

/** A text in quotes without escapes, but for `''` in single ones. */
export function quotedValue(text: string, start: number, limit: number, mark: '"' | "'"): YamlNode {
  let close = text.indexOf(mark, start + 1);
  while (mark === "'" && text[close + 1] === "'") close = text.indexOf(mark, close + 2);
  if (close === -1 || close >= limit) throw new Unusual();
  const inner = text.slice(start + 1, close);
  if (mark === '"' && inner.includes('\\')) throw new Unusual();
  return leaf(mark === "'" ? inner.replaceAll("''", "'") : inner, { start, end: close + 1 });
}

/** Signs that begin something else than a text, or make a text something else. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`~=\s]/;
const negative = /^-\d/;
const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** Other spellings of numbers and words of the core schema: `0x1f`, `1e3`, `.5`, `Null`. */
const otherwise =
  /^(?:[-+]?(?:0o[0-7]+|0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|\.inf)|\.nan|null|true|false)$/i;

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** A text, number or word without quotes that stands in [start, limit), spaces around it aside. */
export function plainValue(text: string, start: number, limit: number): YamlNode {
  let end = limit;
  while (end > start && text[end - 1] === ' ') end--;
  const written = text.slice(start, end);
  const isIndicated = indicator.test(written) && !negative.test(written);
  if (written === '' || isIndicated || written.includes(': ') || written.endsWith(':')) throw new Unusual();
  return leaf(meant(written), { start, end: trimmedEnd(text, start, end) });
}

function meant(written: string): unknown {
  const word = words.get(written);
  if (word !== undefined) return word;
  if (number.test(written)) return Number(written);
  if (otherwise.test(written)) throw new Unusual();
  return written;
}
