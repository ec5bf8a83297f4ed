import { describe, expect, it } from 'vitest';
import { faults, page, render } from './support.js';

/** Data with which every template here would run, were it not refused before. */
const data = { x: 'x', y: 'y', list: ['a'], group: { a: 1 } };

function check(blocks: string): readonly string[] {
  return faults(page(blocks), data, { known: '<paragraph>partial</paragraph>' });
}

describe('what Handlebars cannot parse', () => {
  it.each([
    ['{{#if x}}', 'template-syntax {{#if x}}'],
    ['{{#if x}}{{/unless}}', 'template-syntax if'],
    ['{{/if}}', 'template-syntax {'],
    ['{{else}}', 'template-syntax {'],
    ['<paragraph>\n{{x !}}</paragraph>', 'template-syntax !'],
    ['<paragraph>\n\n{{x}} {{label "a}}</paragraph>', 'template-syntax "'],
    ['{{default x=}}', 'template-syntax }'],
  ])('%s', (blocks, fault) => {
    expect(check(blocks)).toEqual([fault]);
  });

  it('is shown at its line, also where the line is not the first of its kind', () => {
    const { diagnostics } = render('<a>\n{{x}}\n{{x }\n{{x}}', data);
    expect(diagnostics[0]?.span?.start).toMatchObject({ line: 3, column: 5 });
  });

  it('is told from the same text elsewhere', () => {
    const repeated = '<paragraph>aaaaaaaaaa</paragraph>\n{{/if}}\n<paragraph>bbbbbbbbbb</paragraph>\n';
    const { diagnostics } = render(`{{#if x}}\n${repeated.repeat(3)}`, data);
    expect(diagnostics[0]?.span?.start).toMatchObject({ line: 6, column: 1 });
  });

  it('is explained', () => {
    const { diagnostics } = render('{{#if x}}<a/>', data);
    expect(diagnostics[0]?.message).toBe('The block {{#if}} is not closed.');
    expect(diagnostics[0]?.hints).toEqual(['Write {{/if}} where it ends.']);
  });
});

describe('what a template may not use', () => {
  it.each([
    ['{{{x}}}', ['template-unescaped {{{x}}}']],
    ['{{&x}}', ['template-unescaped {{&x}}']],
    ['{{"literal"}}', ['template-construct {{"literal"}}']],
    ['{{12}}', ['template-construct {{12}}']],
    ['{{^if x}}{{/if}}', ['template-construct {{^if x}}{{/if}}']],
    ['{{{{raw}}}}x{{{{/raw}}}}', ['template-construct {{{{raw}}}}x{{{{/raw}}}}']],
    ['{{> (lookup this "x")}}', ['template-construct {{> (lookup this "x")}}']],
    ['{{#> known}}{{/known}}', ['template-construct {{#> known}}{{/known}}']],
    ['{{#*inline "a"}}{{/inline}}', ['template-construct {{#*inline "a"}}{{/inline}}']],
    ['{{* decorator}}', ['template-construct {{* decorator}}']],
    ['{{group.a x}}', ['template-construct group.a']],
    ['{{upper x}}', ['template-helper upper x']],
    ['{{label (upper x)}}', ['template-helper upper x']],
    ['{{log x}}', ['template-helper log x']],
    ['{{#list}}{{/list}}', ['template-helper list']],
    ['{{#eq x y}}{{/eq}}', ['template-helper eq x y']],
    ['{{if x}}', ['template-helper if x']],
    ['{{#if (each list)}}{{/if}}', ['template-helper each list']],
    ['{{eq x}}', ['template-arguments eq x']],
    ['{{#if x y}}{{/if}}', ['template-arguments if x y']],
    ['{{plain x z=y}}', ['template-arguments y']],
    ['{{#if x as |a|}}{{/if}}', ['template-arguments if x']],
    ['{{> unknown}}', ['template-partial {{> unknown}}']],
    ['{{@size}}', ['template-variable @size']],
    ['{{#if @partial-block}}{{/if}}', ['template-variable @partial-block']],
    ['\uFDD0', ['template-character \uFDD0']],
    ['{{! \u0001 }}', ['template-character \u0001']],
    [
      '{{{x}}}{{@size}}{{> a}}',
      ['template-unescaped {{{x}}}', 'template-variable @size', 'template-partial {{> a}}'],
    ],
  ])('%s', (blocks, expected) => {
    expect(check(blocks)).toEqual(expected);
  });

  it('includes faults of partials that are included, each once', () => {
    const template = page('{{> a}}{{> a}}{{> b}}');
    const partials = { a: '{{> b}}{{{x}}}', b: '{{@y}}', unused: '{{{x}}}' };
    expect(faults(template, data, partials)).toEqual(['template-unescaped {{{x}}}', 'template-variable @y']);
  });

  it('suggests what was meant', () => {
    const { diagnostics } = render(page('{{plian x}}{{> knwon}}{{#if @indx}}{{/if}}'), data, { known: '' });
    expect(diagnostics.map(({ hints }) => hints[0])).toEqual([
      'Did you mean `plain`?',
      'Did you mean `known`?',
      'Did you mean `index`?',
    ]);
  });
});

describe('where values may stand', () => {
  it.each([
    ['<{{x}}/>', ['template-position {{x}}']],
    ['</{{x}}>', ['template-position {{x}}']],
    ['<paragraph {{x}}="a"/>', ['template-position {{x}}']],
    ['<paragraph style={{x}}/>', ['template-position {{x}}']],
    ['<paragraph {{#if x}}{{x}}{{/if}}/>', ['template-position {{x}}']],
    ['<!-- {{x}} -->', ['template-position {{x}}']],
    ['<paragraph>&{{x}};</paragraph>', ['template-position {{x}}']],
    ['<paragraph>&#{{x}};</paragraph>', ['template-position {{x}}']],
    ['<paragraph id="{{inline x}}"/>', ['template-position {{inline x}}']],
    ['<paragraph id="{{> known}}"/>', ['template-position {{> known}}']],
    ['<paragraph {{> known}}/>', ['template-position {{> known}}']],
    ['{{#if x}}<paragraph {{/if}}id="a"/>', ['template-position if x']],
    ['<paragraph {{#if x}}id="a"/>{{else}}/>{{/if}}', ['template-position if x', 'template-position if x']],
    ['<paragraph {{#if x}}id="{{/if}}a"/>', ['template-position if x']],
    ['{{#if x}}<!-- {{/if}} -->', ['template-position if x']],
  ])('not in %s', (blocks, expected) => {
    expect(check(blocks)).toEqual(expected);
  });

  it('ends where it began', () => {
    expect(faults('<document title="', {})).toEqual(['template-position ']);
  });

  it.each([
    '<paragraph>{{x}}</paragraph>',
    '<paragraph style="{{x}}" id=\'{{y}}\'/>',
    '<paragraph {{#if x}}style="a"{{/if}}/>',
    '<paragraph style="{{#if x}}a{{else}}b{{/if}}"/>',
    '<paragraph>&amp;{{x}}</paragraph>',
    '<!-- a > "b --><paragraph>{{x}}</paragraph>',
    '{{#each list}}<paragraph>{{this}}</paragraph>{{/each}}',
  ])('but in %s', (blocks) => {
    expect(check(blocks)).toEqual([]);
  });
});
