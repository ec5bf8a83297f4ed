import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FontFile } from '../../../src/font/font-file.js';
import { fontProgram } from '../../../src/render/pdf/font/program.js';
import { TrueTypeFile } from '../../../src/render/pdf/font/truetype.js';
import { inMemory } from '../../font/project-fonts.js';
import { testFonts, testTheme } from './render.js';

const face = testFonts().primary(testTheme().paragraph('body', 'en'));

function subsetOf(text: string): { readonly bytes: Uint8Array; readonly glyphs: readonly number[] } {
  const glyphs = [
    0,
    ...Array.from(text, (each) => face.whole.glyphForCodePoint(each.codePointAt(0) ?? 0).id),
  ];
  const bytes = TrueTypeFile.open(face.file)?.subset(glyphs);
  if (bytes === undefined) throw new Error('Not a TrueType file');
  return { bytes, glyphs };
}

function opened(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (!('getGlyph' in font)) throw new Error('A collection');
  return font;
}

describe('a TrueType subset', () => {
  it('draws the same outlines with the same advances, composite glyphs too', () => {
    const text = 'Aéñ한글gq';
    const { bytes, glyphs } = subsetOf(text);
    const subset = opened(bytes);
    for (const [index, glyph] of glyphs.entries()) {
      const [mine, theirs] = [subset.getGlyph(index), face.whole.getGlyph(glyph)];
      expect(mine.path.toSVG()).toBe(theirs.path.toSVG());
      expect(mine.advanceWidth).toBe(theirs.advanceWidth);
    }
  });

  it('is small, and the same whatever was cut of the file before', () => {
    const file = TrueTypeFile.open(face.file);
    const { bytes, glyphs } = subsetOf('Intellectual Property é');
    expect(bytes.length).toBeLessThan(20_000);
    file?.subset([0, ...glyphs.slice(1).reverse()]);
    expect(Buffer.compare(bytes, file?.subset(glyphs) ?? new Uint8Array())).toBe(0);
  });
});

describe('a subset of a face with PostScript outlines', () => {
  it('may hold a glyph twice', () => {
    const bytes = readFileSync('node_modules/pretendard-gov/dist/public/static/PretendardGOV-Regular.otf');
    const font = opened(bytes);
    const file = new FontFile(inMemory(bytes));
    const otf = {
      ...face,
      id: 'otf',
      file,
      font,
      whole: font,
      italicAngle: 0,
      covers: () => true,
      advanceOf: () => 0,
    };
    const { id } = opened(bytes).glyphForCodePoint(0xac00);
    const [once, twice] = [
      [0, id],
      [0, id, id],
    ].map((glyphs) => fontProgram(otf, glyphs));
    expect(once?.kind).toBe('cff');
    const lengthOf = (program: typeof once) => inflateSync(program?.deflated ?? new Uint8Array()).length;
    expect(lengthOf(twice)).toBeGreaterThan(lengthOf(once));
  });
});
