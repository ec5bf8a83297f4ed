import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { prettyReporter } from '../../src/diagnostic/report/pretty.js';
import { LineIndex } from '../../src/diagnostic/span.js';
import { displayWidth } from '../../src/diagnostic/width.js';

const plain = prettyReporter({ color: false, width: 80 });

/** Draws one fault over `part` of a text, with the text at hand. */
function draw(text: string, part: string, options: { width?: number; file?: string } = {}): string {
  const index = new LineIndex(options.file ?? 'data/summit/statement.yaml', text);
  const start = text.indexOf(part);
  const fault = diagnostic('yaml-syntax', 'This is wrong.', { span: index.span(start, start + part.length) });
  return prettyReporter({ color: false, width: options.width ?? 80 })([fault], () => text);
}

describe('the picture of a diagnostic', () => {
  it('marks the place under double-width Hangul', () => {
    expect(draw('title:\n  ko: 공동선언문 채택∼서명\n', '∼')).toMatchInlineSnapshot(`
      "error yaml-syntax: This is wrong.
        data/summit/statement.yaml:2:15
        2 |   ko: 공동선언문 채택∼서명
          |                      ^
      "
    `);
  });

  it('underlines wide text with two signs a syllable', () => {
    expect(draw('ko: 공동 선언문\n', '선언문')).toMatchInlineSnapshot(`
      "error yaml-syntax: This is wrong.
        data/summit/statement.yaml:1:8
        1 | ko: 공동 선언문
          |          ^^^^^^
      "
    `);
  });

  it('marks a combining mark, a vowel of conjoining jamo and a part of an emoji where they are seen', () => {
    const marks = (text: string, part: string) => draw(text, part).split('\n')[3]?.replace('    | ', '');
    expect(marks('ab\u0301c', '\u0301')).toBe(' ^');
    expect(marks('가\u1100\u1161나', '\u1161')).toBe('  ^^');
    expect(marks('x👩‍💻y', '💻')).toBe(' ^^');
    expect(marks('x👩‍💻y', 'y')).toBe('   ^');
    expect(marks('🇰🇷 태극기', '태극기')).toBe('   ^^^^^^');
  });

  it('expands tabs', () => {
    expect(draw('\tko:\t값\n', '값')).toMatchInlineSnapshot(`
      "error yaml-syntax: This is wrong.
        data/summit/statement.yaml:1:6
        1 |     ko: 값
          |         ^^
      "
    `);
  });

  it('shows the first and the last line of a longer place', () => {
    expect(draw('a: {\n  b: 1\n  c: 2\n  d: 3 }\n', '{\n  b: 1\n  c: 2\n  d: 3 }')).toMatchInlineSnapshot(`
      "error yaml-syntax: This is wrong.
        data/summit/statement.yaml:1:4
        1 | a: {
          |    ^
        ...
        4 |   d: 3 }
          |   ^^^^^^
      "
    `);
  });

  it('leaves out a last line of which nothing is meant', () => {
    expect(draw('a: one\nb: two\n', 'one\n')).toMatchInlineSnapshot(`
      "error yaml-syntax: This is wrong.
        data/summit/statement.yaml:1:4
        1 | a: one
          |    ^^^
      "
    `);
  });

  it('marks the end of a line and the end of the file with one sign', () => {
    const text = 'a: "open';
    const index = new LineIndex('x.yaml', text);
    const fault = diagnostic('yaml-syntax', 'The quotation mark is not closed.', { span: index.span(8, 8) });
    expect(plain([fault], () => text)).toMatchInlineSnapshot(`
      "error yaml-syntax: The quotation mark is not closed.
        x.yaml:1:9
        1 | a: "open
          |         ^
      "
    `);
  });

  it('cuts a long line to a window around the place', () => {
    const text = `ko: ${'가나다라 '.repeat(30)}★${' 마바사아'.repeat(30)}\n`;
    expect(draw(text, '★', { width: 60 })).toMatchInlineSnapshot(`
      "error yaml-syntax: This is wrong.
        data/summit/statement.yaml:1:155
        1 | ...다라 가나다라 ★ 마바사아 마바사아 마바사아 마바...
          |                  ^
      "
    `);
    expect(draw(text, 'ko', { width: 60 })).toMatchInlineSnapshot(`
      "error yaml-syntax: This is wrong.
        data/summit/statement.yaml:1:1
        1 | ko: 가나다라 가나다라 가나다라 가나다라 가나다라...
          | ^^
      "
    `);
    expect(draw(`${'x'.repeat(200)}!\n`, '!', { width: 60 })).toMatchInlineSnapshot(`
      "error yaml-syntax: This is wrong.
        data/summit/statement.yaml:1:201
        1 | ...xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx!
          |                                                   ^
      "
    `);
  });

  it('shows controls and reordering marks instead of obeying them', () => {
    expect(draw('ko: \u001b[31m\u202e값\r\n', '값')).toMatchInlineSnapshot(`
      "error yaml-syntax: This is wrong.
        data/summit/statement.yaml:1:11
        1 | ko: ␛[31m�값
          |           ^^
      "
    `);
  });

  it('shows related places and hints', () => {
    const data = new LineIndex('data/summit/statement.yaml', 'ko: 2018∼2025년\n');
    const template = new LineIndex(
      'templates/release/document.hbs',
      '<paragraph>{{inline text}}</paragraph>\n',
    );
    const fault = diagnostic('glyph-missing', 'No face of "body" can draw "∼" (U+223C).', {
      span: data.span(8, 9),
      related: [{ message: 'The template shows it here.', span: template.span(11, 26) }],
      hints: ['Write "～" (U+FF5E).'],
    });
    const texts = new Map([data, template].map(({ file, text }) => [file, text]));
    expect(plain([fault], (file) => texts.get(file))).toMatchInlineSnapshot(`
      "error glyph-missing: No face of "body" can draw "∼" (U+223C).
        data/summit/statement.yaml:1:9
        1 | ko: 2018∼2025년
          |         ^
        templates/release/document.hbs:1:12 The template shows it here.
        1 | <paragraph>{{inline text}}</paragraph>
          |            ---------------
        hint: Write "～" (U+FF5E).
      "
    `);
  });

  it('does without a place and without a text', () => {
    const index = new LineIndex('gone.yaml', 'a');
    const faults = [
      diagnostic('file-unreadable', 'The file\nis gone.'),
      diagnostic('yaml-syntax', 'Wrong.', { span: index.span(0, 1) }),
    ];
    expect(plain(faults, () => undefined)).toMatchInlineSnapshot(`
      "error file-unreadable: The file is gone.

      error yaml-syntax: Wrong.
        gone.yaml:1:1
      "
    `);
  });

  it('uses colour only when asked', () => {
    const fault = diagnostic('file-unreadable', 'Gone.');
    expect(plain([fault], () => undefined)).not.toContain('\u001b');
    expect(prettyReporter({ color: true, width: 80 })([fault], () => undefined)).toContain('\u001b[31m');
  });

  it('never draws a line wider than asked, nor loses the mark', () => {
    const line = fc.string({ unit: fc.constantFrom('a', '한', '\t', '👍', ' ', '\u0301'), maxLength: 200 });
    fc.assert(
      fc.property(line, fc.nat(200), fc.nat(20), (text, start, length) => {
        const index = new LineIndex('x.yaml', text);
        const fault = diagnostic('yaml-syntax', 'Wrong.', { span: index.span(start, start + length) });
        const picture = prettyReporter({ color: false, width: 60 })([fault], () => text)
          .split('\n')
          .slice(2);
        expect(picture.join('\n')).toContain('^');
        for (const row of picture) expect(displayWidth(row)).toBeLessThanOrEqual(60);
      }),
    );
  });
});
