import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/nodes.js';
import { pdfRenderer } from '../../../src/render/pdf/index.js';
import type { Edition, ImageFile } from '../../../src/render/renderer.js';
import { alphaPng } from './pictures.js';
import { documentOf, paragraph, sequence, testFonts, testTheme } from './render.js';

const figure: Block = { type: 'figure', image: { type: 'image', source: 'a.png', alt: '그림' } };

async function codes(blocks: readonly Block[], image?: Uint8Array, edition: Edition = { kind: 'web' }) {
  const file: ImageFile | undefined = image && {
    mediaType: 'image/png',
    bytes: image,
    width: 40,
    height: 20,
  };
  const outcome = await pdfRenderer.render(documentOf(sequence(blocks)), {
    theme: testTheme(),
    fonts: testFonts(),
    images: new Map(file ? [['a.png', file]] : []),
    timestamp: '2025-09-01T00:00:00Z',
    generator: 'test',
    edition,
  });
  return { made: outcome.value !== undefined, codes: outcome.diagnostics.map(({ code }) => code) };
}

describe('a document that cannot be drawn', () => {
  it('is refused for a character without a glyph, named once', async () => {
    expect(await codes([paragraph('\u{1F600}와 \u{1F600}')])).toEqual({
      made: false,
      codes: ['glyph-missing'],
    });
  });

  it('is refused for a picture that was not brought', async () => {
    expect(await codes([figure])).toEqual({ made: false, codes: ['image-unreadable'] });
  });

  it('is refused for a picture with broken pixels', async () => {
    const broken = alphaPng(40, 20).slice();
    broken.fill(0, 50, 60);
    expect(await codes([figure], broken)).toEqual({ made: false, codes: ['image-unreadable'] });
  });

  it('warns of a picture that is too coarse for print, and only there', async () => {
    const print: Edition = { kind: 'print', bleed: 0, cropMarks: false, intent: null };
    expect(await codes([figure], alphaPng(40, 20), print)).toEqual({ made: true, codes: ['image-coarse'] });
    expect(await codes([figure], alphaPng(40, 20))).toEqual({ made: true, codes: [] });
  });
});
