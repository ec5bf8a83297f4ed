import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/nodes.js';
import { paragraph, render, text } from './render.js';

/** The text of a file as a reading program that ignores tags meets it, white space aside. */
async function extracted(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const parts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    for (const item of content.items) if ('str' in item) parts.push(item.str, item.hasEOL ? '\n' : '');
  }
  await document.destroy();
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const korean =
  '특허청(청장 김완기)은 9. 1.(월) 14시 호텔 나루 서울 엠갤러리(서울 마포구)에서 제8차 한-아세안 특허청장회의를 개최하고, 아세안 10개 회원국*과 함께 ‘한-아세안 지식재산 협력 공동선언문(2025 Joint Statement)’을 채택했다고 밝혔다.';
const english =
  'WE agree to cooperate in exploring and sharing best practices regarding the use of AI tools in IP administration, which offers efficient offices varying national capabilities.';

describe('text', () => {
  it.each([korean, english])('extracts with its words apart at line ends: %s', async (value) => {
    const { bytes } = await render([paragraph(value)]);
    expect(await extracted(bytes)).toBe(value);
  });

  it('keeps words apart at forced line breaks and tabs', async () => {
    const blocks: Block[] = [
      {
        type: 'heading',
        level: 1,
        children: [text('between The Republic'), { type: 'lineBreak' }, text('of Korea')],
      },
      { type: 'paragraph', children: [text('서명'), { type: 'tab' }, text('날짜')] },
    ];
    const { bytes } = await render(blocks);
    expect(await extracted(bytes)).toBe('between The Republic of Korea 서명 날짜');
  });

  it('tells characters apart that share a glyph', async () => {
    const { tagged } = await render([paragraph('제 1조 제\u00A01조')]);
    const [marked] = tagged.pages[0]?.marked.values() ?? [];
    expect(marked).toBe('제 1조 제\u00A01조');
  });

  it('says what glyphs do not: conjoining jamo, letters spaced apart', async () => {
    const jamo = '\u1112\u119E\u11AB글';
    const { tagged } = await render([paragraph(jamo)]);
    const [marked] = tagged.pages[0]?.marked.values() ?? [];
    expect(marked).toBe(jamo);
  });
});
