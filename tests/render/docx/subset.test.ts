import { create } from 'fontkit';
import { expect, it } from 'vitest';
import { subset } from '../../../src/render/docx/font/subset.js';
import { projectCatalogue, projectFonts } from '../../font/project-fonts.js';

it('cuts every face of the catalogue in one process, though its memory could not hold them all', () => {
  const fonts = projectFonts();
  for (const { name, faces } of projectCatalogue().families) {
    for (const { weight, italic } of faces) {
      const face = fonts.primary({ families: [name], weight, italic });
      const cut = create(Buffer.from(subset(face.bytes, 'aé', { features: [], names: [1] })));
      if (!('characterSet' in cut)) throw new Error('a collection');
      expect(cut.characterSet.map((character) => String.fromCodePoint(character)).join('')).toBe('aé');
    }
  }
});
