import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/document/nodes.js';
import { textOf } from '../../src/document/text.js';
import { walk } from '../../src/document/visit.js';
import { unprintable } from '../../src/template/provenance/characters.js';
import { inlineText, page, render, rendered } from './support.js';

const specimens = [
  '<strong>not strong</strong>',
  '</paragraph></page-sequence></document>',
  '<!-- comment --> <![CDATA[x]]> <?pi?> <!DOCTYPE x>',
  ']]>',
  '{{headline}} {{{x}}} {{#if}} {{/each}} \\{{x}}',
  '&lt;&amp;&#60;&#x3c;&nbsp;&',
  '"double" \'single\' `back` = />',
  ' leading and trailing ',
  'two  spaces\tand\ttabs\nand\r\nline\rends\n\n',
  '\u00a0\u3000\u2003',
  '가'.repeat(10_000),
  'x'.repeat(10_000),
  '👩‍👩‍👧‍👦🇰🇷👍🏽 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠀀',
  'مرحبا \u202Eabc\u202C שלום \u200F',
  'ᄒᆞᆫ글 ㅎㅏㄴ 각́',
  '0) 은/는 @lang ../x this',
  '\u2028\u2029\ufeff\ufffd\u200b\u00ad',
];

/** Any text that data may hold, with what could break out of its place more often than not. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...specimens),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...'<>&"\'{}\\ \n\t;#x0'),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join('').replace(unprintable, ''));

/** The only node of a type. */
function only<T extends Node['type']>(root: Node, type: T): Node & { readonly type: T } {
  const found = [...walk(root)].flatMap(({ node }) => (node.type === type ? [node] : []));
  expect(found).toHaveLength(1);
  const [node] = found;
  if (node === undefined) throw new Error(`no ${type}`);
  return node as Node & { readonly type: T };
}

describe('any text that is put through a template', () => {
  it('comes out of an element as it went in', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const expression of [
          '{{inline t}}',
          '{{plain t}}',
          '{{plain s}}',
          '{{s}}',
          '{{default s "x"}}',
        ]) {
          const document = rendered(`<paragraph>\n  ${expression}\n</paragraph>`, {
            t: { ko: inlineText(text) },
            s: text,
          });
          expect(textOf(only(document, 'paragraph'))).toBe(text);
        }
      }),
      { examples: specimens.map((text) => [text]) },
    );
  });

  it('comes out of an attribute as it went in', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const image = `<figure><image source="a" alt="{{plain t}}"/></figure>`;
        expect(only(rendered(image, { t: inlineText(text) }), 'image').alt).toBe(text);
        const single = `<figure><image source="a" alt='({{s}})'/></figure>`;
        expect(only(rendered(single, { s: text }), 'image').alt).toBe(`(${text})`);
      }),
      { examples: specimens.map((text) => [text]) },
    );
  });

  it('is refused with a diagnostic where no text may hold it', () => {
    const bad = fc.constantFrom(
      '\u0000',
      '\u0008',
      '\u000b',
      '\u001f',
      '\u007f',
      '\u0085',
      '\ud800',
      '\udfff',
      '\ufdd0',
      '\ufdef',
      '\ufffe',
      '\uffff',
      '\u{1fffe}',
    );
    fc.assert(
      fc.property(hostile, bad, hostile, (before, character, after) => {
        const data = { t: inlineText(before + character + after) };
        const { document, diagnostics } = render(page('<paragraph>{{inline t}}</paragraph>'), data);
        expect(document).toBeUndefined();
        expect(diagnostics.map(({ code }) => code)).toEqual(['template-character']);
      }),
    );
  });
});
