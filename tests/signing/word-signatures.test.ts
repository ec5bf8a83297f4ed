import { describe, expect, it } from 'vitest';
import { descendants, type XmlElement } from '../../src/render/docx/xml/element.js';
import { docxPart } from '../support/docx-text.js';
import { madeUpDossier } from './made-up-statement.js';
import { SigningCopies } from './signing-copies.js';

const copies = new SigningCopies();

const forms = [
  { languages: ['ko'], form: 'sequential' },
  { languages: ['ko', 'en'], form: 'sequential' },
  { languages: ['ko', 'en'], form: 'columns' },
  { languages: ['ko', 'en'], form: 'facing' },
] as const;

describe.each(forms)('a Word copy in $languages, $form', ({ languages, form }) => {
  it('keeps 1 to 30 signature blocks whole, and the first with the words above it', async () => {
    for (let signatories = 1; signatories <= 30; signatories += 1) {
      const signatures = (['auto', 'one', 'two'] as const)[signatories % 3] ?? 'auto';
      const dossier = madeUpDossier({
        bodyLines: 6,
        closing: [2, 1],
        signatories,
        testimonium: signatories % 4 === 0,
        named: signatories % 5 === 0,
        marked: true,
      });
      const bytes = await copies.docx(dossier, languages, { form, signatures });
      const told = `${signatories} in ${signatures}`;
      const styles = new Styles(docxPart(bytes, 'word/styles.xml'));
      const pieces = piecesOf(docxPart(bytes, 'word/document.xml'));

      const signed = pieces.flatMap((piece, at) => (placesIn(piece) > 0 ? [at] : []));
      const places = signed.reduce((sum, at) => sum + placesIn(pieces[at]), 0);
      expect(places, told).toBe(signatories * (form === 'facing' ? 2 : 1));
      for (const at of signed) expect(named(pieces[at], 'w:cantSplit'), `row ${at}: ${told}`).toHaveLength(1);
      // Blocks are whole and may part from each other, but for the last two.
      for (const at of signed.slice(0, -2))
        expect(styles.keepsWithNext(pieces[at]), `row ${at}: ${told}`).toBe(false);

      const [first = 0] = signed;
      const end = pieces.findLastIndex((piece, at) => at < first && /closing-2: /.test(wordsOf(piece)));
      expect(end, told).toBeGreaterThan(0);
      for (const piece of pieces.slice(end, first)) expect(styles.keepsWithNext(piece), told).toBe(true);
      // The last two blocks of the text stay together too.
      const before = pieces.slice(0, end).findLast((piece) => /closing-1: /.test(wordsOf(piece)));
      expect(styles.keepsWithNext(before), told).toBe(true);
    }
  });
});

/** Rows of tables, and paragraphs outside tables, in order. */
function piecesOf(document: XmlElement): readonly XmlElement[] {
  const pieces: XmlElement[] = [];
  const visit = (element: XmlElement) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'w:tr' || child.name === 'w:p') pieces.push(child);
      else visit(child);
    }
  };
  visit(document);
  return pieces;
}

/** How many signatures a row has a place for. */
function placesIn(piece: XmlElement | undefined): number {
  return named(piece, 'w:p').filter((paragraph) => {
    const [style] = named(paragraph, 'w:pStyle');
    const isLine = style?.attributes['w:val']?.startsWith('signature-') ?? false;
    return isLine && /^(?:서명|Signature)/.test(wordsOf(paragraph));
  }).length;
}

class Styles {
  readonly #styles: ReadonlyMap<string, XmlElement>;

  constructor(part: XmlElement) {
    this.#styles = new Map(
      named(part, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
    );
  }

  /** Of a row Word asks its paragraphs: in every cell the first. */
  keepsWithNext(piece: XmlElement | undefined): boolean {
    if (piece === undefined) return false;
    if (piece.name === 'w:p') return this.#keeps(piece);
    return named(piece, 'w:tc').every((cell) =>
      named(cell, 'w:p').some((paragraph) => this.#keeps(paragraph)),
    );
  }

  #keeps(paragraph: XmlElement): boolean {
    if (named(paragraph, 'w:keepNext').length > 0) return true;
    let style = this.#styles.get(named(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '');
    while (style !== undefined) {
      const [keep] = named(style, 'w:keepNext');
      if (keep !== undefined) return keep.attributes['w:val'] !== '0' && keep.attributes['w:val'] !== 'false';
      style = this.#styles.get(named(style, 'w:basedOn')[0]?.attributes['w:val'] ?? '');
    }
    return false;
  }
}

function named(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined ? [] : [...descendants(element)].filter((each) => each.name === name);
}

function wordsOf(element: XmlElement): string {
  return named(element, 'w:t')
    .flatMap(({ children }) => children)
    .join('');
}
