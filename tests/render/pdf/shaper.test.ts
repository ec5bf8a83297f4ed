import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../../src/font/face.js';
import { repertoire } from '../../../src/font/repertoire.js';
import { shaperOf, withoutLigatures } from '../../../src/render/pdf/font/shaper.js';
import { projectCatalogue, projectFonts } from '../../font/project-fonts.js';

/** Every face of the catalogue. */
function faces(): Face[] {
  const fonts = projectFonts();
  return projectCatalogue().families.flatMap(({ name, faces: listed }) =>
    listed.map(({ weight, italic }) => fonts.primary({ families: [name], weight, italic })),
  );
}

/** Words of the project's texts and labels, with what stands about them; those of syllables alone take another way. */
function words(): string[] {
  const found = new Set<string>();
  for (const folder of ['data/2025-rok-asean-ip', 'templates/locales']) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.yaml')) continue;
      for (const word of readFileSync(join(folder, path), 'utf8').split(/\s+/)) found.add(word);
    }
  }
  return [...found].filter((word) => !/^[가-힣]+$/.test(word)).concat(sequences);
}

/** Kerning, ligatures, conjoining jamo, signs of other scripts, spaces. */
const sequences = [
  'AVATAR To. “Te” Yo, LT’s',
  'office fjord flat afflict first',
  '\u1112\u1161\u11ab',
  'Ελλάς МОСКВА ①②③ → ▲ 「」『』《》 ㈜ ㎡',
  '10\u00a0000 1\u202f000',
];

function covered(face: Face, text: string): boolean {
  return Array.from(text).every((character) => face.covers(character.codePointAt(0) ?? 0));
}

describe('shaping', () => {
  const corpus = words();

  it.each(faces())('chooses and places the glyphs of $id as fontkit does', (face) => {
    const shaper = shaperOf(face);
    const texts = corpus.filter((text) => covered(face, text));
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) {
      for (const features of [[], withoutLigatures]) {
        const off = Object.fromEntries(features.map(({ tag }) => [tag, false]));
        const { glyphs, positions } = face.whole.layout(text, off);
        const theirs = positions.map(({ xAdvance, xOffset, yOffset }, at) => [
          glyphs[at]?.id,
          xAdvance,
          xOffset,
          yOffset,
        ]);
        const mine = shaper.shape(text, features).map(({ id, advance, dx, dy }) => [id, advance, dx, dy]);
        expect(mine, text).toEqual(theirs);
      }
    }
  });

  it.each(faces())('takes syllables of $id from the character map', (face) => {
    const shaper = shaperOf(face);
    const syllables = Array.from(repertoire('ks2350')).filter(
      (each) => /[가-힣]/.test(each) && covered(face, each),
    );
    const { glyphs, positions } = face.whole.layout(syllables.join(''));
    const mine = syllables.map((each) => shaper.glyphOf(each.codePointAt(0) ?? 0));
    expect(mine).toEqual(glyphs.map(({ id }) => id));
    const advances = positions.map(({ xAdvance }) => xAdvance);
    expect(mine.map((id) => shaper.advanceOf(id))).toEqual(advances);
    expect(syllables.map((each) => face.advanceOf(each.codePointAt(0) ?? 0))).toEqual(advances);
  });

  it('tells the characters of each glyph, of which a ligature has several', () => {
    const serif = projectFonts().primary({ families: ['Source Serif 4'], weight: 400, italic: false });
    const texts = (text: string) => Array.from(shaperOf(serif).shape(text), (glyph) => glyph.text);
    expect(texts('office')).toEqual(['o', 'ffi', 'c', 'e']);
    // fontkit would draw two glyphs, though the font has one for the letter with its mark.
    expect(texts('e\u0301a')).toEqual(['e\u0301', 'a']);
  });
});
