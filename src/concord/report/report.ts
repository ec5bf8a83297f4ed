import type { Dossier } from '../../data/model/index.js';
import type { Unit } from '../../data/units.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Span } from '../../diagnostic/span.js';
import { align, type ReadText } from '../aligned.js';

/** A dossier's texts side by side, with the places that findings speak of. */
export interface ConcordReport {
  readonly dossier: string;
  readonly parts: readonly ReportPart[];
  readonly findings: readonly NumberedFinding[];
}

/** One file of the dossier. */
export interface ReportPart {
  readonly file: Unit['file'];
  readonly languages: readonly string[];
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  readonly unit: string;
  readonly role: Unit['role'];
  /** One cell for each language of the file. */
  readonly cells: readonly ReportCell[];
}

export interface ReportCell {
  readonly lang: string;
  /** The text in pieces; those with numbers are what the findings of these numbers mark. */
  readonly pieces: readonly ReportPiece[];
}

export interface ReportPiece {
  readonly text: string;
  readonly findings: readonly number[];
}

export interface NumberedFinding {
  /** From 1, in the order of the findings. */
  readonly number: number;
  readonly finding: Diagnostic;
  /** Units that it marks, as `file/unit`. */
  readonly units: readonly string[];
}

/** Lays a dossier's languages side by side and marks what `findings` speak of. Findings elsewhere are only listed. */
export function concordReport(dossier: Dossier, findings: readonly Diagnostic[]): ConcordReport {
  const numbered = findings.map((finding, at) => ({ number: at + 1, finding }));
  const aligned = align(dossier);
  const rowOf = ({ unit, texts }: (typeof aligned)[number]): ReportRow => ({
    unit: unit.id,
    role: unit.role,
    cells: texts.map((text) => ({ lang: text.lang, pieces: piecesOf(text, numbered) })),
  });
  const parts = (['statement', 'release'] as const).flatMap((file): ReportPart[] => {
    const units = aligned.filter(({ unit }) => unit.file === file);
    const [first] = units;
    if (first === undefined) return [];
    return [{ file, languages: first.texts.map(({ lang }) => lang), rows: units.map(rowOf) }];
  });
  const marked = parts.flatMap(({ file, rows }) =>
    rows.map(({ unit, cells }) => ({
      unit: `${file}/${unit}`,
      numbers: new Set(cells.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.findings))),
    })),
  );
  return {
    dossier: dossier.id,
    parts,
    findings: numbered.map(({ number, finding }) => ({
      number,
      finding,
      units: marked.filter(({ numbers }) => numbers.has(number)).map(({ unit }) => unit),
    })),
  };
}

type Numbered = Pick<NumberedFinding, 'number' | 'finding'>;

function piecesOf(text: ReadText, findings: readonly Numbered[]): readonly ReportPiece[] {
  const marks = findings.flatMap(({ number, finding: { span, related } }) =>
    [
      ...(span === undefined ? [] : [span]),
      ...related.map((place) => place.span).filter((place) => !isSame(place, text.span)),
    ]
      .flatMap((place) => offsetsIn(text, place))
      .map(([start, end]) => ({ number, start, end })),
  );
  const { length } = text.text;
  const cuts = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, at) => ({
    text: text.text.slice(start, cuts[at + 1]),
    findings: [
      ...new Set(
        marks
          .filter((mark) => mark.start <= start && (cuts[at + 1] ?? length) <= mark.end)
          .map(({ number }) => number),
      ),
    ],
  }));
}

/** The part of a text that stands in a place of its file, as offsets [start, end); none where they do not meet. */
function offsetsIn({ plain, text, span }: ReadText, place: Span): readonly (readonly [number, number])[] {
  const { file, start, end } = place;
  const meets = file === span.file && start.offset < span.end.offset && span.start.offset < end.offset;
  if (!meets) return [];
  const inside = Array.from({ length: text.length }, (_, at) => at).filter((at) => {
    const character = plain.spanOf(at, at + 1);
    return character.start.offset < end.offset && start.offset < character.end.offset;
  });
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? [] : [[first, last + 1]];
}

function isSame(a: Span, b: Span): boolean {
  return a.file === b.file && a.start.offset === b.start.offset && a.end.offset === b.end.offset;
}
