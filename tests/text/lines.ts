import { type EmergencyBreak, emergencyBreaks } from '../../src/text/emergency-break.js';
import { type LineBreakPolicy, lineBreaks } from '../../src/text/line-break.js';

/** The text with `|` where it may break and `‖` where it must. */
export function marked(text: string, wordBreak: LineBreakPolicy['wordBreak'] = 'word'): string {
  let from = 0;
  let result = '';
  for (const { offset, mandatory } of lineBreaks(text, { wordBreak })) {
    result += text.slice(from, offset) + (mandatory ? '‖' : '|');
    from = offset;
  }
  return result + text.slice(from);
}

export interface Line {
  readonly text: string;
  /** How the line was ended: by an ordinary break, or by an emergency break of that grade. */
  readonly end: 'ordinary' | EmergencyBreak['grade'];
}

/** Fills lines first-fit to `measure` columns: two for Hangul, none for spaces at the end, one for the rest. */
export function fill(
  text: string,
  wordBreak: LineBreakPolicy['wordBreak'],
  measure: number,
): readonly Line[] {
  const ordinary = [...lineBreaks(text, { wordBreak }), { offset: text.length, mandatory: true }];
  const emergency = emergencyBreaks(text);
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const fits = (offset: number): boolean => offset > start && columns(text.slice(start, offset)) <= measure;
    const wall = ordinary.find(({ offset, mandatory }) => offset > start && mandatory)?.offset ?? text.length;
    const plain = ordinary.filter(({ offset }) => offset <= wall && fits(offset)).at(-1)?.offset;
    const end: Line['end'] = plain === undefined ? lastResort(emergency, fits) : 'ordinary';
    const offset =
      plain ??
      emergency.filter((each) => each.grade === end && fits(each.offset)).at(-1)?.offset ??
      emergency.find((each) => each.offset > start)?.offset ??
      text.length;
    lines.push({ text: text.slice(start, offset), end });
    start = offset;
  }
  return lines;
}

function lastResort(
  breaks: readonly EmergencyBreak[],
  fits: (offset: number) => boolean,
): EmergencyBreak['grade'] {
  const grades = new Set(breaks.filter(({ offset }) => fits(offset)).map(({ grade }) => grade));
  if (grades.has('clean')) return 'clean';
  return grades.has('cut') ? 'cut' : 'forced';
}

function columns(line: string): number {
  return Array.from(line.trimEnd(), (character): number => (/[가-힣]/.test(character) ? 2 : 1)).reduce(
    (sum, width) => sum + width,
    0,
  );
}
