import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/diagnostic/span.js';
import { printTree } from '../../src/document/print.js';
import { parseMarkup } from '../../src/template/markup/parse.js';
import { SourceMap } from '../../src/template/provenance/source-map.js';

function parse(markup: string) {
  return parseMarkup(markup, SourceMap.identity(new LineIndex('templates/t.hbs', markup)));
}

function page(blocks: string): string {
  return `<document title="t" lang="ko"><page-sequence page-style="p">${blocks}</page-sequence></document>`;
}

/** Each fault as `code line:column "marked text"`. */
function faults(markup: string): readonly string[] {
  return parse(markup).diagnostics.map(({ code, span }) => {
    const marked = markup.slice(span?.start.offset, span?.end.offset);
    return `${code} ${span?.start.line}:${span?.start.column} ${marked}`;
  });
}

function tree(blocks: string): string {
  const { value, diagnostics } = parse(page(blocks));
  expect(diagnostics).toEqual([]);
  return value === undefined ? '' : printTree(value).split('\n').slice(2).join('\n');
}

describe('a document', () => {
  it('has every element of the markup', () => {
    const { value, diagnostics } = parse(`
      <document title="A &amp; B" subject="s" author="a" keywords="one; two" lang="ko">
        <!-- a comment is no content -->
        <page-sequence page-style="release" lang="ko">
          <header><paragraph>every</paragraph></header>
          <first-header><table role="layout"><table-row><table-cell><paragraph/></table-cell></table-row></table></first-header>
          <footer><paragraph><page-number/> / <page-count/></paragraph></footer>
          <first-footer><thematic-break/></first-footer>
          <heading level="2" style="headline" id="1.h">Head</heading>
          <paragraph style="body" lang="en"><strong>We</strong> <emphasis>agree</emphasis> <span lang="la" style="x">et</span>
            <link href="#1.h">see</link><line-break/>next<tab/><field kind="signature" name="signature.kipo" label="서명" style="line"/></paragraph>
          <note marker="*">note</note>
          <block-quote><paragraph>quoted</paragraph></block-quote>
          <list style="articles" start="3"><list-item id="i"><paragraph>item</paragraph>
            <list><list-item><paragraph>deep</paragraph></list-item></list></list-item></list>
          <table role="data" style="contact" header-rows="1" description="d">
            <caption>cap</caption>
            <table-row><table-cell col-span="2" scope="column"><paragraph>h</paragraph></table-cell></table-row>
            <table-row><table-cell row-span="2" style="label"/><table-cell/></table-row>
            <table-row><table-cell/></table-row>
          </table>
          <figure><image source="a.png" alt="" style="logo"/><caption>fig</caption></figure>
          <group keep-together="true"><page-break/></group>
          <columns style="bilingual"><column lang="ko"><paragraph>가</paragraph></column><column lang="en"/></columns>
          <thematic-break style="rule"/>
        </page-sequence>
      </document>`);
    expect(diagnostics).toEqual([]);
    expect(value && printTree(value)).toMatchSnapshot();
  });

  it('keeps where each node stands in the template', () => {
    const markup = page('\n  <paragraph\n    style="body">Hello</paragraph>');
    const paragraph = parse(markup).value?.children[0]?.children[0];
    expect(paragraph?.origin?.template).toMatchObject({
      file: 'templates/t.hbs',
      start: { line: 2, column: 3 },
    });
    const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    expect(text?.origin?.template).toMatchObject({
      start: { line: 3, column: 18 },
      end: { line: 3, column: 23 },
    });
  });
});

describe('white space of a template', () => {
  it('is one space inside a line and nothing at its ends', () => {
    expect(tree('<paragraph>\n  a\n  <strong> b </strong>\n  c\n</paragraph>')).toBe(
      '    paragraph\n      text "a "\n      strong\n        text "b "\n      text "c"\n',
    );
  });

  it('vanishes beside a line break and a tab', () => {
    expect(tree('<paragraph>a <strong>b </strong>\n<line-break/>\nc <tab/> d</paragraph>')).toBe(
      '    paragraph\n      text "a "\n      strong\n        text "b"\n      line-break\n      text "c"\n      tab\n      text "d"\n',
    );
  });

  it('stays as one space beside a page number', () => {
    expect(tree('<paragraph>\n- <page-number/> -\n</paragraph>')).toBe(
      '    paragraph\n      text "- "\n      page-number\n      text " -"\n',
    );
  });

  it('is only what XML calls white space', () => {
    expect(tree('<paragraph>\u00a0a&#160;\u3000</paragraph>')).toBe(
      '    paragraph\n      text "\\u{A0}a\\u{A0}\\u{3000}"\n',
    );
  });
});

describe('faults of form', () => {
  it.each([
    ['<document', 'markup-syntax 1:1 <document'],
    ['<document><a></document>', 'markup-syntax 1:14 </document>'],
    ['<document><a>', 'markup-syntax 1:11 <a>'],
    ['<document></a></document>', 'markup-syntax 1:11 </a>'],
    ['<document>R & D</document>', 'markup-syntax 1:13 &'],
    ['<document>R &amp D; &nbsp;</document>', 'markup-syntax 1:13 &'],
    ['<document>&nbsp;</document>', 'markup-syntax 1:11 &'],
    ['<document a="&x">t;</document>', 'markup-syntax 1:14 &'],
    ['<document>1 < 2</document>', 'markup-syntax 1:13 < '],
    ['<document a=1></document>', 'markup-syntax 1:11 a=1'],
    ['<document a="1" a="2"/>', 'markup-syntax 1:17 a="2"'],
    ['<document><![CDATA[x]]></document>', 'markup-syntax 1:11 <![CDATA[x]]>'],
    ['<!DOCTYPE html><document/>', 'markup-syntax 1:1 <!DOCTYPE html>'],
    ['<?xml version="1.0"?><document/>', 'markup-syntax 1:1 <?xml version="1.0"?>'],
    ['<document>a]]>b</document>', 'markup-syntax 1:11 a]]>'],
    ['<document/><document/>', 'markup-syntax 1:12 <document/'],
    ['', 'markup-syntax 1:1 '],
    ['text', 'markup-syntax 1:1 text'],
  ])('%s', (markup, fault) => {
    expect(faults(markup)).toEqual([fault]);
  });

  it('name the tag that was opened', () => {
    const { diagnostics } = parse('<document>\n<a>\n</document>');
    expect(diagnostics[0]?.message).toBe('</document> stands where <a> should be closed.');
    expect(diagnostics[0]?.related[0]).toMatchObject({ span: { start: { line: 2 } } });
  });
});

describe('faults of content', () => {
  it.each([
    ['<paragrph>x</paragrph>', ['markup-element <paragrph>']],
    ['<text>x</text>', ['markup-element <text>']],
    ['<list-item/>', ['markup-child <list-item/>']],
    ['<paragraph><paragraph/></paragraph>', ['markup-child <paragraph/>']],
    ['<link href="https://a.b">x</link>', ['markup-child <link href="https://a.b">']],
    ['loose', ['markup-text loose']],
    ['<group>loose</group>', ['markup-text loose']],
    ['<list/>', ['markup-empty <list/>']],
    ['<table role="data"/>', ['markup-empty <table role="data"/>']],
    ['<figure/>', ['markup-empty <figure/>']],
    ['<columns/>', ['markup-empty <columns/>']],
    ['<header/><header/>', ['markup-child <header/>']],
    ['<paragraph stile="x"/>', ['markup-attribute stile="x"']],
    ['<page-break style="x"/>', ['markup-attribute style="x"']],
    ['<heading>x</heading>', ['markup-attribute-missing <heading>']],
    ['<heading level="7">x</heading>', ['markup-attribute-value level="7"']],
    ['<heading level="1.5">x</heading>', ['markup-attribute-value level="1.5"']],
    ['<list start="x"><list-item/></list>', ['markup-attribute-value start="x"']],
    ['<group keep-together="yes"/>', ['markup-attribute-value keep-together="yes"']],
    ['<paragraph lang="Korean"/>', ['markup-attribute-value lang="Korean"']],
    ['<paragraph id="a b"/>', ['markup-attribute-value id="a b"']],
    ['<paragraph style=""/>', ['markup-attribute-value style=""']],
    [
      '<paragraph><link href="javascript:x">y</link></paragraph>',
      ['markup-attribute-value href="javascript:x"'],
    ],
    [
      '<paragraph><field kind="seal" name="n" label="l"/></paragraph>',
      ['markup-attribute-value kind="seal"'],
    ],
    ['<paragraph id="a"><link href="#b">x</link></paragraph>', ['markup-link <link href="#b">']],
    [
      '<paragraph><field kind="name" name="n" label="1"/><field kind="name" name="n" label="2"/></paragraph>',
      ['markup-field <field kind="name" name="n" label="2"/>'],
    ],
    [
      '<paragraph><field kind="name" name="n.a" label="1"/><field kind="name" name="n" label="2"/></paragraph>',
      ['markup-field <field kind="name" name="n" label="2"/>'],
    ],
    [
      '<paragraph><field kind="name" name="n..a" label="1"/></paragraph>',
      ['markup-attribute-value name="n..a"'],
    ],
    [
      '<table role="data"><table-row><table-cell/><table-cell/></table-row><table-row><table-cell/></table-row></table>',
      ['markup-table <table-row>'],
    ],
    [
      '<table role="data" header-rows="2"><table-row><table-cell/></table-row></table>',
      ['markup-table <table role="data" header-rows="2">'],
    ],
    [
      '<table role="data"><table-row><table-cell row-span="2"/></table-row></table>',
      ['markup-table <table-cell row-span="2"/>'],
    ],
    [
      '<paragrph><hedding/></paragrph><list/><heading x="1">y</heading>',
      [
        'markup-element <paragrph>',
        'markup-element <hedding/>',
        'markup-empty <list/>',
        'markup-attribute x="1"',
        'markup-attribute-missing <heading x="1">',
      ],
    ],
  ])('%s', (blocks, expected) => {
    expect(faults(page(blocks)).map((fault) => fault.replace(/ \d+:\d+ /, ' '))).toEqual(expected);
  });

  it('show the first of fields with one name', () => {
    const field = '<field kind="name" name="n" label="l"/>';
    const { diagnostics } = parse(page(`<paragraph>\n${field}\n${field}\n${field}</paragraph>`));
    expect(diagnostics.map(({ related }) => related[0]?.span.start.line)).toEqual([2, 2]);
  });

  it('suggest what was meant', () => {
    const hints = parse(page('<paragrph/><paragraph stile="x"/>')).diagnostics.flatMap(({ hints }) => hints);
    expect(hints).toContain('Did you mean `paragraph`?');
    expect(hints).toContain('Did you mean `style`?');
  });

  it('want a document at the root', () => {
    expect(faults('<paragraph/>')).toEqual(['markup-child 1:1 <paragraph/>']);
  });
});
