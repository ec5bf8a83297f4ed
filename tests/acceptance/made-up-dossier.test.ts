import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  loadPressRelease,
  loadRegistry,
  loadStatement,
  type PressRelease,
  type Statement,
} from '../../src/data/index.js';
import type { TextSource } from '../../src/diagnostic/source.js';
import { descendants } from '../../src/render/docx/xml/element.js';
import { valueIn } from '../data/project-files.js';
import { elements } from '../render/pdf/reader/structure.js';
import { Artefacts } from '../support/artefacts.js';
import { docxBlocks, docxPart, docxPictures } from '../support/docx-text.js';
import { inTwoLanguages, madeUp, madeUpProject } from '../support/other-data.js';
import { pdfBlocks, pdfPictures, readPdf } from '../support/pdf-text.js';
import { lines, type TextBlock } from '../support/text-block.js';
import { CanonicalLines } from './canonical-lines.js';

const data = (file: string): TextSource => ({ file: `data/${file}.yaml`, text: madeUp(file) });
const registry = ['parties', 'offices', 'memberships'].map((kind) => data(`registry/${kind}`));
const canonical = new CanonicalLines(valueIn(loadRegistry(registry)));
const statements: Readonly<Record<string, Statement>> = {
  en: valueIn(loadStatement(data('river-accord/statement'))),
  ko: valueIn(loadStatement(data('river-accord-ko/statement'))),
};
const releases: Readonly<Record<string, PressRelease>> = {
  en: valueIn(loadPressRelease(data('river-accord/press-release'))),
  ko: valueIn(loadPressRelease(data('river-accord-ko/press-release'))),
};
/** Label and time, as the locale of each language writes them. */
const times: Readonly<Record<string, readonly string[]>> = {
  en: ['Embargo', '5 March 2024, 16:00', 'Released', '4 March 2024, 09:30'],
  ko: ['보도시점', '2024. 3. 5.(화) 16:00'],
};

const artefacts = new Artefacts(madeUpProject(), { editions: ['web'] });
const english = 'river-accord/signing-copy.en';
const korean = 'river-accord-ko/signing-copy.ko';
const copies = [english, korean, 'river-accord/press-release.en', 'river-accord-ko/press-release.ko'];

async function blocksOf(path: string, from = artefacts): Promise<readonly TextBlock[]> {
  const { bytes } = await from.get(path);
  return path.endsWith('.pdf') ? pdfBlocks(bytes) : docxBlocks(bytes);
}

it('a dossier in one language has a release and a signing copy', () => {
  expect([...artefacts.paths].sort()).toEqual(
    copies.flatMap((copy) => [`${copy}.docx`, `${copy}.pdf`]).sort(),
  );
});

describe.each(copies)('%s', (copy) => {
  const [lang = ''] = /..$/.exec(copy) ?? [];

  it('says what the data says, in PDF and in Word', async () => {
    const statement = statements[lang];
    const release = releases[lang];
    if (statement === undefined || release === undefined) throw new Error(`There is no ${lang}`);
    const said = copy.includes('press-release')
      ? canonical.release(release, lang, statement, times[lang])
      : canonical.signingCopy(statement, [lang]);
    const pdf = await blocksOf(`${copy}.pdf`);
    expect(pdf.map(({ text }) => text)).toEqual(said);
    expect(lines(await blocksOf(`${copy}.docx`))).toEqual(lines(pdf));
  });

  it('is made soundly', async () => {
    const { bytes, pages } = await artefacts.get(`${copy}.pdf`);
    const file = readPdf(bytes);
    expect(file.faults).toEqual([]);
    expect(pages).toBe(file.pages.length);
  });
});

describe('numbered items', () => {
  async function labelsBetween(path: string, first: string, last: string) {
    const blocks = await blocksOf(path);
    const at = (title: string) => blocks.findIndex(({ text }) => text === title);
    return blocks.slice(at(first) + 1, at(last)).map(({ label }) => label);
  }

  it.each(['pdf', 'docx'])('count 1. (a) (i) in an English %s', async (format) => {
    const labels = await labelsBetween(`${english}.${format}`, 'Article 2 – Terms', 'Article 3 – Measuring');
    expect(labels).toEqual(['1.', '(a)', '(i)', '(ii)', '(b)', '2.', '(a)']);
  });

  it.each(['pdf', 'docx'])('count 1. 가. 1) 가) in a Korean %s', async (format) => {
    const labels = await labelsBetween(`${korean}.${format}`, '제2조 (정의)', '제3조 (관측)');
    expect(labels).toEqual(['1.', '가.', '1)', '2)', '가)', '나)', '나.', '2.']);
  });

  it.each(['pdf', 'docx'])('begin anew in each list of a %s', async (format) => {
    const blocks = await blocksOf(`${english}.${format}`);
    const first = blocks.find(({ text }) => text.startsWith('Each Party reads the stations'));
    expect(first?.label).toBe('1.');
  });

  it('leave articles to count through the text, and anew in an annex', async () => {
    const titles = (await blocksOf(`${english}.pdf`)).filter(({ text }) => /^Article \d/.test(text));
    expect(titles.map(({ text }) => text)).toEqual([
      'Article 1 – Purpose',
      'Article 2 – Terms',
      'Article 3 – Measuring',
      'Article 4',
      'Article 5 – Entry into Force',
      'Article 1 – Moving a Station',
    ]);
  });
});

describe('the structure of a text', () => {
  it('reaches the tags of the PDF', async () => {
    const { root } = readPdf((await artefacts.get(`${english}.pdf`)).bytes);
    const count = new Map<string, number>();
    for (const { tag } of elements(root)) count.set(tag, (count.get(tag) ?? 0) + 1);
    expect(Object.fromEntries(count)).toMatchObject({
      BlockQuote: 1,
      Caption: 2,
      Figure: 1,
      Form: 8,
      H1: 1,
      H2: 6,
      H3: 1,
      L: 6,
      LI: 11,
      Link: 1,
      Note: 2,
      Table: 1,
      // Five cells of two header rows and three that head their rows.
      TH: 8,
      TR: 5,
    });
  });

  it('reaches the elements of the Word copy', async () => {
    const { bytes } = await artefacts.get(`${english}.docx`);
    const found = [...descendants(docxPart(bytes, 'word/document.xml'))];
    const values = (name: string) =>
      found.filter((element) => element.name === name).map(({ attributes }) => attributes['w:val']);
    expect(values('w:tblHeader')).toHaveLength(2);
    expect(values('w:tblDescription')).toContain(
      'For each station its bank, the depth at low water and the days of reading.',
    );
    const tags = values('w:tag');
    expect(tags).toEqual(
      expect.arrayContaining(['terms-list-1-a-ii@en', 'measuring-quote-1@en', 'signature.south-rivers']),
    );
  });

  it('has its pictures told in words', async () => {
    const alt = ['Map: the river winds from left to right, with four stations on its lower bank.'];
    expect(pdfPictures((await artefacts.get(`${english}.pdf`)).bytes)).toEqual(alt);
    expect(docxPictures((await artefacts.get(`${english}.docx`)).bytes)).toEqual(alt);
  });
});

describe('a release in English', () => {
  it('has not one Korean letter', async () => {
    const { bytes } = await artefacts.get('river-accord/press-release.en.pdf');
    const { pages } = readPdf(bytes);
    const shown = pages.flatMap((page) => page.shown.map(({ text }) => text)).join('');
    expect(shown).toContain('Press Release');
    expect(shown).not.toMatch(/\p{Script=Hangul}/u);
  });
});

describe('the same text in two languages', () => {
  const texts = inTwoLanguages(parse(madeUp('river-accord/statement')));
  const source = (file: string) => ({ file, text: texts[file] ?? '' });
  const statement = valueIn(loadStatement(source('data/river-accord/statement.yaml')));
  const names = ['parties', 'offices'].map((kind) => source(`data/registry/${kind}.yaml`));
  const inBoth = new CanonicalLines(valueIn(loadRegistry([...names, data('registry/memberships')])));
  const both = new Artefacts(madeUpProject(texts), {
    dossiers: ['river-accord'],
    layouts: ['signing-copy'],
    editions: ['web'],
  });

  it.each([
    ['river-accord/signing-copy.en-fr', inBoth.signingCopy(statement, ['en', 'fr'])],
    ['river-accord/signing-copy.en-fr.sequential', inBoth.sequentialCopy(statement, ['en', 'fr'])],
  ])('%s says both, in PDF and in Word', async (copy, said) => {
    const pdf = await blocksOf(`${copy}.pdf`, both);
    expect(pdf.map((block) => block.text)).toEqual(said);
    expect(lines(await blocksOf(`${copy}.docx`, both))).toEqual(lines(pdf));
  });
});
