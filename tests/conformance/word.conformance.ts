import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, render } from '../render/docx/fixture.js';
import { Folder, type WrittenArtefact, writeArtefacts } from './artefacts.js';
import { characters, convert, fontsOf, pageCount } from './libreoffice.js';

const pdfs = new Folder();
const words = new Folder();
const rendered = new Folder();
let artefacts: WrittenArtefact[] = [];

beforeAll(async () => {
  await writeArtefacts(pdfs, 'pdf');
  artefacts = await writeArtefacts(words, 'docx');
  convert([...artefacts.map(({ file }) => file), await typed('뚫쫓')], 'pdf', rendered);
});
afterAll(() => {
  for (const folder of [pdfs, words, rendered]) folder.remove();
});

/** Our faces by the names that PDFs have for them; whatever else is there stands in for one of them. */
const ours = /^(NotoSerifKR|SourceSerif4|PretendardGOV)-\w+$/;

describe('LibreOffice, on a machine without Korean fonts,', () => {
  it('opens every Word file and gives it as many pages as its PDF', () => {
    const counts = pairs().map(({ name, pdf, word }) => ({
      name,
      pdf: isFacing(name) ? sheetsOf(pageCount(pdf)) : pageCount(pdf),
      word: pageCount(word),
    }));
    expect(counts.filter(({ pdf, word }) => pdf !== word)).toEqual([]);
    expect(counts.length).toBe(artefacts.length);
  });

  it('shows the characters that the PDF shows, no more and no fewer', () => {
    for (const { name, pdf, word } of pairs()) {
      // Facing pages have two numbers in the PDF, and in Word the number of their sheet.
      const except = isFacing(name) ? /^(?:\f?\d+ ?\/ ?\d+ *)+$/gm : undefined;
      const shown = characters(word, except);
      expect({ name, characters: shown }).toEqual({ name, characters: characters(pdf, except) });
    }
  });

  it('draws every letter with the faces that the file carries', () => {
    for (const { name, word } of pairs()) {
      const fonts = fontsOf(word);
      expect({ name, strange: fonts.filter((font) => !ours.test(font)) }).toEqual({ name, strange: [] });
      if (name.includes('ko')) expect(fonts).toContain('NotoSerifKR-Regular');
    }
  });

  it('draws syllables that an editor types in the face that the copy carries', () => {
    const pdf = `${rendered.path}/typed.pdf`;
    expect(characters(pdf)).toEqual({ 뚫: 1, 쫓: 1 });
    expect(fontsOf(pdf)).toEqual(['NotoSerifKR-Regular']);
  });
});

const isFacing = (name: string) => name.includes('.facing.');

/** A cover, and two facing pages on each sheet. */
const sheetsOf = (pages: number) => 1 + (pages - 1) / 2;

function pairs(): { name: string; pdf: string; word: string }[] {
  return artefacts.map(({ name }) => {
    const pdf = name.replace(/\.docx$/, '.pdf');
    return { name, pdf: `${pdfs.path}/${pdf}`, word: `${rendered.path}/${pdf}` };
  });
}

/** A copy of another text, into which someone has typed this one. */
async function typed(text: string): Promise<string> {
  const files = unzipSync(
    await render(page('<paragraph>글</paragraph>'), { word: { embedFonts: 'ks2350' } }),
  );
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  return words.write(
    'typed.docx',
    zipSync({ ...files, 'word/document.xml': strToU8(body.replace('글', text)) }),
  );
}
