import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeUpDossier, type Parts } from '../signing/made-up-statement.js';
import { SigningCopies } from '../signing/signing-copies.js';
import { Folder } from './artefacts.js';
import { convert, pageLines } from './libreoffice.js';

/** Lengths that end near the foot of a page and elsewhere, with few and with many who sign. */
const cases = [
  { bodyLines: 8, closing: [2], signatories: 1 },
  { bodyLines: 45, closing: [1, 1], signatories: 2, testimonium: true },
  { bodyLines: 51, closing: [5], signatories: 3 },
  { bodyLines: 57, closing: [2, 2], signatories: 7 },
  { bodyLines: 63, closing: [1], signatories: 12, testimonium: true },
  { bodyLines: 69, closing: [4, 1], signatories: 30 },
] as const satisfies readonly Parts[];

const forms = ['sequential', 'columns', 'facing'] as const;
const words = new Folder();
const rendered = new Folder();

const nameOf = (at: number, form: string) => `${form}-${at}`;

beforeAll(async () => {
  const copies = new SigningCopies();
  const files: string[] = [];
  for (const [at, parts] of cases.entries()) {
    for (const form of forms) {
      const languages = form === 'sequential' ? ['en'] : ['ko', 'en'];
      const bytes = await copies.docx(madeUpDossier(parts), languages, { form });
      files.push(words.write(`${nameOf(at, form)}.docx`, bytes));
    }
  }
  convert(files, 'pdf', rendered);
});
afterAll(() => {
  for (const folder of [words, rendered]) folder.remove();
});

const signature = /(?:^| )Signature(?= |$)/;
const text = /sides agree|exchange copies|records and lists|DONE at|signed this/;
const furniture = /^\s*(?:\d+ \/ \d+\s*)+$|^\s*Memorandum between Party A and Party B\s*$/;

it.each(cases.flatMap((parts, at) => forms.map((form) => [JSON.stringify(parts), form, at] as const)))(
  'LibreOffice keeps signatures with the text: %s, %s',
  (_, form, at) => {
    const pages = pageLines(`${rendered.path}/${nameOf(at, form)}.pdf`);
    const signed = pages.filter((page) => page.some((line) => signature.test(line)));
    const places = (page: readonly string[], label: RegExp) => page.join('\n').match(label)?.length ?? 0;
    const all = pages.reduce((sum, page) => sum + places(page, /(?<![A-Za-z])Signature(?![A-Za-z])/g), 0);
    expect(all).toBe(cases[at]?.signatories);
    // LibreOffice keeps no row of a table with what follows the table, as Word does: text in columns may part from it.
    if (form !== 'columns')
      expect(signed[0]?.filter((line) => text.test(line)).length).toBeGreaterThanOrEqual(1);
    for (const page of pages) {
      expect(page.filter((line) => !furniture.test(line)).length).toBeGreaterThan(0);
      // Whole blocks: as many lines for names as for signatures.
      expect(places(page, /(?<![A-Za-z])Name(?![A-Za-z])/g)).toBe(
        places(page, /(?<![A-Za-z])Signature(?![A-Za-z])/g),
      );
    }
  },
);
