import { describe, expect, it } from 'vitest';
import { documentText, textOf } from '../../src/document/text.js';
import { faults, inlineText, page, render, rendered } from './support.js';

const title = { ko: inlineText('제목', 3), en: inlineText('Title', 4, 'en') };

function text(blocks: string, data: object = {}): readonly string[] {
  return documentText(rendered(blocks, data));
}

function line(expression: string, data: object = {}): string {
  return text(`<paragraph>${expression}</paragraph>`, data).join('\n');
}

function fault(expression: string, data: object = {}): readonly string[] {
  return faults(page(`<paragraph>${expression}</paragraph>`), data);
}

describe('helpers', () => {
  it.each([
    ['{{inline title}}', '제목'],
    ['{{#in "en"}}{{inline title}} {{@lang}}{{/in}} {{@lang}}', 'Title en ko'],
    ['{{plain names}}', '특허청'],
    ['{{plain "literal"}}', 'literal'],
    ['{{inline "literal"}}', 'literal'],
    ['{{label "contact"}}', '담당 부서'],
    ['{{label key}}', '담당 부서'],
    ['{{label "dash"}}a', '- a'],
    ['{{date day}}', '2025. 9. 1.'],
    ['{{date day "numeric-weekday"}}', '2025. 9. 1.(월)'],
    ['{{date time "date-time"}}', '2025. 9. 1. 14:00'],
    ['{{#in "en"}}{{date day}}{{/in}}', '1 September 2025'],
    ['{{plain names}}{{josa names "은/는"}}', '특허청은'],
    ['{{josa "NATO" "이/가" reading="나토"}}', '가'],
    ['{{numbering "ganada" 2}}', '나'],
    ['{{increment 1}}', '2'],
    ['{{#each list}}{{increment @index}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}', '1a, 2b'],
    ['{{#if (eq key "contact")}}yes{{/if}}', 'yes'],
    ['{{#if (eq (plain names) "특허청")}}yes{{/if}}', 'yes'],
    ['{{#if (and key absent)}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (or absent.x key)}}yes{{/if}}', 'yes'],
    ['{{#if (not empty)}}yes{{/if}}', 'yes'],
    ['{{#if zero}}yes{{else}}no{{/if}}', 'no'],
    ['{{#unless absent}}yes{{/unless}}', 'yes'],
    ['{{default absent "b"}}', 'b'],
    ['{{default absent.deeper 1}}', '1'],
    ['{{default zero 5}}', '0'],
    ['{{lookup group key}}', 'found'],
    ['{{lookup list 1}}', 'b'],
    ['{{default (lookup group "x") "none"}}', 'none'],
    ['{{#with group}}{{this.contact}}{{../key}}{{/with}}', 'foundcontact'],
    ['{{#with absent}}{{x}}{{else}}none{{/with}}', 'none'],
    ['{{#each absent}}{{x}}{{else}}none{{/each}}', 'none'],
    ['{{#each list as |item index|}}{{index}}{{item}}{{/each}}', '0a1b'],
    ['{{#each groups as |g|}}{{#each g.items}}{{g.name}}{{this}}{{/each}}{{/each}}', 'nxny'],
    ['{{date}} {{label}}', 'd l'],
    ['{{list.length}} {{flag}}', '2 true'],
    ['a{{! comment }}b', 'ab'],
    ['\\{{key}}', '{{key}}'],
  ])('%s', (expression, expected) => {
    const data = {
      title,
      names: { ko: '특허청', en: 'KIPO' },
      key: 'contact',
      day: '2025-09-01',
      time: '2025-09-01T14:00',
      list: ['a', 'b'],
      empty: [],
      zero: 0,
      group: { contact: 'found' },
      groups: [{ name: 'n', items: ['x', 'y'] }],
      date: 'd',
      label: 'l',
      flag: true,
    };
    expect(line(expression, data)).toBe(expected);
  });

  it('reads the context of a partial: its own, with what is given to it', () => {
    const partials = { item: '<paragraph>{{name}}{{@lang}}{{#each list}}{{this}}{{/each}}</paragraph>' };
    const data = { name: 'n', list: ['x'], other: { name: 'o', list: [] } };
    const document = rendered(
      '{{> item}}{{#in "en"}}{{> item other}}{{/in}}{{> item name="given"}}',
      data,
      partials,
    );
    expect(documentText(document)).toEqual(['nkox', 'oen', 'givenkox']);
  });

  it('plain makes one line of text with line breaks, inline keeps them', () => {
    const nodes = [
      { type: 'text' as const, value: 'a' },
      { type: 'lineBreak' as const },
      { type: 'strong' as const, children: [{ type: 'text' as const, value: 'b' }] },
    ];
    const data = { t: { ko: inlineText(nodes) } };
    expect(line('{{plain t}}', data)).toBe('a b');
    expect(line('{{inline t}}', data)).toBe('a\nb');
  });
});

describe('inline text', () => {
  it('comes out of the tree as it went in', () => {
    const origin = inlineText('x', 7).span;
    const nodes = [
      { type: 'text' as const, value: '  two  spaces\u00a0' },
      { type: 'span' as const, lang: 'la', style: 'x', children: [{ type: 'text' as const, value: '<&>"' }] },
      {
        type: 'link' as const,
        href: 'https://a.b/?c="d"&e',
        children: [{ type: 'text' as const, value: 'link' }],
      },
      {
        type: 'emphasis' as const,
        children: [{ type: 'strong' as const, children: [{ type: 'text' as const, value: ' ' }] }],
      },
      { type: 'lineBreak' as const },
      { type: 'text' as const, value: ' ' },
    ];
    const document = rendered('<paragraph>\n  {{inline t}}\n</paragraph>', { t: inlineText(nodes, 7) });
    const paragraph = document.children[0]?.children[0];
    const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const bare = (value: unknown) =>
      JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'origin' ? undefined : inner)));
    expect(bare(children)).toEqual(nodes);
    expect(children.every((node) => node.origin?.data?.start.line === origin.start.line)).toBe(true);
  });
});

describe('data that is not there', () => {
  it.each([
    ['{{headline}}', ['data-absent headline']],
    ['{{a.b.c.d}}', ['data-absent a.b.c.d']],
    ['{{inline titel}}', ['data-absent titel']],
    ['{{plain (inline titel)}}', ['data-absent titel']],
    ['{{#each items}}{{x}}{{/each}}', ['data-absent items']],
    ['{{#with group.x}}{{y}}{{/with}}', ['data-absent group.x']],
    ['{{#if (eq kind "a")}}{{/if}}', ['data-absent kind']],
    ['{{#if x}}{{else}}{{y}}{{/if}}', ['data-absent y']],
    ['{{default x y}}', ['data-absent y']],
    ['{{label "contact" }}{{josa "a" "은/는" reading=x}}', ['data-absent x']],
    ['{{@index}}', ['data-absent @index']],
    ['{{@root.x}}', ['data-absent @root.x']],
    ['{{../../x}}', ['data-absent ../../x']],
    ['{{nothing}}', ['data-absent nothing']],
    ['{{x}} {{y}} {{#if group}}{{z}}{{/if}}', ['data-absent x', 'data-absent y', 'data-absent z']],
    ['{{lookup group "x"}}', ['template-value {{lookup group "x"}}']],
  ])('%s', (expression, expected) => {
    expect(fault(expression, { a: { b: {} }, group: { a: 1 }, nothing: null, title })).toEqual(expected);
  });

  it('is reported in the arguments of partials', () => {
    const partials = { p: '<paragraph>{{x}}{{x.y}}{{#each x}}{{y}}{{/each}}{{label x}}</paragraph>' };
    expect(faults(page('{{> p x=absent}}'), {}, partials)).toEqual(['data-absent absent']);
  });

  it('says what was meant, and where the data around it stands', () => {
    const { diagnostics } = render(page('{{#each list}}{{titel}}{{/each}}'), {
      list: [{ title: 'x', span: inlineText('', 9).span }],
    });
    expect(diagnostics[0]?.message).toBe('There is no `titel` here.');
    expect(diagnostics[0]?.hints[0]).toBe('Did you mean `title`?');
    expect(diagnostics[0]?.related[0]?.span).toMatchObject({
      file: 'data/d/statement.yaml',
      start: { line: 9 },
    });
  });

  it.each(['constructor', '__proto__', 'toString', 'x.constructor', 'x.__proto__', 'list.map', 'method'])(
    'is what objects have besides data: %s',
    (path) => {
      const data = { x: { a: 1 }, list: [], method: () => 'called' };
      expect(fault(`{{plain ${path}}}`, data)).toEqual([`data-absent ${path}`]);
      expect(line(`{{#if ${path}}}reached{{/if}}`, data)).toBe('');
    },
  );

  it('is what objects have besides data, also when looked up', () => {
    expect(line('{{#if (lookup x "constructor")}}reached{{/if}}', { x: {} })).toBe('');
    expect(line('{{#if (lookup x "__proto__")}}reached{{/if}}', { x: {} })).toBe('');
  });
});

describe('values of the wrong kind', () => {
  it.each([
    ['{{title}}', ['template-value {{title}}']],
    ['{{group}}', ['template-value {{group}}']],
    ['{{list}}', ['template-value {{list}}']],
    ['{{plain list}}', ['template-value plain list']],
    ['{{inline 5}}', ['template-value inline 5']],
    ['{{increment "1"}}', ['template-value increment "1"']],
    ['{{numbering "roman" 1}}', ['template-value numbering "roman" 1']],
    ['{{numbering "ganada" 1.5}}', ['template-value numbering "ganada" 1.5']],
    ['{{date "2025-02-30"}}', ['template-value date "2025-02-30"']],
    ['{{date "2025-09-01" "date-time"}}', ['template-value date "2025-09-01" "date-time"']],
    ['{{date "2025-09-01" "lang"}}', ['date-style-unknown date "2025-09-01" "lang"']],
    ['{{josa "a" "은"}}', ['template-value josa "a" "은"']],
    ['{{lookup "a" "b"}}', ['template-value lookup "a" "b"']],
    ['{{label "contct"}}', ['label-unknown label "contct"']],
    ['{{label "constructor"}}', ['label-unknown label "constructor"']],
    ['{{#each "text"}}{{/each}}', ['template-value each "text"']],
    ['{{#each group}}{{/each}}', ['template-value each group']],
    ['{{#with "text"}}{{/with}}', ['template-value with "text"']],
    ['{{#in "fr"}}x{{/in}}', ['locale-missing in "fr"']],
    ['{{#in list}}x{{/in}}', ['locale-missing in list']],
    ['{{#in "en"}}{{plain name}}{{/in}}', ['language-missing plain name']],
    ['{{#in "en"}}{{inline text}}{{/in}}', ['language-missing inline text']],
    ['{{control}}', ['template-character {{control}}']],
    ['{{inline mark}}', ['template-character {{inline mark}}']],
  ])('%s', (expression, expected) => {
    const data = {
      title,
      group: { a: 1 },
      list: ['a'],
      name: { ko: '특허청' },
      text: { ko: inlineText('본문', 5) },
      control: 'a\u0000',
      mark: inlineText('\uFDD00\uFDD1'),
    };
    expect(fault(expression, data)).toEqual(expected);
  });

  it('show the datum in another language where one is missing', () => {
    const { diagnostics } = render(page('{{#in "en"}}<paragraph>{{inline t}}</paragraph>{{/in}}'), {
      t: { ko: inlineText('본문', 5) },
    });
    expect(diagnostics[0]?.related[0]?.span.start.line).toBe(5);
  });
});

describe('a partial that includes itself', () => {
  it('may do so as deep as the data goes', () => {
    const partials = {
      tree: '<list><list-item><paragraph>{{name}}</paragraph>{{#each inner}}{{> tree}}{{/each}}</list-item></list>',
    };
    const data = { name: 'a', inner: [{ name: 'b', inner: [{ name: 'c', inner: [] }] }] };
    expect(textOf(rendered('{{> tree}}', data, partials))).toBe('a\nb\nc');
  });

  it('without end is a fault', () => {
    expect(faults(page('{{> loop}}'), {}, { loop: '{{> loop}}' })).toEqual(['template-recursion ']);
  });
});
