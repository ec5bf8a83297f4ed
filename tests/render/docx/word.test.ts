import { Document, ParagraphProperties } from 'docx';
import { describe, expect, it } from 'vitest';
import { paragraphElement } from '../../../src/render/docx/word/paragraph.js';
import { fieldRuns, runElement } from '../../../src/render/docx/word/run.js';
import { cellElement, rowElement, tableElement } from '../../../src/render/docx/word/table.js';
import type { XmlElement } from '../../../src/render/docx/xml/element.js';
import { printPart } from '../../../src/render/docx/xml/print.js';

const written = (element: XmlElement) => printPart(element).replace(/^<\?xml.*?\?>\s*/s, '');

describe('properties', () => {
  it('of a paragraph stand in schema order, the list among them', () => {
    const paragraph = paragraphElement({
      style: 'Body',
      keepNext: true,
      keepLines: true,
      pageBreakBefore: true,
      list: { number: 3, level: 1 },
      spaceAfter: 40,
      indent: { left: 200, right: 100 },
      outlineLevel: 9,
    });
    expect(written(paragraph)).toBe(
      '<w:p><w:pPr><w:pStyle w:val="Body"/><w:keepNext/><w:keepLines/><w:pageBreakBefore/>' +
        '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr><w:spacing w:after="40"/>' +
        '<w:ind w:left="200" w:right="100"/><w:outlineLvl w:val="9"/></w:pPr></w:p>',
    );
  });

  it('that are not asked for are left to the style', () => {
    const paragraph = paragraphElement({ style: 'Body', keepNext: false, keepLines: false });
    expect(written(paragraph)).toBe('<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr></w:p>');
    expect(written(runElement({}, []))).toBe('<w:r/>');
    expect(written(rowElement({ cantSplit: false }, []))).toBe('<w:tr/>');
  });

  it('of runs say what is off, where a style says on', () => {
    expect(written(runElement({ bold: false, italic: true, spacing: 4 }, []))).toBe(
      '<w:r><w:rPr><w:b w:val="false"/><w:bCs w:val="false"/><w:i/><w:iCs/><w:spacing w:val="4"/></w:rPr></w:r>',
    );
  });

  it('of tables, rows and cells fix the columns', () => {
    const cell = cellElement({ width: 300, columnSpan: 2, rowSpan: 'restart', look: [] }, []);
    const table = tableElement({ style: 'Grid', columns: [100, 200], indent: 5, described: [] }, [
      rowElement({ cantSplit: true, header: true, minHeight: 60 }, [cell]),
    ]);
    expect(written(table)).toBe(
      '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:type="dxa" w:w="300"/><w:tblInd w:type="dxa" w:w="5"/>' +
        '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="200"/></w:tblGrid>' +
        '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/><w:trHeight w:val="60" w:hRule="atLeast"/></w:trPr>' +
        '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="300"/><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr></w:tc>' +
        '</w:tr></w:tbl>',
    );
  });

  it('are one paragraph’s own, however many say the same', () => {
    const [first, second] = [paragraphElement({ style: 'Body' }), paragraphElement({ style: 'Body' })];
    const before = written(second);
    const properties = first.children[0];
    if (typeof properties === 'object') properties.children.push(...fieldRuns({}, 'PAGE'));
    expect(written(first)).not.toBe(before);
    expect(written(second)).toBe(before);
    expect(written(paragraphElement({ style: 'Body' }))).toBe(before);
  });
});

/** Why `paragraphElement` writes the list itself. Where this fails, docx takes numbers of lists that others define. */
it('docx still leaves a mark where the number of a list belongs, for its packer to fill', () => {
  const file = new Document({ sections: [] });
  const numbered = new ParagraphProperties({ numbering: { reference: 'ours', level: 1, instance: 3 } });
  const component = numbered.prepForXml({ file, viewWrapper: file.Document, stack: [] });
  expect(JSON.stringify(component)).toContain('"w:numId":{"_attr":{"w:val":"{ours-3}"}}');
});
