import { describe, expect, it } from 'vitest';
import { descendants, type XmlElement } from '../../src/render/docx/xml/element.js';
import { Dictionary, Name, PdfReader } from '../render/pdf/reader/objects.js';
import { docxPart } from '../support/docx-text.js';
import { pdfBlocks } from '../support/pdf-text.js';
import { type PlacedLine, placeLines } from './laid-out.js';
import { madeUpDossier, type Parts } from './made-up-statement.js';
import { SigningCopies } from './signing-copies.js';

const copies = new SigningCopies();
const languages = ['ko', 'en'];
const facing = { form: 'facing' };

/** Texts of many lengths, some with paragraphs that must break, with many numbers of signatories. */
const cases = Array.from(
  { length: 24 },
  (_, at): Parts => ({
    bodyLines: 1 + at * 7,
    closing: [[2], [1, 1], [20], [3, 45]][at % 4] ?? [],
    signatories: ((at * 5) % 14) + 1,
    testimonium: at % 3 === 0,
    annex: at % 2 === 0,
    marked: true,
  }),
);

type Page = readonly PlacedLine[];

async function pagesOf(parts: Parts): Promise<readonly Page[]> {
  const document = copies.document(madeUpDossier(parts), languages, facing);
  return placeLines(document, await copies.context('facing'));
}

const korean = /[가-힣]/;

/** Where the lines of a page that match begin: what matched, and how high on the page it stands. */
function found(page: Page, pattern: RegExp): readonly (readonly [string, number])[] {
  return page.flatMap(({ text, y }) => {
    const [match] = pattern.exec(text) ?? [];
    return match === undefined ? [] : [[match, Math.round(y * 10) / 10] as const];
  });
}

describe('facing pages', () => {
  it('have partner blocks on one spread, at one height, Korean at the left', async () => {
    for (const parts of cases) {
      const told = JSON.stringify(parts);
      const [cover, ...pages] = await pagesOf(parts);
      expect(cover?.length, told).toBeGreaterThan(0);
      expect(pages.length % 2, told).toBe(0);
      const marks = /^(?:body|closing|annex)-\d+(?=: )/;
      let blocks = 0;
      for (let at = 0; at < pages.length; at += 2) {
        const [left = [], right = []] = pages.slice(at, at + 2);
        expect(
          left.some(({ text }) => /[A-Za-z]{4}/.test(text.replace(marks, ''))),
          told,
        ).toBe(false);
        expect(
          right.some(({ text }) => korean.test(text)),
          told,
        ).toBe(false);
        expect(found(left, marks), `spread ${at / 2 + 1}: ${told}`).toEqual(found(right, marks));
        blocks += found(left, marks).length;
      }
      const body = Math.ceil(parts.bodyLines / 3);
      expect(blocks, told).toBe(body + parts.closing.length + (parts.annex ? 1 : 0));
    }
  });

  it('are both signed, by the same office at the same height, below words that it signs', async () => {
    for (const parts of cases) {
      const told = JSON.stringify(parts);
      const [, ...pages] = await pagesOf(parts);
      const offices: string[] = [];
      for (let at = 0; at < pages.length; at += 2) {
        const [left = [], right = []] = pages.slice(at, at + 2);
        const own = found(left, /^서명(?=\s*$)/).map(([, y]) => y);
        expect(own, told).toEqual(found(right, /^Signature(?=\s*$)/).map(([, y]) => y));
        const names = found(right, /^Office \d+/);
        expect(
          found(left, /제\d+기록원/).map(([name, y]) => [name.replace(/\D+/g, ''), y]),
          told,
        ).toEqual(names.map(([name, y]) => [name.replace(/\D+/g, ''), y]));
        // What closes a text and fills a page is not kept with signatures whole (docs/signing-copies.md).
        const short = parts.closing.every((lines) => lines <= 20);
        if (short && offices.length === 0 && own.length > 0) {
          const words = /합의한다|sides agree|작성하였다|DONE at|exchange copies/;
          expect(left.filter(({ text }) => words.test(text)).length, told).toBeGreaterThan(0);
          expect(right.filter(({ text }) => words.test(text)).length, told).toBeGreaterThan(0);
        }
        offices.push(...names.map(([name]) => name));
      }
      expect(offices, told).toEqual(Array.from({ length: parts.signatories }, (_, at) => `Office ${at + 1}`));
    }
  });

  it('go on beside each other where a block breaks', async () => {
    // The Korean is shorter: the rest of a block that its partner goes on with stands on the same spread or is over.
    const pages = await pagesOf({ bodyLines: 3, closing: [120, 1], signatories: 1, marked: true });
    const spreadOf = (pattern: RegExp) =>
      pages.flatMap((page, index) => (found(page, pattern).length > 0 ? [Math.floor((index - 1) / 2)] : []));
    const [begun = 0] = spreadOf(/^closing-1: /);
    const lines = (side: number) =>
      pages.flatMap((page, index) =>
        index > 0 && index % 2 === side
          ? [page.filter(({ text }) => /합의한다|기록의|copies/.test(text)).length]
          : [],
      );
    const [left, right] = [lines(1), lines(0)];
    expect(left[begun]).toBeGreaterThan(5);
    expect(left[begun + 1]).toBeGreaterThan(5);
    expect(right[begun + 1]).toBeGreaterThan(5);
    const next = spreadOf(/^closing-2: /);
    expect(next[0]).toBe(next[1]);
  });

  it('number their pages one by one', async () => {
    const pages = await pagesOf({ bodyLines: 90, closing: [1], signatories: 2 });
    const numbers = pages.map(
      (page) => page.find(({ text }) => /^\d+ \/ \d+$/.test(text))?.text.split(' ')[0],
    );
    expect(numbers.slice(1)).toEqual(pages.slice(1).map((_, at) => `${at + 2}`));
  });

  it('are read one language after the other, and shown in pairs', async () => {
    const dossier = madeUpDossier({ bodyLines: 40, closing: [2], signatories: 3, marked: true });
    const bytes = await copies.pdf(dossier, languages, facing);
    const blocks = pdfBlocks(bytes).map(({ text }) => text);
    const text = blocks.slice(blocks.lastIndexOf('갑국과 을국 간의 양해각서'));
    const english = text.findIndex((words) => words.startsWith('Memorandum between'));
    expect(english).toBeGreaterThan(10);
    expect(text.slice(0, english).every((words) => korean.test(words))).toBe(true);
    expect(text.slice(english).some((words) => korean.test(words))).toBe(false);

    const reader = new PdfReader(bytes);
    expect(reader.catalog.get('PageLayout')).toEqual(new Name('TwoPageRight'));
    const preferences = reader.dict(reader.catalog.get('ViewerPreferences'));
    expect(preferences).toBeInstanceOf(Dictionary);
    expect(preferences.get('Duplex')).toEqual(new Name('DuplexFlipLongEdge'));
  });
});

describe('facing pages in Word', () => {
  it('are the halves of a sheet, their texts beside each other row by row', async () => {
    const parts = { bodyLines: 40, closing: [2], signatories: 3, annex: true, marked: true };
    const bytes = await copies.docx(madeUpDossier(parts), languages, facing);
    const document = docxPart(bytes, 'word/document.xml');
    const sizes = named(document, 'w:pgSz').map(({ attributes }) => attributes);
    expect(sizes.map((size) => [Number(size['w:w']), Number(size['w:h'])])).toEqual([
      [11906, 16838],
      [23811, 16838],
    ]);
    const rows = named(document, 'w:tr');
    const marks = /^(?:body|closing|annex)-\d+(?=: )/;
    const texts = rows.map((row) => named(row, 'w:tc').map(wordsOf));
    const pairs = texts.filter(([left = '']) => marks.test(left));
    expect(pairs).toHaveLength(Math.ceil(40 / 3) + 2);
    for (const [left = '', right = ''] of pairs) {
      expect(marks.exec(left)?.[0]).toBe(marks.exec(right)?.[0]);
      expect([korean.test(left), korean.test(right)]).toEqual([true, false]);
    }
    const signed = rows.filter((row) => wordsOf(row).includes('Signature'));
    expect(signed).toHaveLength(3);
    for (const row of signed) expect(named(row, 'w:cantSplit')).toHaveLength(1);
  });
});

function named(element: XmlElement, name: string): readonly XmlElement[] {
  return [...descendants(element)].filter((each) => each.name === name);
}

function wordsOf(element: XmlElement): string {
  return named(element, 'w:t')
    .flatMap(({ children }) => children)
    .join('');
}
