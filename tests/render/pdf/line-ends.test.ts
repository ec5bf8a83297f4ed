import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/nodes.js';
import { compose } from '../../../src/render/pdf/typeset/compose.js';
import type { TextLine } from '../../../src/render/pdf/typeset/text-line.js';
import { loadHyphenator } from '../../../src/text/hyphenation.js';
import type { ParagraphStyle } from '../../../src/theme/style.js';
import { blocks } from './reader/structure.js';
import { documentOf, paragraph, render, sequence, testFonts, testTheme, text } from './render.js';

const owner = { kind: 'artifact', type: 'Layout' } as const;
const english =
  'WE agree to cooperate in exploring and sharing best practices regarding the use of AI tools in IP administration, building capacity for digital transformation, and establishing platforms for technical dialogue and collaboration on AI policy development subject to the Member States’ respective national laws.';
const hyphenators = new Map([['en', await loadHyphenator('en').then((found) => found ?? (() => []))]]);

function composed(
  value: string,
  width: number,
  more: Partial<ParagraphStyle>,
  lang = 'en',
): readonly TextLine[] {
  const style = { ...testTheme().paragraph('body', lang), ...more };
  const content = [{ kind: 'text', text: value, style, owner, lang } as const];
  const whole = { style, content, anchors: new Set<string>(), ...(style.hyphenate && { hyphenators }) };
  return compose(whole, width, testFonts(), { page: 1, count: 1 }).lines;
}

function textOf({ parts }: TextLine): string {
  return parts.pieces.map(({ piece }) => (piece.kind === 'field' ? '' : piece.shaped.text)).join('');
}

/** Left and right edge of a line's ink. */
function edgesOf({ parts }: TextLine): { left: number; right: number } {
  const inked = parts.pieces.filter(
    ({ piece }) => piece.kind === 'glyphs' && piece.shaped.text.trim() !== '',
  );
  const last = inked.at(-1);
  return { left: inked[0]?.x ?? 0, right: last === undefined ? 0 : last.x + last.width - last.tracking };
}

describe('hyphenation', () => {
  it('is off unless the style asks for it', () => {
    const { hyphenate, hangPunctuation } = testTheme().paragraph('body', 'en');
    expect([hyphenate, hangPunctuation]).toEqual([false, 'none']);
    expect(composed(english, 150, {}).some((line) => textOf(line).endsWith('\u00AD'))).toBe(false);
  });

  it('parts words at the ends of lines with a hyphen that extracts as a soft one', () => {
    const lines = composed(english, 150, { hyphenate: true });
    const parted = lines.filter((line) => textOf(line).endsWith('\u00AD'));
    expect(parted.length).toBeGreaterThan(0);
    expect(lines.map(textOf).join('').replaceAll('\u00AD', '')).toBe(english);
    for (const line of lines.slice(0, -1)) expect(edgesOf(line).right).toBeLessThanOrEqual(150.01);
    const glyphs = parted.flatMap(({ parts }) => {
      const last = parts.pieces.at(-1)?.piece;
      return last?.kind === 'glyphs' ? last.shaped.glyphs : [];
    });
    const [face] = testFonts().faces(testTheme().paragraph('body', 'en'));
    expect(new Set(glyphs.map(({ id }) => id))).toEqual(new Set([face?.whole.glyphForCodePoint(0x2d).id]));
  });

  it('makes a narrow column less ragged', () => {
    const raggedness = (hyphenate: boolean) =>
      composed(english, 150, { hyphenate, align: 'left' })
        .slice(0, -1)
        .reduce((sum, line) => sum + (150 - edgesOf(line).right) ** 2, 0);
    expect(raggedness(true)).toBeLessThan(0.7 * raggedness(false));
  });

  it('leaves Korean words and English ones in Korean text alone', () => {
    const korean = '지식재산 분야의 cooperation과 transformation을 위한 협력을 강화한다. '.repeat(6);
    for (const line of composed(korean, 120, { hyphenate: true }, 'ko'))
      expect(textOf(line)).not.toContain('\u00AD');
  });

  it('spares headings, unless their own style asks for it', async () => {
    const word = 'internationalization transformation administration ';
    const body: readonly Block[] = [
      { type: 'heading', level: 1, children: [text(word.repeat(6).trim())] },
      paragraph(word.repeat(12).trim()),
    ];
    const page = 'page: { page: { margins: { left: 70mm, right: 70mm } } }\n';
    const read = async (yaml: string) => {
      const { tagged } = await render(documentOf(sequence(body, { lang: 'en' })), testTheme(page + yaml));
      expect(tagged.faults).toEqual([]);
      return blocks(tagged.root).map((block) => block.text.includes('\u00AD'));
    };
    expect(await read('')).toEqual([false, false]);
    expect(await read('paragraph: { text: { hyphenate: true } }\n')).toEqual([false, true]);
    expect(await read('paragraph: { heading-1: { hyphenate: true, align: justify } }\n')).toEqual([
      true,
      false,
    ]);
  });
});

describe('hanging punctuation', () => {
  const quoted = '“Innovation,” they said, “is shared.” “Cooperation,” they wrote, “is lasting, and open.” '
    .repeat(5)
    .trim();

  it('puts stops outside a justified measure and letters on its edge', () => {
    const rights = composed(quoted, 160, { hangPunctuation: 'end' })
      .slice(0, -1)
      .map((line) => ({ ends: textOf(line).trimEnd().slice(-1), right: edgesOf(line).right }));
    const hanging = rights.filter(({ ends }) => /[.,”]/.test(ends));
    expect(hanging.length).toBeGreaterThan(0);
    expect(hanging.length).toBeLessThan(rights.length);
    for (const { ends, right } of rights) {
      if (/[.,”]/.test(ends)) expect(right).toBeGreaterThan(161);
      else expect(right).toBeLessThan(160.5);
    }
  });

  it('puts opening quotation marks outside too where it is asked for on both edges', () => {
    const lefts = (hangPunctuation: 'end' | 'both') =>
      composed(quoted, 160, { hangPunctuation }).map((line) => ({
        opens: textOf(line).startsWith('“'),
        left: edgesOf(line).left,
      }));
    expect(lefts('end').every(({ left }) => left === 0)).toBe(true);
    for (const { opens, left } of lefts('both')) {
      if (opens) expect(left).toBeLessThan(-2);
      else expect(left).toBe(0);
    }
  });

  it('stays within an em of the measure and loses no character, whatever the text', () => {
    const letters = '가나다라한국어abcdefgHIJKW0123456789.,()「」“”‘’·-/%▲※!?:; ';
    const values = fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 200 })
      .map((characters) => characters.join('').replace(/ +/g, ' ').trim())
      .filter((value) => value !== '');
    const widths = fc.double({ min: 114, max: 480, noNaN: true });
    const aligns = fc.constantFrom('justify', 'left', 'right', 'center');
    fc.assert(
      fc.property(
        values,
        widths,
        aligns,
        fc.constantFrom('end', 'both'),
        (value, width, align, hangPunctuation) => {
          const lines = composed(value, width, { align, hangPunctuation });
          for (const line of lines) {
            expect(edgesOf(line).left).toBeGreaterThanOrEqual(hangPunctuation === 'both' ? -11.01 : -0.01);
            expect(edgesOf(line).right).toBeLessThanOrEqual(width + 11.01);
          }
          expect(lines.map(textOf).join('')).toBe(value);
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });
});
