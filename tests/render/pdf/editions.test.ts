import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/nodes.js';
import type { Edition } from '../../../src/render/renderer.js';
import { alphaPng } from './pictures.js';
import { type PdfReader, PdfString } from './reader/objects.js';
import { blocks } from './reader/structure.js';
import { paragraph, render, testTheme, text } from './render.js';

const images = new Map([
  ['a.png', { mediaType: 'image/png', bytes: alphaPng(40, 20), width: 40, height: 20 } as const],
]);
const body: readonly Block[] = [
  { type: 'heading', level: 1, children: [text('제목')] },
  {
    type: 'paragraph',
    children: [text('본문 '), { type: 'link', href: 'https://example.org/', children: [text('link')] }],
  },
  { type: 'figure', image: { type: 'image', source: 'a.png', alt: '그림' } },
];
const print: Edition = { kind: 'print', bleed: 9, cropMarks: true, intent: null };

function xmp(reader: PdfReader): string {
  return reader.stream(reader.catalog.get('Metadata')).toString('utf8');
}

function numbers(reader: PdfReader, key: string): number[] {
  return reader.array(reader.pages[0]?.page.get(key)).map(Number);
}

describe('the web edition', () => {
  it('says what it is, with every value escaped', async () => {
    const metadata = {
      title: '「선언」 & <표>',
      author: 'A "B"',
      subject: 'x > y',
      keywords: ['가', 'R&D'],
      lang: 'ko',
    };
    const children = [
      { type: 'pageSequence', pageStyle: 'page', lang: 'ko', children: [paragraph('글')] },
    ] as const;
    const { reader } = await render({ type: 'document', metadata, children });
    const packet = xmp(reader);
    expect(packet).toContain('「선언」 &amp; &lt;표&gt;');
    expect(packet).toContain('<rdf:li>R&amp;D</rdf:li>');
    expect(packet).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const info = reader.dict(reader.trailer.get('Info'));
    const title = reader.resolve(info.get('Title'));
    expect(title instanceof PdfString && title.text).toBe(metadata.title);
    const lang = reader.catalog.get('Lang');
    expect(lang instanceof PdfString && lang.text).toBe('ko-KR');
    expect(reader.dict(reader.catalog.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true);
  });

  it('labels its pages by their numbers and has readers go through links in the order of the tree', async () => {
    const { reader } = await render([paragraph('하나'), { type: 'pageBreak' }, paragraph('둘')]);
    const [first, style] = reader.array(reader.dict(reader.catalog.get('PageLabels')).get('Nums'));
    expect([first, reader.dict(style).get('S')]).toMatchObject([0, { name: 'D' }]);
    expect(reader.pages.map(({ page }) => page.get('Tabs'))).toMatchObject([{ name: 'S' }, { name: 'S' }]);
  });

  it('is identified by its content', async () => {
    const idOf = async (value: string) => {
      const { reader } = await render([paragraph(value)]);
      const [first, second] = reader.array(reader.trailer.get('ID'));
      if (!(first instanceof PdfString && second instanceof PdfString)) throw new Error('no /ID');
      expect(first.bytes).toEqual(second.bytes);
      expect(first.bytes).toHaveLength(16);
      return first.bytes.toString('hex');
    };
    expect(await idOf('글')).toBe(await idOf('글'));
    expect(await idOf('글')).not.toBe(await idOf('말'));
  });

  it('has bookmarks nested as its headings', async () => {
    const heading = (level: 1 | 2 | 3, value: string): Block => ({
      type: 'heading',
      level,
      children: [text(value)],
    });
    const { reader } = await render([
      heading(1, '하나'),
      heading(2, '둘'),
      heading(3, '셋'),
      heading(1, '넷'),
    ]);
    const titles = (parent: ReturnType<PdfReader['dict']>): unknown[] => {
      const found: unknown[] = [];
      for (let item = parent.get('First'); item !== undefined; ) {
        const entry = reader.dict(item);
        const title = entry.get('Title');
        found.push(
          title instanceof PdfString ? title.text : '',
          ...(entry.has('First') ? [titles(entry)] : []),
        );
        item = entry.get('Next');
      }
      return found;
    };
    expect(titles(reader.dict(reader.catalog.get('Outlines')))).toEqual(['하나', ['둘', ['셋']], '넷']);
  });
});

describe('the archive edition', () => {
  it('carries the data that made it, with its digest', async () => {
    const bytes = Buffer.from('kind: statement\n');
    const attachment = { name: 'statement.yaml', mediaType: 'application/yaml', description: '정본', bytes };
    const { reader, tagged } = await render(body, testTheme(), images, {
      kind: 'archive',
      attachments: [attachment],
    });
    expect(tagged.faults).toEqual([]);
    expect(xmp(reader)).toContain('<pdfaid:part>3</pdfaid:part>');
    const [file] = reader.array(reader.catalog.get('AF')).map((each) => reader.dict(each));
    expect(file?.get('AFRelationship')).toMatchObject({ name: 'Source' });
    const description = file?.get('Desc');
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(description instanceof PdfString && description.text).toBe(`정본 (SHA-256 ${digest})`);
    expect(reader.stream(reader.dict(file?.get('EF')).get('F'))).toEqual(bytes);
  });
});

describe('the print edition', () => {
  it('has its trimmed page inside its bleed inside its sheet', async () => {
    const { reader } = await render(body, testTheme(), images, print);
    const [trim, bleed, media] = ['TrimBox', 'BleedBox', 'MediaBox'].map((key) => numbers(reader, key));
    expect((trim?.[2] ?? 0) - (trim?.[0] ?? 0)).toBeCloseTo(595.276, 2);
    expect((trim?.[0] ?? 0) - (bleed?.[0] ?? 0)).toBeCloseTo(9, 3);
    expect(bleed?.[0]).toBeGreaterThan(media?.[0] ?? 0);
    expect(bleed?.[3]).toBeLessThan(media?.[3] ?? 0);
  });

  it('has no RGB, black text in black ink alone, no links and no false claims', async () => {
    const { reader, tagged } = await render(body, testTheme(), images, print);
    const content = reader.stream(reader.pages[0]?.page.get('Contents')).toString('latin1');
    expect(content).not.toMatch(/\b(?:rg|RG)\b/);
    expect(content).toContain('0 0 0 1 k');
    const xobjects = reader.dict(reader.dict(reader.pages[0]?.page.get('Resources')).get('XObject'));
    const pictures = [...xobjects.values()].map((each) => reader.dict(each));
    expect(pictures.map((each) => each.get('ColorSpace'))).toMatchObject([{ name: 'DeviceCMYK' }]);
    expect(pictures.some((each) => each.has('SMask'))).toBe(false);
    expect(reader.pages[0]?.page.has('Annots')).toBe(false);
    expect(xmp(reader)).not.toMatch(/pdfaid:part|pdfuaid:part/);
    expect(reader.catalog.has('OutputIntents')).toBe(false);
    expect(tagged.faults).toEqual([]);
    expect(blocks(tagged.root).map((block) => block.text)).toEqual(['제목', '본문 link']);
  });

  it("names the user's printing condition where there is a profile", async () => {
    const intent = { profile: new Uint8Array([1, 2, 3]), condition: 'FOGRA51' };
    const { reader } = await render(body, testTheme(), images, { ...print, intent });
    const [object] = reader.array(reader.catalog.get('OutputIntents')).map((each) => reader.dict(each));
    expect(object?.get('S')).toMatchObject({ name: 'GTS_PDFX' });
  });
});
