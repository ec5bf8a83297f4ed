import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/data/index.js';
import { docxRenderer } from '../../src/render/docx/index.js';
import type { RenderContext } from '../../src/render/renderer.js';
import { valueIn } from '../data/project-files.js';
import { openProject, repository } from '../support/artefacts.js';
import { docxBlocks, docxPart } from '../support/docx-text.js';
import { layOut } from './laid-out.js';
import { madeUpDossier } from './made-up-statement.js';
import { type Options, SigningCopies } from './signing-copies.js';

const copies = new SigningCopies();

/** Lines of each page of the PDF, and the paragraphs of the Word copy. */
async function made(dossier: Dossier, languages: readonly string[], options: Options) {
  const bytes = await copies.docx(dossier, languages, options);
  const document = copies.document(dossier, languages, options);
  const pages = await layOut(document, await copies.context(`${options.form ?? 'sequential'}`));
  return { pages, bytes, word: docxBlocks(bytes).map(({ text }) => text) };
}

const dossier = madeUpDossier({
  bodyLines: 60,
  closing: [2, 2],
  signatories: 3,
  named: true,
  signed: 2,
  annex: true,
});

const forms = [
  [['ko'], { form: 'sequential' }],
  [['en'], { form: 'sequential' }],
  [['ko', 'en'], { form: 'sequential' }],
  [['ko', 'en'], { form: 'columns' }],
] as const;

const marks = {
  certified: { ko: '인증등본', en: 'Certified true copy' },
  conformed: { ko: '서명 표시 사본', en: 'Conformed copy' },
  draft: { ko: '초안', en: 'DRAFT' },
} as const;

describe.each(forms)('a copy in %j, %j', (languages, form) => {
  it.each(['certified', 'conformed', 'draft'] as const)('says on each page that it is %s', async (copy) => {
    const { pages } = await made(dossier, languages, { ...form, copy, cover: true });
    expect(pages.length).toBeGreaterThan(3);
    const mark = languages.map((lang) => marks[copy][lang]).join(' / ');
    for (const lines of pages) expect(lines[0]).toBe(mark);
  });

  it('bears no mark where it is to be signed', async () => {
    const { pages, word } = await made(dossier, languages, { ...form, cover: true });
    const all = [...pages.flat(), ...word].join('\n');
    for (const words of Object.values(marks).flatMap((mark) => Object.values(mark)))
      expect(all).not.toContain(words);
  });

  it('has the signatures that the record has, and no others', async () => {
    const [first] = languages;
    const person = (at: number) => ({ ko: `이름 ${at}`, en: `Name ${at}` })[first];
    const conformed = await made(dossier, languages, { ...form, copy: 'conformed' });
    const certified = await made(dossier, languages, { ...form, copy: 'certified' });
    const execution = await made(dossier, languages, form);
    const signed = languages.map((lang) => ({ ko: '(서명)', en: '(Signed)' })[lang]).join(' / ');
    for (const lines of [
      (copy: typeof conformed) => copy.pages.flat(),
      (copy: typeof conformed) => copy.word,
    ]) {
      const holding = (copy: typeof conformed, words: string) =>
        lines(copy).filter((line) => line.includes(words)).length;
      expect(holding(conformed, '/s/')).toBe(2);
      expect(holding(conformed, `/s/ ${person(1)}`)).toBe(1);
      expect(holding(conformed, `/s/ ${person(2)}`)).toBe(1);
      expect(holding(certified, signed)).toBe(2);
      expect(holding(certified, '/s/') + holding(execution, '/s/') + holding(execution, signed)).toBe(0);
      const day = { ko: '2031년 5월 7일', en: '7 May 2031' }[first];
      expect(holding(conformed, day) - holding(execution, day)).toBe(2);
      expect(holding(certified, day) - holding(execution, day)).toBe(2);
    }
  });

  it('is certified at its end, once, in its languages', async () => {
    const { pages, word } = await made(dossier, languages, { ...form, copy: 'certified' });
    const words = { ko: '다름없는 등본임을', en: 'I certify that this is a true copy' } as const;
    for (const lang of ['ko', 'en'] as const) {
      const times = languages.some((one) => one === lang) ? 1 : 0;
      const holds = (text: string) => text.includes(words[lang]);
      expect(word.filter(holds)).toHaveLength(times);
      expect(pages.filter((lines) => holds(lines.join(' ')))).toHaveLength(times);
      if (times === 1) expect(holds(pages.at(-1)?.join(' ') ?? '')).toBe(true);
    }
    const annexes = { ko: '부속서', en: 'Annex' };
    const last = annexes[languages.at(-1) ?? 'ko'];
    const certification = marks.certified[languages[0]];
    expect(word.findLastIndex((text) => text.startsWith(certification))).toBeGreaterThan(word.indexOf(last));
  });

  it('has a cover of its title and sides', async () => {
    const { pages, word } = await made(dossier, languages, { ...form, cover: true });
    const cover = {
      ko: ['갑국과 을국 간의 양해각서', '갑국', '을국'],
      en: ['Memorandum between Party A and Party B', 'Party A', 'Party B'],
    };
    const titles = languages.map((lang) => cover[lang][0]);
    const sides = [1, 2].map((at) => languages.map((lang) => cover[lang][at]).join(' '));
    expect(pages[0]?.join(' ').replaceAll(/ +/g, ' ')).toBe([...titles, ...sides].join(' '));
    const first = word.slice(0, titles.length + sides.length);
    expect(first.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([...titles, ...sides]);
  });

  it('has a place for a seal below each signature where the option asks for it', async () => {
    const { pages, word } = await made(dossier, languages, { ...form, seal: true });
    const seal = languages.map((lang) => ({ ko: '(인장)', en: '(Seal)' })[lang]).join(' / ');
    expect(pages.flat().filter((line) => line === seal)).toHaveLength(3);
    expect(word.filter((line) => line === seal)).toHaveLength(3);
  });

  it("has each side's initials on each page where the option asks for it", async () => {
    const { pages, bytes } = await made(dossier, languages, { ...form, initialPages: true });
    const sides = {
      ko: ['갑국', '을국'],
      en: ['Party A', 'Party B'],
      both: ['갑국 / Party A', '을국 / Party B'],
    };
    const labels = form.form === 'columns' ? [sides.both] : languages.map((lang) => sides[lang]);
    for (const lines of pages) {
      const foot = lines.slice(-3).map((line) => line.trim());
      expect(labels.some((own) => own.every((side) => foot.includes(side)))).toBe(true);
    }
    const footer = JSON.stringify(docxPart(bytes, 'word/footer1.xml'));
    for (const side of sides[languages[0]]) expect(footer).toContain(side);
  });
});

it('a draft says which version it is', async () => {
  const { pages } = await made(dossier, ['ko', 'en'], { form: 'columns', copy: 'draft', version: '3' });
  for (const lines of pages) expect(lines[0]).toBe('초안 / DRAFT 버전 / Version 3');
});

it('a testimonium makes a line on place and day needless', async () => {
  const line = async (testimonium: boolean) => {
    const text = madeUpDossier({ bodyLines: 3, closing: [1], signatories: 2, testimonium });
    const { word } = await made(text, ['en'], { actLine: true });
    return word.filter((words) => words.startsWith('Signed at')).length;
  };
  expect([await line(false), await line(true)]).toEqual([1, 0]);
});

it('a draft in Word has its lines numbered', async () => {
  const document = copies.document(dossier, ['en'], { copy: 'draft' });
  const context = await copies.context('sequential');
  const body = async (edition: RenderContext['edition']) => {
    const rendered = await docxRenderer.render(document, { ...context, ...(edition && { edition }) });
    return JSON.stringify(docxPart(valueIn(rendered).bytes, 'word/document.xml'));
  };
  expect(await body({ kind: 'draft', watermark: 'DRAFT' })).toContain('w:lnNumType');
  expect(await body(undefined)).not.toContain('w:lnNumType');
});

it('no heading is left behind by what keeps with the signatures', async () => {
  const project = openProject(`${repository}/examples/memorandum`);
  const memorandum = valueIn(project.dossiers.get('2031-party-a-party-b-records') ?? { diagnostics: [] });
  const options = { form: 'columns', seal: true, binding: 'bound' };
  const { pages } = await made(memorandum, ['ko', 'en'], options);
  const page = pages.find((lines) => lines.includes('Article 3 – Costs'));
  expect(page?.join(' ')).toContain('Unless they decide otherwise');
});
