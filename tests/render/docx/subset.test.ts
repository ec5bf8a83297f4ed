import { create } from 'fontkit';
import { expect, it } from 'vitest';
import { subset } from '../../../src/render/docx/font/subset.js';
import { projectCatalogue, projectFonts } from '../../font/project-fonts.js';

it('cuts every face of the catalogue in one process, though its memory could not hold them all', () => {
  const fonts = projectFonts();
  for (const { name, faces } of projectCatalogue().families) {
    for (const { weight, italic } of faces) {
      const face = fonts.primary({ families: [name], weight, italic });
      const cut = create(Buffer.from(subset(face.file.bytes(), 'aé', { features: [], names: [1] })));
      if (!('hasGlyphForCodePoint' in cut)) throw new Error('a collection');
      const held = Array.from('aéb').filter((each) => cut.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
      expect(held.join('')).toBe('aé');
    }
  }
});
