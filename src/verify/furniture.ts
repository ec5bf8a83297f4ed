import { wordsIn } from './characters.js';
import { type Expected, type ExpectedBlock, type ExpectedSequence, furnitureWords } from './expected.js';
import type { Finding } from './finding.js';
import type { FoundLine, Placed } from './place.js';
import { pageCountMark, pageNumberMark, type Reading } from './reading.js';

/** What stands on a page besides its text. */
export interface Furniture {
  /** Indices of the lines that are none of the text. */
  readonly lines: ReadonlySet<number>;
  /** By page, the words of the headers and footers that were found. */
  readonly found: ReadonlyMap<number, readonly string[]>;
}

/** So many lines at the top and the bottom of a page may be a header or a footer. */
const reach = 6;
/** A header may take so many lines. */
const most = 4;

/**
 * The lines of a PDF's headers and footers. A line that stands at the edge of a page and says what a header says is taken
 * for one, unless `allowed` says that its page has no such header: a title may say the same.
 */
export function furnitureOf(
  lines: readonly FoundLine[],
  expected: Expected,
  pages: number,
  watermark: string,
  allowed: (page: number) => readonly string[] | undefined = () => undefined,
): Furniture {
  const all = [...new Set(furnitureWords(expected))];
  const taken = new Set<number>();
  const found = new Map<number, string[]>();
  for (let page = 1; page <= pages; page++) {
    const onPage = lines.flatMap(({ line }, index) => (line.place.page === page ? [index] : []));
    for (const index of draftMarks(onPage, lines, watermark)) taken.add(index);
    const edge = edgeOf(
      onPage.filter((index) => !taken.has(index)),
      lines,
    );
    const here: string[] = [];
    for (const words of allowed(page) ?? all) {
      const free = new Map([...edge].filter(([index]) => !taken.has(index)));
      const run = runWith(numbered(words, page, pages), onPage, lines, free);
      if (run === undefined) continue;
      for (const index of run) taken.add(index);
      here.push(words);
    }
    found.set(page, here);
  }
  return { lines: taken, found };
}

/** The headers and footers that each page should have, by the text on it; `undefined` for a page without any text. */
export function furnitureByPage(
  lines: readonly FoundLine[],
  placed: Placed,
  { blocks, characters, sequences }: Expected,
): (page: number) => readonly string[] {
  const standingOn = new Map<number, ExpectedBlock[]>();
  for (const [index, start] of placed.starts) {
    const page = lines[index]?.line.place.page;
    const block = blocks[characters[start]?.block ?? -1];
    if (page === undefined || block === undefined) continue;
    standingOn.set(page, [...(standingOn.get(page) ?? []), block]);
  }
  const pages = new Map(
    [...standingOn].map(([page, standing]) => {
      const numbers = standing.map(({ sequence }) => sequence).sort((a, b) => a - b);
      const languages = new Set(standing.map(({ lang }) => lang));
      // Most of the page: a title may have been found on a cover that has the same.
      return [page, { sequence: numbers[numbers.length >> 1] ?? 0, languages }] as const;
    }),
  );
  /** On facing pages each language has a first page. */
  const kindOf = (page: number): string => {
    const { sequence = -1, languages = [] } = pages.get(page) ?? {};
    const facing = (sequences[sequence]?.languages.size ?? 0) > 0;
    return [sequence, ...(facing ? [...languages].sort() : [])].join(' ');
  };
  const firstPages = new Map<string, number>();
  for (const page of [...pages.keys()].sort((a, b) => b - a)) firstPages.set(kindOf(page), page);
  return (page) => {
    const standing = pages.get(page);
    const furniture: ExpectedSequence | undefined = sequences[standing?.sequence ?? -1];
    if (furniture === undefined || standing === undefined) return [];
    const due = firstPages.get(kindOf(page)) === page ? furniture.first : furniture.others;
    return due.filter((words) => {
      const languages = furniture.languages.get(words);
      return languages === undefined || [...languages].some((lang) => standing.languages.has(lang));
    });
  };
}

/** Headers and footers that pages lack, and of a Word file, those that it has and should not. */
export function furnitureFindings(
  reading: Reading,
  expected: Expected,
  found: Furniture,
  due: (page: number) => readonly string[],
): readonly Finding[] {
  if (reading.format === 'docx') return wordFurniture(reading, expected);
  return [...found.found].flatMap(([page, here]) =>
    due(page)
      .filter((words) => !here.includes(words))
      .map((words): Finding => {
        const shown = numbered(expected.headers.get(words) ?? words, page, reading.pages ?? 0);
        return { kind: 'furniture', place: { page }, expected: shown };
      }),
  );
}

function wordFurniture({ furniture }: Reading, expected: Expected): readonly Finding[] {
  const { headers } = expected;
  const due = new Set(furnitureWords(expected));
  const found = new Set(furniture.map(({ text }) => wordsIn(text)).filter((words) => words !== ''));
  const place = { part: 'header or footer' } as const;
  return [
    ...[...due]
      .filter((words) => !found.has(words))
      .map(
        (words): Finding => ({
          kind: 'furniture',
          place,
          expected: numbered(headers.get(words) ?? words, '#', '#'),
        }),
      ),
    ...furniture
      .filter(({ text }) => wordsIn(text) !== '' && !due.has(wordsIn(text)))
      .map(({ text }): Finding => ({ kind: 'added', place, found: numbered(text, '#', '#') })),
  ];
}

/** Headers and footers as a page has them. */
function numbered(words: string, page: number | string, pages: number | string): string {
  return words.replaceAll(pageNumberMark, String(page)).replaceAll(pageCountMark, String(pages));
}

/** How far lines are from the edge of their page, counted in lines; only those within reach. */
function edgeOf(onPage: readonly number[], lines: readonly FoundLine[]): ReadonlyMap<number, number> {
  const height = (index: number) => lines[index]?.line.box?.baseline ?? 0;
  const sorted = onPage.toSorted((a, b) => height(b) - height(a));
  const ranked = sorted.map((index, at) => [index, Math.min(at, sorted.length - 1 - at)] as const);
  return new Map(ranked.filter(([, rank]) => rank < reach));
}

/** Lines that follow each other and say together what is looked for; those nearest to the edge. */
function runWith(
  words: string,
  onPage: readonly number[],
  lines: readonly FoundLine[],
  edge: ReadonlyMap<number, number>,
): readonly number[] | undefined {
  let best: { readonly run: readonly number[]; readonly rank: number } | undefined;
  for (const at of onPage.keys()) {
    for (let length = 1; length <= most; length++) {
      const run = onPage.slice(at, at + length);
      const said = run.map((index) => lines[index]?.words ?? '').join('');
      const rank = Math.max(...run.map((index) => edge.get(index) ?? reach));
      if (said === words && rank < (best?.rank ?? reach)) best = { run, rank };
      if (!words.startsWith(said)) break;
    }
  }
  return best?.run;
}

/** The word across a draft, and on pages that have it the numbers of the lines in the margin. */
function draftMarks(
  onPage: readonly number[],
  lines: readonly FoundLine[],
  watermark: string,
): readonly number[] {
  const mark = onPage.filter((index) => lines[index]?.line.box?.turned && lines[index]?.words === watermark);
  if (mark.length === 0) return [];
  const isNumber = (index: number) => /^\d+$/.test(lines[index]?.words ?? '');
  const text = onPage.filter((index) => !isNumber(index) && !mark.includes(index));
  const margin = Math.min(...text.map((index) => lines[index]?.line.box?.left ?? 0));
  const numbers = onPage.filter((index) => isNumber(index) && (lines[index]?.line.box?.right ?? 0) < margin);
  return [...mark, ...numbers];
}
