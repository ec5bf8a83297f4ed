import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, type WrittenArtefact, writeArtefacts } from './artefacts.js';

const pdfs = new Folder();
const words = new Folder();
const rendered = new Folder();
let artefacts: WrittenArtefact[] = [];

beforeAll(async () => {
  await writeArtefacts(pdfs, 'pdf');
  artefacts = await writeArtefacts(words, 'docx');
  convertToPdf(artefacts.map(({ file }) => file));
});
afterAll(() => {
  for (const folder of [pdfs, words, rendered]) folder.remove();
});

describe('LibreOffice', () => {
  it('opens every Word file and gives it as many pages as its PDF', () => {
    const counts = pairs().map(({ name, pdf, word }) => ({
      name,
      pdf: pageCount(pdf),
      word: pageCount(word),
    }));
    expect(counts.filter(({ pdf, word }) => pdf !== word)).toEqual([]);
    expect(counts.length).toBe(artefacts.length);
  });

  it('shows the characters that the PDF shows, no more and no fewer', () => {
    for (const { name, pdf, word } of pairs()) {
      expect({ name, characters: characters(word) }).toEqual({ name, characters: characters(pdf) });
    }
  });

  it('draws Korean with the embedded faces', () => {
    for (const { word } of pairs().filter(({ name }) => name.includes('ko'))) {
      expect(fontsOf(word)).toEqual(expect.arrayContaining([expect.stringMatching(/NotoSerifKR-Regular$/)]));
      expect(fontsOf(word).every((font) => /NotoSerifKR|SourceSerif4|PretendardGOV/.test(font))).toBe(true);
    }
  });
});

function pairs(): { name: string; pdf: string; word: string }[] {
  return artefacts.map(({ name }) => {
    const pdf = name.replace(/\.docx$/, '.pdf');
    return { name, pdf: `${pdfs.path}/${pdf}`, word: `${rendered.path}/${pdf}` };
  });
}

function convertToPdf(files: readonly string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(rendered.path)}/profile`;
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', rendered.path];
  execFileSync('soffice', [...options, ...files], { stdio: 'ignore' });
}

function pageCount(pdf: string): number {
  return Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]);
}

/** How often each character is on the pages, but for white space and hyphens: pdftotext joins words at the ends of lines. */
function characters(pdf: string): Record<string, number> {
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });
  const counts = new Map<string, number>();
  for (const character of text.replace(/[\s-]/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names of the fonts of a PDF, without their subset tags. */
function fontsOf(pdf: string): string[] {
  const table = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).split('\n').slice(2);
  return table.flatMap((row) => (row === '' ? [] : [(row.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, '')]));
}
