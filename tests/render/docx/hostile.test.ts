import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parts } from './fixture.js';
import { hostile, hostileDocument } from './hostile-document.js';
import { paragraphTexts } from './text.js';

async function said(texts: readonly string[]): Promise<string[]> {
  const part = await parts(hostileDocument(texts));
  return paragraphTexts(part('word/document.xml'));
}

describe('text of any kind', () => {
  it('is text', async () => {
    expect(await said(hostile)).toEqual(hostile);
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
