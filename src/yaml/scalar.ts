import { SourceRanges } from './source-ranges.js';

/**
 * Finds where each unit of a scalar's value stands, in whatever style the scalar is written: folded lines share the
 * range of their line break and indentation, an escape's character has the range of the escape.
 * Undefined where the source does not spell the value, as with an alias.
 */
export function scalarRanges(
  source: string,
  start: number,
  end: number,
  value: string,
): SourceRanges | undefined {
  const opening = /["'>|]/.exec(source.charAt(start))?.[0];
  if (opening === undefined) return align(source.slice(0, end), start, value, 'plain');
  if (opening === '"') return align(source.slice(0, end - 1), start + 1, value, 'double');
  if (opening === "'") return align(source.slice(0, end - 1), start + 1, value, 'single');
  const header = source.indexOf('\n', start);
  return header === -1 ? undefined : align(source.slice(0, end), header, value, 'block');
}

type Style = 'plain' | 'single' | 'double' | 'block';

/** Walks value and source side by side. Between words they differ only in white space, which YAML folds. */
function align(source: string, start: number, value: string, style: Style): SourceRanges | undefined {
  const ranges = new SourceRanges();
  let at = start;
  while (ranges.length < value.length || at < source.length) {
    const alike = countAlike(source, at, value, ranges.length, style);
    ranges.addRun(at, alike);
    at += alike;
    if (ranges.length === value.length && at === source.length) break;
    const space = whiteSpace(source, at);
    if (space > at) {
      const length = foldedLength(source.slice(at, space), value, ranges.length, style);
      if (length === space - at) ranges.addRun(at, length);
      // Every unit that a folded run became stands where the whole run does.
      else for (let count = 0; count < length; count++) ranges.add(at, space);
      at = space;
    } else if (at === source.length) {
      // A block scalar may keep line breaks that its place no longer counts.
      if (value.slice(ranges.length).trim() !== '') return undefined;
      while (ranges.length < value.length) ranges.add(at, at);
    } else {
      const unit = spelling(source, at, style);
      if (unit === undefined || !value.startsWith(unit.text, ranges.length)) return undefined;
      if (unit.length === unit.text.length) ranges.addRun(at, unit.length);
      else for (let count = 0; count < unit.text.length; count++) ranges.add(at, at + unit.length);
      at += unit.length;
    }
  }
  return ranges.length === value.length ? ranges : undefined;
}

/** How many units from here on the source has as the value does: no white space, and nothing that begins an escape. */
function countAlike(source: string, at: number, value: string, from: number, style: Style): number {
  let count = 0;
  for (; ; count++) {
    const unit = source.charCodeAt(at + count);
    if (!spellsItself(unit, style) || unit !== value.charCodeAt(from + count)) return count;
  }
}

/** What is neither white space nor begins an escape. Not a number past the end. */
function spellsItself(unit: number, style: Style): boolean {
  return unit > 0x20 && !(unit === 0x27 && style === 'single') && !(unit === 0x5c && style === 'double');
}

function whiteSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}

/** How many units of the value a run of white space in the source became. */
function foldedLength(run: string, value: string, from: number, style: Style): number {
  if (style === 'double') {
    const breaks = run.split('\n').length - 1;
    return breaks === 0 ? run.length : Math.max(1, breaks - 1);
  }
  return whiteSpace(value, from) - from;
}

/** The text that the source spells at an offset, and how long the spelling is. */
function spelling(
  source: string,
  at: number,
  style: Style,
): { readonly text: string; readonly length: number } | undefined {
  const unit = source.charAt(at);
  if (style === 'single' && unit === "'") return { text: "'", length: 2 };
  if (style !== 'double' || unit !== '\\') return { text: unit, length: 1 };
  const continuation = /^\\\r?\n[ \t]*/.exec(source.slice(at, at + 1000))?.[0];
  if (continuation !== undefined) return { text: '', length: continuation.length };
  const simple = escapes.get(source.charAt(at + 1));
  if (simple !== undefined) return { text: simple, length: 2 };
  const digits = { x: 2, u: 4, U: 8 }[source.charAt(at + 1)];
  if (digits === undefined) return undefined;
  const codePoint = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  return codePoint <= 0x10ffff ? { text: String.fromCodePoint(codePoint), length: digits + 2 } : undefined;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);
