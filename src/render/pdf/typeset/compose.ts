import type { FontBook } from '../../../font/book.js';
import { emergencyBreaks } from '../../../text/emergency-break.js';
import type { ParagraphStyle } from '../../../theme/style.js';
import { chooseBreaks, type Fit } from './choose-breaks.js';
import type { InlineContent } from './content.js';
import { fitFields } from './fit-fields.js';
import { hung } from './hang.js';
import { opportunitiesIn, sorted } from './opportunities.js';
import type { Box } from './pieces.js';
import {
  type Hyphenators,
  type Opportunity,
  type PageNumbers,
  Segmenter,
  type Uncovered,
} from './segment.js';
import { setLine } from './set-line.js';
import { setPlain } from './set-plain.js';
import { type Bookmark, type PlacedPiece, TextLine } from './text-line.js';

/** A paragraph to set. */
export interface ParagraphText {
  readonly style: ParagraphStyle;
  /** For the languages whose words may be parted at a line's end; none unless the style hyphenates. */
  readonly hyphenators?: Hyphenators;
  readonly content: readonly InlineContent[];
  /** A marker that stands before the first line; its text ends with the space that parts it from the paragraph's. */
  readonly marker?: Marker;
  /** Names that links may go to, at the first line. */
  readonly anchors: Set<string>;
  readonly bookmark?: Bookmark;
}

export interface Marker {
  readonly content: readonly InlineContent[];
  /** The marker's left edge and the text's, in pt from the measure's left edge; the text moves on if the marker is wider. */
  readonly at: number;
  readonly textAt: number;
}

export interface Composed {
  readonly lines: readonly TextLine[];
  readonly uncovered: readonly Uncovered[];
}

/**
 * The middle of the ideographic em box stands this share of the type size above the baseline (0.88 − 0.5). Centring it in the
 * leading puts the baselines of faces with different metrics on one line: Korean and English beside each other agree.
 */
const emBoxMiddle = 0.38;

/** Sets a paragraph into lines of a measure of `width` pt. */
export function compose(text: ParagraphText, width: number, fonts: FontBook, numbers: PageNumbers): Composed {
  const { style } = text;
  const marker = text.marker && setPlain(text.marker.content, text.marker.at, fonts, numbers);
  const left = text.marker === undefined ? style.indentLeft : Math.max(text.marker.textAt, marker?.end ?? 0);
  const indent = (first: boolean) => left + (first && marker === undefined ? style.indentFirst : 0);
  const measure = (first: boolean) => Math.max(width - style.indentRight - indent(first), 1);
  const narrowest = Math.min(measure(true), measure(false));

  const segmenter = new Segmenter(fitFields(text.content, narrowest), fonts, numbers);
  const boxes = hung(boxesWithin(segmenter, narrowest, text), style, marker !== undefined);
  const ends = chooseBreaks(boxes, measure, fitOf(style));
  const lines: TextLine[] = [];
  let start = 0;
  for (const end of ends) {
    const first = start === 0;
    const line = boxes.slice(start, end);
    const last = line.at(-1)?.mandatory ?? true;
    const place = {
      left: indent(first),
      width: measure(first),
      align: style.align,
      last,
      tabStops: style.tabStops,
    };
    const { pieces, leaders } = setLine(line, place);
    lines.push(textLine(first && marker ? [...marker.pieces, ...pieces] : pieces, style, leaders));
    start = end;
  }
  const [first] = lines;
  if (first !== undefined) {
    first.anchors = [...text.anchors];
    first.bookmark = text.bookmark;
  }
  return {
    lines: lines.length > 0 ? lines : [textLine(marker?.pieces ?? [], style, [])],
    uncovered: [...(marker?.uncovered ?? []), ...segmenter.uncovered],
  };
}

function fitOf(style: ParagraphStyle): Fit {
  if (style.align === 'justify') return 'justify';
  return style.align === 'center' ? 'balanced' : 'ragged';
}

function textLine(
  pieces: readonly PlacedPiece[],
  style: ParagraphStyle,
  tabLeaders: TextLine['parts']['tabLeaders'],
): TextLine {
  const last = pieces.at(-1);
  return new TextLine({
    pieces,
    height: style.leading,
    baseline: style.leading / 2 + emBoxMiddle * style.size,
    width: last === undefined ? 0 : last.x + last.width,
    tabLeaders,
  });
}

/** The paragraph's boxes, those wider than the measure cut where the text room says it hurts least. */
function boxesWithin(segmenter: Segmenter, measure: number, { style, hyphenators }: ParagraphText): Box[] {
  const { text } = segmenter;
  const allowed = opportunitiesIn(text, style.wordBreak);
  const breaks =
    hyphenators === undefined ? allowed : sorted([...allowed, ...segmenter.hyphenations(hyphenators)]);
  const boxes = segmenter.boxes(0, text.length, breaks);
  if (boxes.every((box) => box.width <= measure)) return boxes;
  const emergencies = emergencyBreaks(text);
  return boxes.flatMap((box) => {
    if (box.width <= measure) return [box];
    const inside = emergencies.filter(({ offset }) => offset > box.start && offset < box.end);
    const cuts = emergencyCuts(segmenter, box, inside, measure);
    const parts = segmenter.boxes(box.start, box.end, cuts);
    return parts.map((part, index) =>
      index < parts.length - 1 ? part : { ...part, mandatory: box.mandatory },
    );
  });
}

type Emergency = ReturnType<typeof emergencyBreaks>[number];

/** Of the emergency breaks that fill a line, the last clean one, else the last cut, else the last of all. */
function emergencyCuts(
  segmenter: Segmenter,
  box: Box,
  inside: readonly Emergency[],
  measure: number,
): Opportunity[] {
  const atoms = segmenter.boxes(
    box.start,
    box.end,
    inside.map(({ offset }) => ({ offset, mandatory: false })),
  );
  const grades = new Map(inside.map(({ offset, grade }) => [offset, grade]));
  const cuts: Opportunity[] = [];
  let first = 0;
  while (first < atoms.length) {
    let width = 0;
    let next = first;
    while (next < atoms.length) {
      const atom = atoms[next];
      if (atom === undefined || (next > first && width + atom.width > measure)) break;
      width += atom.width + atom.spaceWidth;
      next += 1;
    }
    if (next >= atoms.length) break;
    const candidates = atoms.slice(first, next).map((atom) => atom.end);
    const best = (grade: Emergency['grade']) => candidates.findLast((offset) => grades.get(offset) === grade);
    // A clean cut that leaves most of the line empty serves the page worse than one inside the word.
    const offset = best('clean') ?? best('cut') ?? candidates.at(-1) ?? box.end;
    cuts.push({ offset, mandatory: false });
    first = atoms.findIndex((atom) => atom.start >= offset);
    if (first === -1) break;
  }
  return cuts;
}
