import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/document/nodes.js';
import { pdfRenderer } from '../../../src/render/pdf/index.js';
import type { Edition, ImageFile } from '../../../src/render/renderer.js';
import type { Theme } from '../../../src/theme/style.js';
import { alphaPng } from './pictures.js';
import { documentOf, paragraph, sequence, testFonts, testTheme, text } from './render.js';

const figure: Block = { type: 'figure', image: { type: 'image', source: 'a.png', alt: '그림' } };

async function codes(blocks: readonly Block[], image?: Uint8Array, edition?: Edition, theme?: Theme) {
  const outcome = await attempt(documentOf(sequence(blocks)), image, edition, theme);
  return { made: outcome.value !== undefined, codes: outcome.diagnostics.map(({ code }) => code) };
}

function attempt(
  document: Document,
  image?: Uint8Array,
  edition: Edition = { kind: 'web' },
  theme: Theme = testTheme(),
) {
  const file: ImageFile | undefined = image && {
    mediaType: 'image/png',
    bytes: image,
    width: 40,
    height: 20,
  };
  return pdfRenderer.render(document, {
    theme,
    fonts: testFonts(),
    images: new Map(file ? [['a.png', file]] : []),
    timestamp: '2025-09-01T00:00:00Z',
    generator: 'test',
    edition,
  });
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

  const link = (href: string): Block => ({
    type: 'paragraph',
    children: [{ type: 'link', href, children: [text('저기')] }],
  });

  it('is refused for a link to an id that no block has, or none that is drawn', async () => {
    expect(await codes([link('#nowhere')])).toEqual({ made: false, codes: ['link-dead'] });
    expect(await codes([link('#rule'), { type: 'thematicBreak', id: 'rule' }])).toEqual({
      made: false,
      codes: ['link-dead'],
    });
    expect(await codes([link('#picture'), { ...figure, id: 'picture' }], alphaPng(40, 20))).toEqual({
      made: true,
      codes: [],
    });
  });

  it.each([
    ['a line taller than the page', 'size: 900pt, leading: 1000pt'],
    ['an indent wider than the page', 'indent-left: 700pt'],
    ['an indent to the left of the page', 'indent-left: -100pt'],
  ])('is refused for %s', async (_, keys) => {
    const theme = testTheme(`paragraph: { huge: { based-on: text, ${keys} } }\n`);
    expect(await codes([paragraph('글', { style: 'huge' })], undefined, undefined, theme)).toEqual({
      made: false,
      codes: ['off-page'],
    });
  });

  it('is refused for a picture taller than the page', async () => {
    const theme = testTheme('image: { image: { width: 160mm } }\n');
    expect(await codes([figure], alphaPng(20, 60), undefined, theme)).toEqual({
      made: false,
      codes: ['off-page'],
    });
  });
});
