import { describe, expect, it } from 'vitest';
import { descendants } from '../../src/render/docx/xml/element.js';
import { docxPart } from '../support/docx-text.js';
import { placeLines } from './laid-out.js';
import { madeUpDossier } from './made-up-statement.js';
import { SigningCopies } from './signing-copies.js';

const copies = new SigningCopies();
const duplex = { binding: 'duplex' };
const millimetre = 72 / 25.4;

describe('a copy printed on both sides and bound', () => {
  // Korean texts of one page, of two and of three.
  it.each([3, 60, 90])(
    'begins each text at the right, with the wide margin at the spine (%i lines)',
    async (bodyLines) => {
      const dossier = madeUpDossier({ bodyLines, closing: [1], signatories: 2 });
      const document = copies.document(dossier, ['ko', 'en'], { ...duplex, form: 'sequential', cover: true });
      const pages = await placeLines(document, await copies.context('sequential'));

      const beginning = (title: RegExp) =>
        pages.findIndex((page, index) => index > 0 && page[0] !== undefined && title.test(page[0].text)) + 1;
      expect(beginning(/양해각서$/)).toBe(3);
      expect(beginning(/^Memorandum between/) % 2).toBe(1);

      const blank = pages.flatMap((page, index) => (page.length === 0 ? [index + 1] : []));
      expect(blank).toContain(2);
      for (const page of blank) expect(page % 2).toBe(0);
      expect(pages.at(-1)).not.toEqual([]);

      for (const [index, page] of pages.entries()) {
        if (index === 0 || page.length === 0) continue;
        const left = Math.min(...page.map(({ x }) => x));
        expect(left / millimetre, `page ${index + 1}`).toBeCloseTo(index % 2 === 0 ? 38 : 22, 0);
        const number = page.find(({ text }) => /^\d+ \/ \d+$/.test(text));
        expect(number?.text.split(' ')[0]).toBe(`${index + 1}`);
      }
    },
  );

  it('says so to Word', async () => {
    const dossier = madeUpDossier({ bodyLines: 3, closing: [1], signatories: 2 });
    const of = async (options: Readonly<Record<string, string | boolean>>) => {
      const bytes = await copies.docx(dossier, ['ko', 'en'], { ...options, form: 'sequential', cover: true });
      const all = [...descendants(docxPart(bytes, 'word/document.xml'))];
      const attributes = (name: string) =>
        all.filter((each) => each.name === name).map((each) => each.attributes);
      const settings = [...descendants(docxPart(bytes, 'word/settings.xml'))].map(({ name }) => name);
      return {
        mirrored: settings.includes('w:mirrorMargins'),
        sections: attributes('w:type').map((type) => type['w:val']),
        margins: attributes('w:pgMar').map((margin) =>
          [margin['w:left'], margin['w:gutter'], margin['w:right']].map(Number),
        ),
      };
    };
    const [outer, gutter] = [1247, 907];
    expect(await of(duplex)).toEqual({
      mirrored: true,
      sections: ['nextPage', 'oddPage', 'oddPage'],
      margins: [
        [1701, 0, 1701],
        [outer, gutter, outer],
        [outer, gutter, outer],
      ],
    });
    expect(await of({ binding: 'bound' })).toMatchObject({
      mirrored: false,
      sections: ['nextPage', 'nextPage', 'nextPage'],
    });
  });
});
