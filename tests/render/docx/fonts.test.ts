import { unzipSync } from 'fflate';
import { create, type Font } from 'fontkit';
import { describe, expect, it, vi } from 'vitest';
import type { FontProfile } from '../../../src/theme/style.js';
import { all, first, page, parts, render, values } from './fixture.js';

const blocks = '<heading level="1">제목</heading><paragraph>글 <strong>굵게</strong> text</paragraph>';

/** The fonts that a document carries, by Word's slot: `Noto Serif KR embedBold`. */
async function carried(profile: FontProfile, content = blocks): Promise<Map<string, Font>> {
  const changes = { word: { embedFonts: profile } };
  const part = await parts(page(content), changes);
  const files = unzipSync(await render(page(content), changes));
  const fonts = new Map<string, Font>();
  for (const font of all(part('word/fontTable.xml'), 'w:font')) {
    for (const slot of font.children) {
      if (typeof slot === 'string' || !slot.name.startsWith('w:embed')) continue;
      const target = all(part('word/_rels/fontTable.xml.rels'), 'Relationship').find(
        ({ attributes }) => attributes.Id === slot.attributes['r:id'],
      )?.attributes.Target;
      const bytes = files[`word/${target}`] ?? new Uint8Array();
      fonts.set(`${values(font).name} ${slot.name.slice(2)}`, open(bytes, values(slot).fontKey ?? ''));
    }
  }
  return fonts;
}

/** As Word does it: the key's bytes, last first, twice over the first 32 bytes. */
function open(bytes: Uint8Array, key: string): Font {
  const digits = key.replaceAll(/[{}-]/g, '');
  const mask = Array.from({ length: 16 }, (_, at) => Number.parseInt(digits.substr(30 - at * 2, 2), 16));
  const font = create(Buffer.from(bytes.map((byte, at) => (at < 32 ? byte ^ (mask[at % 16] ?? 0) : byte))));
  if (!('glyphForCodePoint' in font)) throw new Error('a collection');
  return font;
}

describe('embedded fonts', () => {
  it('are the faces that draw the text, under the names that the styles use', async () => {
    const fonts = await carried('ks2350');
    expect([...fonts.keys()]).toEqual(['Noto Serif KR embedRegular', 'Noto Serif KR embedBold']);
    expect([...fonts.values()].map((font) => [font.familyName, font.subfamilyName])).toEqual([
      ['Noto Serif KR', 'Regular'],
      ['Noto Serif KR', 'Bold'],
    ]);
  });

  it('hold the letters that an editor may type', async () => {
    const font = (await carried('ks2350')).get('Noto Serif KR embedRegular');
    for (const character of '힝뚫쫓가Zz1“”·「」①→') {
      expect(font?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0), character).toBe(true);
    }
    expect(font?.hasGlyphForCodePoint('뷁'.codePointAt(0) ?? 0)).toBe(false);
  });

  it('hold every syllable on demand, and letters of the text in any case', async () => {
    const full = (await carried('full-hangul')).get('Noto Serif KR embedRegular');
    expect(full?.hasGlyphForCodePoint('뷁'.codePointAt(0) ?? 0)).toBe(true);
    const used = (await carried('ks2350', '<paragraph>뷁</paragraph>')).get('Noto Serif KR embedRegular');
    expect(used?.hasGlyphForCodePoint('뷁'.codePointAt(0) ?? 0)).toBe(true);
  });

  it('of weights between hold common syllables where the text has any, and a rare one alone', async () => {
    const semibold = async (text: string) => {
      const fonts = await carried('ks2350', `<paragraph><emphasis>${text}</emphasis></paragraph>`);
      const font = fonts.get('Noto Serif KR SemiBold embedRegular');
      return (character: string) => font?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    };
    const common = await semibold('강조');
    expect(Array.from('강조한글「a').map(common)).not.toContain(false);
    expect(Array.from('엠뚫뷁').map(common)).not.toContain(true);
    const more = await semibold('엠블럼');
    expect(Array.from('엠블럼한글뚫a').map(more)).not.toContain(false);
    const rare = await semibold('뷁강');
    expect(Array.from('뷁강a').map(rare)).not.toContain(false);
    expect(rare('한')).toBe(false);
  });

  it('hold the same whatever was made before', async () => {
    const [first, second] = ['엠블럼', '강조'].map(
      (text) => `<paragraph><emphasis>${text}</emphasis></paragraph>`,
    );
    const make = (content = '') => render(page(content), { word: { embedFonts: 'ks2350' } });
    const after = [await make(first), await make(second)];
    vi.resetModules();
    const fresh = await import('./fixture.js');
    const alone = await fresh.render(fresh.page(second ?? ''), { word: { embedFonts: 'ks2350' } });
    expect(Buffer.compare(after[1] ?? new Uint8Array(), alone)).toBe(0);
  });

  it('may be left out', async () => {
    expect((await carried('none')).size).toBe(0);
    const settings = (await parts(page(blocks)))('word/settings.xml');
    expect(all(settings, 'w:embedTrueTypeFonts')).toEqual([]);
  });

  it('are announced, and not to be cut down to the text by Word', async () => {
    const settings = (await parts(page(blocks), { word: { embedFonts: 'ks2350' } }))('word/settings.xml');
    expect(all(settings, 'w:embedTrueTypeFonts')).toHaveLength(1);
    expect(all(settings, 'w:saveSubsetFonts')).toEqual([]);
  });

  it('give the same bytes in every build', async () => {
    const once = await render(page(blocks), { word: { embedFonts: 'ks2350' } });
    const twice = await render(page(blocks), { word: { embedFonts: 'ks2350' } });
    expect(Buffer.compare(once, twice)).toBe(0);
  });
});

describe('the font table', () => {
  it('names what Windows and Hancom have instead, and the Korean code page', async () => {
    const table = (await parts(page(blocks)))('word/fontTable.xml');
    const [serif] = all(table, 'w:font').filter((font) => values(font).name === 'Noto Serif KR');
    if (serif === undefined) throw new Error('no Noto Serif KR');
    expect(values(first(serif, 'w:altName')).val).toContain('바탕');
    expect(values(first(serif, 'w:charset'))).toEqual({ val: '81' });
    expect(values(first(serif, 'w:sig')).csb0).toBe('00080001');
  });
});
