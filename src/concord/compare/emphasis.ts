import type { Mark } from '../../data/plain-text.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Aligned, nameOf, pairsOf, type ReadText } from '../aligned.js';
import { type Comparison, filesOf, unitsIn } from './context.js';

const names = { strong: 'strong emphasis', emphasis: 'emphasis' } as const;
type Kind = keyof typeof names;

/** Emphasis and links. A language that never uses one kind of emphasis is told so once, not block by block. */
export const compareEmphasis: Comparison = (context) =>
  filesOf(context).flatMap(([file]) => {
    const units = unitsIn(context, file);
    return [...(['strong', 'emphasis'] as const).flatMap((kind) => emphasis(units, kind)), ...links(units)];
  });

interface Difference {
  readonly aligned: Aligned;
  readonly more: ReadText;
  readonly less: ReadText;
  readonly mark: Mark;
}

function emphasis(units: readonly Aligned[], kind: Kind): readonly Diagnostic[] {
  const differences = units.flatMap((aligned) =>
    pairsOf(aligned).flatMap((pair) => difference(aligned, pair, kind)),
  );
  const silent = languagesWithout(units, kind);
  const [example] = differences;
  const everywhere = differences.filter(({ less }) => silent.has(less.lang));
  const singly = differences.filter(({ less }) => !silent.has(less.lang)).map((one) => report(one, kind));
  if (example === undefined || everywhere.length < 2) return differences.map((one) => report(one, kind));
  return [...singly, ...together(everywhere, kind)];
}

function difference(
  aligned: Aligned,
  [a, b]: readonly [ReadText, ReadText],
  kind: Kind,
): readonly Difference[] {
  const [inA, inB] = [marksOf(a, kind), marksOf(b, kind)];
  if (inA.length === inB.length) return [];
  const [more, less, marks] = inA.length > inB.length ? [a, b, inA] : [b, a, inB];
  const mark = marks.at(Math.min(inA.length, inB.length));
  return mark === undefined ? [] : [{ aligned, more, less, mark }];
}

function report({ aligned: { unit }, more, less, mark }: Difference, kind: Kind): Diagnostic {
  const message = `${nameOf(unit)} has more ${names[kind]} in \`${more.lang}\` than in \`${less.lang}\`.`;
  return diagnostic('emphasis-differs', message, {
    span: more.plain.spanOf(mark.start, mark.end),
    related: [{ message: `The text in \`${less.lang}\` stands here.`, span: less.span }],
  });
}

function together(differences: readonly Difference[], kind: Kind): readonly Diagnostic[] {
  const [first] = differences;
  if (first === undefined) return [];
  const { more, less, mark } = first;
  const message = `${differences.length} texts have ${names[kind]} in \`${more.lang}\`, and none has any in \`${less.lang}\`.`;
  return [
    diagnostic('emphasis-differs', message, {
      span: more.plain.spanOf(mark.start, mark.end),
      related: differences.map(({ aligned, less: plain }) => ({
        message: `${nameOf(aligned.unit)} in \`${plain.lang}\` stands here.`,
        span: plain.span,
      })),
    }),
  ];
}

function languagesWithout(units: readonly Aligned[], kind: Kind): ReadonlySet<string> {
  const texts = units.flatMap((unit) => unit.texts);
  const using = new Set(texts.filter((text) => marksOf(text, kind).length > 0).map(({ lang }) => lang));
  return new Set(texts.map(({ lang }) => lang).filter((lang) => !using.has(lang)));
}

function marksOf({ plain }: ReadText, kind: Mark['type']): readonly Mark[] {
  return plain.marks.filter(({ type }) => type === kind);
}

function links(units: readonly Aligned[]): readonly Diagnostic[] {
  return units.flatMap((aligned) =>
    pairsOf(aligned).flatMap(([a, b]) => {
      const [inA, inB] = [marksOf(a, 'link'), marksOf(b, 'link')];
      if (inA.length === inB.length) return [];
      return [
        diagnostic(
          'link-differs',
          `${nameOf(aligned.unit)} has ${inA.length} links in \`${a.lang}\` and ${inB.length} in \`${b.lang}\`.`,
          { span: b.span, related: [{ message: `The text in \`${a.lang}\` stands here.`, span: a.span }] },
        ),
      ];
    }),
  );
}
