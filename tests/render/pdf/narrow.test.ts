import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/render/pdf/typeset/compose.js';
import type { TextLine } from '../../../src/render/pdf/typeset/text-line.js';
import { testFonts, testTheme } from './render.js';

const style = testTheme().paragraph('body', 'ko');
const owner = { kind: 'artifact', type: 'Layout' } as const;
const letters = '가나다라힣한국어지식재산abcdefgHIJKW0123456789.,()「」“”·-/%▲※ ';
const randomText = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 300 })
  .map((characters) => characters.join('').replace(/ +/g, ' ').trim())
  .filter((text) => text !== '');

function composed(text: string, width: number, more: Partial<typeof style> = {}): readonly TextLine[] {
  const own = { ...style, ...more };
  const content = [{ kind: 'text', text, style: own, owner } as const];
  return compose({ style: own, content, anchors: new Set() }, width, testFonts(), { page: 1, count: 1 })
    .lines;
}

/** Where the ink of a line ends: without the spaces at its end and the letter space after its last glyph. */
function inkEnd({ parts }: TextLine): number {
  const last = parts.pieces.findLast(
    ({ piece }) => piece.kind === 'glyphs' && piece.shaped.text.trim() !== '',
  );
  return last === undefined ? 0 : last.x + last.width - last.tracking;
}

function textOf(lines: readonly TextLine[]): string {
  return lines
    .flatMap(({ parts }) =>
      parts.pieces.map(({ piece }) => (piece.kind === 'field' ? '' : piece.shaped.text)),
    )
    .join('');
}

describe('columns down to 40 mm', () => {
  const widths = fc.double({ min: (40 * 72) / 25.4, max: (170 * 72) / 25.4, noNaN: true });

  it('have no overfull line and lose no character', () => {
    fc.assert(
      fc.property(randomText, widths, fc.constantFrom('justify', 'left', 'center'), (text, width, align) => {
        const lines = composed(text, width, { align });
        for (const line of lines) expect(inkEnd(line)).toBeLessThanOrEqual(width + 0.01);
        expect(textOf(lines)).toBe(text);
      }),
      { numRuns: 300, seed: 40 },
    );
  });

  it('stay linear in the length of a word', () => {
    const start = performance.now();
    composed('가나다라마바사아자차'.repeat(1_000), 120);
    composed('협력 '.repeat(5_000), 120);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('justification', () => {
  it('widens spaces only, but for a trace of letter spacing between syllables', () => {
    fc.assert(
      fc.property(randomText, (text) => {
        for (const { parts } of composed(text, 200)) {
          for (const { piece, tracking } of parts.pieces) {
            if (piece.kind !== 'glyphs' || piece.stretches) continue;
            const most = /\p{Script=Hangul}/u.test(piece.shaped.text) ? 0.03 * style.size : 0;
            expect(tracking).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('breaks Korean between words only', () => {
    const text = '인공지능을 활용한 행정효율화와 지식재산 보호 및 집행 등에서 협력을 강화하기로 하였다';
    for (const line of composed(text, 150).slice(0, -1)) expect(textOf([line]).endsWith(' ')).toBe(true);
  });
});
