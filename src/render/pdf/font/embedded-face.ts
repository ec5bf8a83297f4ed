import type { Face } from '../../../font/face.js';
import { literalCode } from '../draw/operators.js';
import { type PdfDocumentInstance, type PdfObject, textString } from '../pdfmake/internals.js';
import { fontProgram } from './program.js';
import { shaperOf } from './shaper.js';
import { toUnicode } from './to-unicode.js';
import { widthEntries } from './widths.js';

/** A character code of an embedded face: a glyph together with the text that it stands for. */
interface Code {
  readonly glyph: number;
  readonly text: string;
  /** The code's two bytes as they stand in a literal string. */
  readonly literal: string;
  /** Advance in 1/1000 em. */
  readonly width: number;
}

/** For glyphs that stand for no text of their own: PDF/A wants every code mapped, ActualText says the real text. */
const noText = '\uFFFD';

/**
 * A face in one file: a composite font with a TrueType subset of the glyphs in use. A code is a glyph *and* its text, so that
 * a glyph which serves two characters (a space and a no-break space) extracts as each of them.
 */
export class EmbeddedFace {
  readonly #face: Face;
  readonly #codes: Code[] = [{ glyph: 0, text: noText, literal: literalCode(0), width: 0 }];
  /** The codes of each glyph: nearly always one. */
  readonly #known = new Map<number, Code[]>();

  /** `name` is the font's name in page resources, `object` its dictionary. */
  constructor(
    face: Face,
    readonly name: string,
    readonly object: PdfObject,
  ) {
    this.#face = face;
  }

  encode(glyph: number, text: string): Pick<Code, 'literal' | 'width'> {
    const said = text || noText;
    const codes = this.#known.get(glyph);
    if (codes !== undefined) for (const code of codes) if (code.text === said) return code;
    const code = { glyph, text: said, literal: literalCode(this.#codes.length), width: this.#widthOf(glyph) };
    this.#codes.push(code);
    if (codes === undefined) this.#known.set(glyph, [code]);
    else codes.push(code);
    return code;
  }

  /** Writes the font's objects; no code may be asked for after it. */
  write(document: PdfDocumentInstance): void {
    const { font } = this.#face;
    const program = fontProgram(
      this.#face,
      this.#codes.map(({ glyph }) => glyph),
    );
    const file = document.ref({ ...program.dictionary, Filter: 'FlateDecode' });
    file.end(program.deflated);
    const name = `${program.tag}+${font.postscriptName}`;
    const descriptor = document.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4 | (this.#face.italic ? 64 : 0),
      FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((value) =>
        this.#scaled(value),
      ),
      ItalicAngle: this.#face.italicAngle,
      Ascent: this.#scaled(font.ascent),
      Descent: this.#scaled(font.descent),
      CapHeight: this.#scaled(font.capHeight),
      XHeight: this.#scaled(font.xHeight),
      // No table has the stem's width; readers use it only to fake a face that is missing.
      StemV: Math.round(this.#face.weight / 5),
      [program.kind === 'truetype' ? 'FontFile2' : 'FontFile3']: file,
    });
    descriptor.end();
    const descendant = document.ref({
      Type: 'Font',
      Subtype: program.kind === 'truetype' ? 'CIDFontType2' : 'CIDFontType0',
      BaseFont: name,
      CIDSystemInfo: { Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      ...widthEntries(this.#codes.map(({ width }) => width)),
      ...(program.kind === 'truetype' && { CIDToGIDMap: 'Identity' }),
    });
    descendant.end();
    const map = document.ref();
    map.end(toUnicode(this.#codes.map(({ text }) => text)));
    Object.assign(this.object.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: map,
    });
    this.object.end();
  }

  #widthOf(glyph: number): number {
    return this.#scaled(shaperOf(this.#face).advanceOf(glyph));
  }

  /** Font units as 1/1000 em, to a hundredth. */
  #scaled(units: number): number {
    return Math.round((units * 100_000) / this.#face.font.unitsPerEm) / 100;
  }
}
