import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/document/nodes.js';
import { load, pictures, sampleStatement, shape } from './sample.js';

/** Loads a statement whose title is a YAML scalar, written as it stands after `en: `. */
function title(scalar: string): { nodes: readonly Inline[]; text: string; pictures: readonly string[] } {
  const text = sampleStatement().replace('title: { en: Title }', `title:\n  en: ${scalar}`);
  const { value, diagnostics } = load(text);
  return { nodes: value?.title.en?.nodes ?? [], text, pictures: pictures(diagnostics) };
}

/** What a node's origin cuts out of the file. */
function cut(text: string, node: Inline | undefined): string {
  const span = node?.origin?.data;
  return text.slice(span?.start.offset, span?.end.offset);
}

describe('inline text', () => {
  it.each([
    ['<strong>WE</strong>, the Heads', '{strong WE}, the Heads'],
    ['a<line-break/>b<line-break />c', 'a{lineBreak}b{lineBreak}c'],
    ['<emphasis>a <strong>b</strong></emphasis>', '{emphasis a {strong b}}'],
    ["<span lang='ko' style='term'>한국</span>", '{span[lang=ko][style=term] 한국}'],
    ['<link href="https://example.org/?a=1&amp;b=2">x</link>', '{link[href=https://example.org/?a=1&b=2] x}'],
    ['R&D, AT&amp;T, &nbsp; &#65; &lt;b&gt;', 'R&D, AT&T, &nbsp; &#65; <b>'],
    ['&amp;lt;', '&lt;'],
    ['a < b <3 <= <!-- <?x > c', 'a < b <3 <= <!-- <?x > c'],
    ['{{title}} {{{x}}} **bold** `code` \\n', '{{title}} {{{x}}} **bold** `code` \\n'],
  ])('reads %s', (source, expected) => {
    const { nodes, pictures: faults } = title(`>-\n    ${source}`);
    expect(faults).toEqual([]);
    expect(shape(nodes)).toBe(expected);
  });

  it('reads line breaks of the file as spaces, and keeps all other space', () => {
    expect(shape(title('|\n    one \n    two\n\n    three\n').nodes)).toBe('one two three');
    expect(shape(title('"  a  b\\tc\\u00a0 \\n"').nodes)).toBe('a  b c\u00a0');
  });

  it('knows the place of each node, through folded lines and escapes', () => {
    const folded = title(
      '>-\n    one\n    <strong>two\n    three</strong> four &lt; <emphasis>five</emphasis>',
    );
    expect(folded.nodes.map((node) => cut(folded.text, node))).toEqual([
      'one\n    ',
      '<strong>two\n    three</strong>',
      ' four &lt; ',
      '<emphasis>five</emphasis>',
    ]);
    const quoted = title('"\\u0061\\\n     b<strong>c</strong>"');
    expect(quoted.nodes.map((node) => cut(quoted.text, node))).toEqual([
      '\\u0061\\\n     b',
      '<strong>c</strong>',
    ]);
  });

  it.each([
    [
      'a <b>c</b>',
      '9:9-9:12 inline-element-unknown There is no element <b>. / What web pages call <b> is <strong> here. / Write `&lt;` for a literal `<`.',
    ],
    [
      'a <stron>b</stron>',
      '9:9-9:16 inline-element-unknown There is no element <stron>. / Did you mean `strong`? / Write `&lt;` for a literal `<`.',
    ],
    [
      '</b>',
      '9:7-9:11 inline-element-unknown There is no element <b>. / What web pages call <b> is <strong> here. / Write `&lt;` for a literal `<`.',
    ],
    ['x<y', '9:8-9:10 inline-markup This is neither a tag nor text. / Write `&lt;` for a literal `<`.'],
    [
      'a <strong class=x>',
      '9:9-9:16 inline-markup This is neither a tag nor text. / Write `&lt;` for a literal `<`.',
    ],
    ['a <strong>b', '9:9-9:17 inline-markup <strong> is not closed. / Write </strong> where it ends.'],
    ['a</strong>', '9:8-9:17 inline-markup </strong> closes nothing.'],
    ['<strong>a</emphasis>', '9:16-9:27 inline-markup </emphasis> stands where </strong> is expected.'],
    [
      '<strong><emphasis>a</strong>',
      '9:26-9:35 inline-markup </strong> stands where </emphasis> is expected.',
    ],
    ['<strong/>', '9:7-9:16 inline-markup <strong/> holds nothing.'],
    ['<line-break>', '9:7-9:19 inline-markup <line-break> has no content: write <line-break/>.'],
    ['<span>a</span>', '9:7-9:13 inline-markup <span> needs `lang` or `style`.'],
    ['<link>a</link>', '9:7-9:13 inline-markup <link> needs `href`.'],
    ['<strong style="x">a</strong>', '9:7-9:25 inline-markup <strong> has no attribute `style`.'],
    ['<span lang="ko" lang="en">a</span>', '9:7-9:33 inline-markup The attribute `lang` stands twice.'],
    [
      '<link href="javascript:x">a</link>',
      '9:7-9:33 inline-markup A link leads to `https://…`, `http://…`, `mailto:…` or `#` and the id of a block.',
    ],
    [
      '<span lang="Korean">a</span>',
      '9:7-9:27 inline-markup A language is a BCP 47 tag such as `ko`, `en` or `zh-Hans`.',
    ],
    ['<span style="A b">a</span>', '9:7-9:25 inline-markup The name of a style is written in kebab-case.'],
    [
      '<link href="https://x.org">a<line-break/></link>',
      '9:35-9:48 inline-markup <line-break> may not stand inside <link>.',
    ],
    [
      '<link href="#nowhere">a</link>',
      '9:7-9:37 link-target-unknown Nothing in this file has the id `nowhere`.',
    ],
    ['"a\\u0001b"', '9:9-9:15 character-refused The text holds U+0001, a control character.'],
    ['"a\\ufdd0b"', '9:9-9:15 character-refused The text holds U+FDD0, a noncharacter.'],
    ['"\\U0001fffe"', '9:8-9:18 character-refused The text holds U+1FFFE, a noncharacter.'],
    ['"\\ud800"', '9:8-9:14 character-refused The text holds U+D800, half of a surrogate pair.'],
    [
      '\u1112\u1161\u11ab',
      '9:7-9:10 text-not-normalised The text is not in Unicode Normalization Form C. / Write `한` as U+D55C, not U+1112 U+1161 U+11AB.',
    ],
    [
      'cafe\u0301s',
      '9:10-9:12 text-not-normalised The text is not in Unicode Normalization Form C. / Write `é` as U+00E9, not U+0065 U+0301.',
    ],
  ])('refuses %j and says where', (scalar, picture) => {
    expect(title(scalar).pictures).toEqual([picture]);
  });

  it('names the place inside a folded text', () => {
    expect(title('>-\n    one two\n    three <b>four').pictures[0]).toMatch(/^11:11-11:14 /);
  });

  it('says once that elements are nested too deep, and survives it', () => {
    const { pictures: faults, nodes } = title(`${'<strong>'.repeat(5000)}x${'</strong>'.repeat(5000)}`);
    expect(faults).toEqual([expect.stringContaining('Elements are nested more than 16 deep.')]);
    expect(nodes).toEqual([]);
  });

  it('reads long hostile text in little time', () => {
    for (const piece of ['<', '<strong ', '<span lang="', ' ', '&lt', '</', '<a b=']) {
      const started = performance.now();
      title(JSON.stringify(`x${piece.repeat(40_000)}x`));
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});

describe('any text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          ...['<', '>', '/', '&', '"', "'", '{{', '}}', '\\', '\n', '\u0000', '\u202e', '한', '\u1112\u1161'],
          ...['\ufdd0', '😀', '\ud83d', 'strong', '<strong>', '</strong>', '&lt;', ' ', '#', ': ', '- '],
        ),
      )
      .map((pieces) => pieces.join('')),
  );

  it('comes out as it went in, or is refused', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const { nodes, pictures: faults } = title(JSON.stringify(`x${escaped}x`));
        if (faults.length > 0) {
          expect(faults.join()).toMatch(/character-refused|text-not-normalised/);
        } else {
          const read = text.replace(/[ \t\n]*\n[ \t\n]*/g, ' ').replaceAll('\t', ' ');
          expect(nodes.map((node) => (node.type === 'text' ? node.value : node.type)).join('|')).toBe(
            `x${read}x`,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, escaped or not, and every fault has a place inside the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const start = sampleStatement().indexOf('title:');
        const source = sampleStatement().replace(
          'title: { en: Title }',
          () => `title: { en: ${JSON.stringify(text)} }`,
        );
        const end = start + `title: { en: ${JSON.stringify(text)}`.length;
        for (const { span } of load(source).diagnostics) {
          expect(span?.start.offset).toBeGreaterThanOrEqual(start);
          expect(span?.end.offset).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 500 },
    );
  });
});
