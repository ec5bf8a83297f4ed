import type { LineIndex, Span } from '../../diagnostic/span.js';
import { type SourceRange, SourceRanges } from '../../yaml/source-ranges.js';
import { decode } from './tokens.js';

/** A text whose every UTF-16 unit knows its place in a file. */
export class PlacedText {
  constructor(
    readonly text: string,
    readonly index: LineIndex,
    /** Where units stand, those of `text` from `first` on. Without units where the file does not spell the text. */
    readonly ranges: SourceRanges,
    /** Where the text as a whole stands: the place of units without one. */
    readonly whole: SourceRange,
    readonly first = 0,
  ) {}

  /** The place of [start, end) of the text. */
  span(start: number, end: number): Span {
    const first = this.rangeAt(start) ?? this.whole;
    const last = this.rangeAt(Math.max(start, end - 1)) ?? first;
    return this.index.span(first.start, Math.max(first.end, last.end));
  }

  rangeAt(unit: number): SourceRange | undefined {
    return unit < this.text.length ? this.ranges.at(this.first + unit) : undefined;
  }

  /** The units [start, end) alone. */
  part(start: number, end: number): PlacedText {
    const text = this.text.slice(start, end);
    return new PlacedText(text, this.index, this.ranges, this.whole, this.first + start);
  }

  /** Another text, of which each unit stands where the unit `from` of this one does. */
  derive(units: readonly { readonly unit: string; readonly from: number }[]): PlacedText {
    const ranges = new SourceRanges();
    for (const { from } of units) {
      const { start, end } = this.rangeAt(from) ?? this.whole;
      ranges.add(start, end);
    }
    return new PlacedText(units.map(({ unit }) => unit).join(''), this.index, ranges, this.whole);
  }
}

/**
 * Text as it reads: a line break, with the white space around it, is one space; a tab is a space; the text ends where
 * its words end. Other spaces are kept, however many.
 */
export function unwrapped(placed: PlacedText): PlacedText {
  if (!/[\t\n]|^ | $/.test(placed.text)) return placed;
  const units: { unit: string; from: number }[] = [];
  for (const { 0: piece, index: from } of placed.text.matchAll(/[ \t\n]+|./gs)) {
    const spaces = piece.includes('\n') ? ' ' : piece.replaceAll('\t', ' ');
    for (let at = 0; at < spaces.length; at++) units.push({ unit: spaces.charAt(at), from: from + at });
  }
  const isSpace = (at: number): boolean => units[at]?.unit === ' ';
  let start = 0;
  let end = units.length;
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  return placed.derive(units.slice(start, end));
}

/** Text with its escapes resolved: one unit stands where the whole escape does. */
export function decoded(placed: PlacedText): PlacedText {
  if (!placed.text.includes('&')) return placed;
  const ranges = new SourceRanges();
  for (const { 0: piece, index: from } of placed.text.matchAll(/&(?:lt|gt|amp);|./gs)) {
    const first = placed.rangeAt(from) ?? placed.whole;
    const last = placed.rangeAt(from + piece.length - 1) ?? first;
    ranges.add(first.start, last.end);
  }
  return new PlacedText(decode(placed.text), placed.index, ranges, placed.whole);
}
