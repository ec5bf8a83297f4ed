import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentText } from '../../../src/document/text.js';
import { parseXml } from '../../../src/render/docx/xml/parse.js';
import { all, context, page, parts, render, values } from './fixture.js';
import { stressDocument } from './stress.js';
import { paragraphTexts } from './text.js';

describe('a document with everything', () => {
  it('says what the tree says, in its order', async () => {
    const document = stressDocument();
    const part = await parts(document);
    const said = documentText(document).filter((text) => text !== '');
    expect(paragraphTexts(part('word/document.xml'))).toEqual(said);
  });

  it('has the same bytes each time, in whatever order documents are made', async () => {
    const first = await render(stressDocument());
    await render(page('<figure><image source="picture.png" alt="그림"/></figure>'));
    expect(Buffer.compare(await render(stressDocument()), first)).toBe(0);
  });

  it('does not depend on the time zone', async () => {
    const zone = process.env.TZ;
    const here = await render(stressDocument());
    try {
      process.env.TZ = 'Pacific/Kiritimati';
      expect(Buffer.compare(await render(stressDocument()), here)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('the package', () => {
  it('begins with the content types and lists its parts in order', async () => {
    const paths = Object.keys(unzipSync(await render(page('<paragraph>글</paragraph>'))));
    expect(paths.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    expect(paths.slice(2)).toEqual(paths.slice(2).sort());
  });

  it('is dated 1 January 1980 throughout', async () => {
    const bytes = await render(page('<paragraph>글</paragraph>'));
    const view = new DataView(bytes.buffer);
    for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
      expect([view.getUint16(at + 10, true), view.getUint16(at + 12, true)]).toEqual([0, 0x21]);
      at +=
        30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
    }
  });

  it('has none of the parts that docx writes for notes and custom properties', async () => {
    const files = unzipSync(await render(page('<paragraph>글</paragraph>')));
    expect(Object.keys(files).filter((path) => /notes|comments|custom/.test(path))).toEqual([]);
    const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
    expect(types).not.toMatch(/footnotes|endnotes|custom/);
  });

  it('tells title, subject, author, keywords, language and the time given', async () => {
    const part = await parts(stressDocument(), context({ timestamp: '2025-09-01T05:00:00Z' }));
    const core = new Map(
      part('docProps/core.xml').children.map((child) =>
        typeof child === 'string' ? ['', ''] : [child.name, child.children.join('')],
      ),
    );
    expect(Object.fromEntries(core)).toEqual({
      'dc:title': '시험 & <문서>',
      'dc:subject': '주제',
      'dc:creator': '기관',
      'cp:keywords': '가; 나',
      'cp:lastModifiedBy': '기관',
      'dcterms:created': '2025-09-01T05:00:00Z',
      'dcterms:modified': '2025-09-01T05:00:00Z',
      'dc:language': 'ko-KR',
    });
  });
});

describe('reading what was written', () => {
  it('keeps text and attributes with characters that XML reserves', () => {
    const root = parseXml('<a b="1 &lt; 2 &amp; &quot;3&quot; &#10;">x &gt; y<c/> z</a>');
    expect(root).toEqual({
      name: 'a',
      attributes: { b: '1 < 2 & "3" \n' },
      children: ['x > y', { name: 'c', attributes: {}, children: [] }, ' z'],
    });
  });
});

describe('settings', () => {
  it('add space after and space before, as the PDF does', async () => {
    const part = await parts(page('<paragraph>글</paragraph>'));
    expect(all(part('word/settings.xml'), 'w:doNotUseHTMLParagraphAutoSpacing').map(values)).toEqual([{}]);
  });
});
