import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { type Aligned, nameOf, type ReadText } from '../aligned.js';
import { type Comparison, type Context, unitsIn } from './context.js';

/** Enumerations in running text: `▲ …, ▲ …, ▲ … 등 3대 분야`. */
export const compareEnumerations: Comparison = (context) =>
  context.aligned.flatMap((aligned) =>
    aligned.texts.flatMap((text) =>
      enumerationsIn(text.text).flatMap((enumeration) => [
        ...counted(aligned, text, enumeration),
        ...(aligned.unit.file === 'release' ? renamed(aligned, text, enumeration, context) : []),
      ]),
    ),
  );

interface Item {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

interface Enumeration {
  readonly items: readonly Item[];
  readonly end: number;
}

/** Runs of items after `▲`, each up to a comma; the last ends at `등` or where the sentence does. */
function enumerationsIn(text: string): readonly Enumeration[] {
  return matchesOf(text, /▲[^.]*/g).flatMap(({ 0: run, index }) => {
    const items = matchesOf(
      run,
      /▲\s*(?<words>[^▲]+?)(?=\s*,?\s*(?:▲|$)|\s등(?=\s(?:\d|다양|[가-힣]+\s?(?:가지|개))))/gu,
    ).map((match) => {
      const words = match.groups?.words ?? '';
      const start = index + match.index + match[0].length - words.length;
      return { words, start, end: start + words.length };
    });
    const last = items.at(-1);
    return last === undefined || items.length < 2 ? [] : [{ items, end: last.end }];
  });
}

function counted(
  { unit }: Aligned,
  { text, plain, facts }: ReadText,
  { items, end }: Enumeration,
): readonly Diagnostic[] {
  const number = facts.find((fact) => fact.start >= end && /^\s등\s$/u.test(text.slice(end, fact.start)));
  if (number === undefined || number.kind !== 'number' || number.value === String(items.length)) return [];
  const [first] = items;
  const message = `${nameOf(unit)} enumerates ${items.length} items and says \`${text.slice(number.start, number.end)}\`.`;
  return [
    diagnostic('enumeration-differs', message, {
      span: plain.spanOf(number.start, number.end),
      related:
        first === undefined
          ? []
          : [{ message: 'The enumeration stands here.', span: plain.spanOf(first.start, end) }],
    }),
  ];
}

/** A release that enumerates the statement's sections, at least one of them by its title. */
function renamed(
  { unit }: Aligned,
  text: ReadText,
  { items, end }: Enumeration,
  context: Context,
): readonly Diagnostic[] {
  const titles = unitsIn(context, 'statement')
    .filter(({ unit: section }) => section.role === 'title' && section.blocks.length === 1)
    .flatMap(({ texts }) => texts.filter(({ lang }) => lang === text.lang));
  const same = (item: Item | undefined, title: ReadText | undefined): boolean =>
    item !== undefined && title !== undefined && squeezed(item.words) === squeezed(title.text);
  const shared = items.filter((item) => titles.some((title) => same(item, title)));
  const [first] = titles;
  if (first === undefined || shared.length === 0) return [];
  if (items.length !== titles.length) {
    const message = `${nameOf(unit)} enumerates ${items.length} parts of the statement, which has ${titles.length}.`;
    return [
      diagnostic('enumeration-differs', message, {
        span: text.plain.spanOf(items[0]?.start ?? 0, end),
        related: [{ message: 'The first title in the statement stands here.', span: first.span }],
      }),
    ];
  }
  return items.flatMap((item, at) => {
    const title = titles[at];
    if (title === undefined || same(item, title)) return [];
    const message = `${nameOf(unit)} speaks of \`${item.words}\`, and the statement of \`${title.text}\`.`;
    return [
      diagnostic('area-renamed', message, {
        span: text.plain.spanOf(item.start, item.end),
        related: [{ message: 'The title in the statement stands here.', span: title.span }],
      }),
    ];
  });
}

function squeezed(text: string): string {
  return text.replace(/[\s·,]/g, '');
}
