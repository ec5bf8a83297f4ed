/**
 * Extended grapheme clusters of UAX #29, as far as printed Korean and Latin text needs them: CR LF, Hangul
 * jamo sequences, flags, emoji sequences, and any character with the marks that follow it. Not Intl.Segmenter,
 * whose rules change with the runtime's ICU.
 */
const cluster = new RegExp(
  [
    '\\r\\n',
    '[\\n\\r\\u0085\\u2028\\u2029]',
    `(?:${[
      '\\p{RI}\\p{RI}',
      '[\\u1100-\\u115F\\uA960-\\uA97C]*[가-힣\\u1160-\\u11A7\\uD7B0-\\uD7C6][\\u1160-\\u11A7\\uD7B0-\\uD7C6]*[\\u11A8-\\u11FF\\uD7CB-\\uD7FB]*',
      '[\\u1100-\\u115F\\uA960-\\uA97C]+',
      '.',
    ].join('|')})(?:\\u200D\\p{ExtPict}|[\\p{M}\\p{EMod}\\u200C\\u200D\\u{E0020}-\\u{E007F}])*`,
  ].join('|'),
  'gsu',
);

/** Letters and marks that are clusters of their own beside each other: most texts hold nothing else. */
const plain =
  /^[\n\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u25A0-\u25FF\u3000-\u3029\u3030-\u303F가-힣]*$/;

/** A test of whether an offset inside `text` is between two of its grapheme clusters. */
export function graphemeBoundaryTest(text: string): (offset: number) => boolean {
  if (plain.test(text)) return () => true;
  const boundaries = new Set(graphemeBoundaries(text));
  return (offset) => boundaries.has(offset);
}

/** Offsets between the grapheme clusters of `text`, ascending, without its two ends. */
export function graphemeBoundaries(text: string): readonly number[] {
  if (plain.test(text)) return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => index + 1);
  const starts = Array.from(text.matchAll(cluster), (match) => match.index);
  return starts.slice(1);
}
