import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/nodes.js';
import { page, parts, render } from './fixture.js';
import { lint } from './lint.js';
import { paragraphTexts } from './text.js';

/** A document of one paragraph for each text, put into the tree as it is. */
function saying(texts: readonly string[]): Document {
  const document = page('<paragraph/>');
  const [sequence] = document.children;
  if (sequence === undefined) throw new Error('no page sequence');
  const children = texts.map((value) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value }],
  }));
  return { ...document, children: [{ ...sequence, children }] };
}

async function said(texts: readonly string[]): Promise<string[]> {
  const part = await parts(saying(texts));
  return paragraphTexts(part('word/document.xml'));
}

const hostile = [
  '<w:p/> & "quoted" \'too\' ]]> <!-- -->',
  '{{#each x}} {list-1} {rId1} {x} CURRENT',
  '가'.repeat(10_000),
  'ᄒᆞᆫ글 나랏〮말〯ᄊᆞ미',
  '👩‍👩‍👧‍👦 🇰🇷 𝄞',
  'שלום עולם مرحبا',
  'a\u00a0b\u200bc\u2028d\u00ade',
];

describe('text of any kind', () => {
  it('is text', async () => {
    expect(await said(hostile)).toEqual(hostile);
  });

  it('makes valid files', async () => {
    const bytes = await render(saying(hostile));
    expect(lint(bytes)).toEqual([]);
    expect(await validate(bytes, 'docx')).toEqual([]);
  });

  it('comes back as it went in, whatever it is', async () => {
    // Data are checked before: no surrogates alone, no control characters, no noncharacters. Tabs and line breaks are nodes.
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((value) => !/[\p{Cc}\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/u.test(value));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        expect(await said(texts)).toEqual(texts);
      }),
      { numRuns: 30, seed: 1 },
    );
  });
});
