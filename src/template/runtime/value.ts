import type { InlineValue } from '../../data/index.js';
import type { Span } from '../../diagnostic/span.js';

/** Text of one datum, without its elements, that knows where it stands in the data. */
export class DataText {
  constructor(
    readonly text: string,
    readonly data: Span,
  ) {}
}

/** Inline text to be printed with its elements. */
export class InlineMarkup {
  constructor(readonly value: InlineValue) {}
}

/** Text of one language, as data files (inline text) or the registry (plain names) hold it. */
export type Text = InlineValue | DataText | string;

export function isInlineValue(value: unknown): value is InlineValue {
  return (
    isRecord(value) && Array.isArray(value.nodes) && isSpan(value.span) && typeof value.lang === 'string'
  );
}

export function isText(value: unknown): value is Text {
  return typeof value === 'string' || value instanceof DataText || isInlineValue(value);
}

/** A text in several languages: a map from BCP 47 tags, and nothing else, to texts. */
export function isLocalised(value: unknown): value is Readonly<Record<string, Text>> {
  if (!isRecord(value) || isInlineValue(value) || value instanceof DataText) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([lang, text]) => /^[a-z]{2,3}(-|$)/.test(lang) && isText(text));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSpan(value: unknown): value is Span {
  return isRecord(value) && typeof value.file === 'string' && isRecord(value.start) && isRecord(value.end);
}

/** What a value is, to complete "is …, not text". */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof InlineMarkup || isLocalised(value) || isText(value)) return 'text';
  return typeof value === 'object' ? 'a group of values' : `a ${typeof value}`;
}

/** What `{{#if}}`, `and`, `or` and `not` take for true: anything but nothing, false, 0, empty text and an empty list. */
export function isTrue(value: unknown): boolean {
  if (value instanceof DataText) return value.text !== '';
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
