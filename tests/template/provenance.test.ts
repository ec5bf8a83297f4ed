import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/document/nodes.js';
import { walk } from '../../src/document/visit.js';
import { dataSpan, inlineText, page, render, rendered } from './support.js';

function find(node: Node, type: Node['type']): Node | undefined {
  return [...walk(node)].find((visit) => visit.node.type === type)?.node;
}

/** `file:line` of the template, and of the data where there is one. */
function places(node: Node | undefined): string {
  const { template, data } = node?.origin ?? {};
  return [template, data].flatMap((span) => (span ? [`${span.file}:${span.start.line}`] : [])).join(' <- ');
}

describe('each node', () => {
  it('knows the template line that wrote it', () => {
    const document = rendered('\n\n<note\nmarker="*">text</note>', {});
    expect(places(find(document, 'note'))).toBe('templates/t/document.hbs:3');
    expect(places(find(document, 'text'))).toBe('templates/t/document.hbs:4');
  });

  it('knows the partial that wrote it', () => {
    const document = rendered(
      '{{#each list}}\n{{> item}}\n{{/each}}',
      { list: ['a'] },
      { item: '\n<paragraph>{{this}}</paragraph>' },
    );
    expect(places(find(document, 'paragraph'))).toBe('templates/partials/item.hbs:2');
    expect(find(document, 'text')?.origin?.template).toMatchObject({
      start: { column: 12 },
      end: { column: 20 },
    });
  });

  it('knows the data line that it shows', () => {
    const text = {
      ko: inlineText(
        [
          {
            type: 'strong',
            origin: { data: dataSpan(8) },
            children: [{ type: 'text', value: 'x', origin: { data: dataSpan(9) } }],
          },
        ],
        7,
      ),
    };
    const document = rendered('<paragraph>{{inline text}}</paragraph>', { text });
    expect(places(find(document, 'strong'))).toBe('templates/t/document.hbs:1 <- data/d/statement.yaml:8');
    expect(places(find(document, 'text'))).toBe('templates/t/document.hbs:1 <- data/d/statement.yaml:9');
  });

  it('knows the block of the data that its attributes come from', () => {
    const list = [{ id: 'p1', span: dataSpan(12) }];
    const document = rendered('{{#each list}}<paragraph style="body" id="{{id}}">x</paragraph>{{/each}}', {
      list,
    });
    expect(places(find(document, 'paragraph'))).toBe(
      'templates/t/document.hbs:1 <- data/d/statement.yaml:12',
    );
    expect(places(find(document, 'text'))).toBe('templates/t/document.hbs:1');
  });
});

describe('a fault of the markup', () => {
  it('stands at the template line, with the data line beside it', () => {
    const template = page('\n<paragraph>x</paragraph>\n<paragraph lang="{{plain lang}}">y</paragraph>');
    const { diagnostics } = render(template, { lang: { ko: inlineText('Korean', 21) } });
    expect(diagnostics).toMatchObject([
      {
        code: 'markup-attribute-value',
        message: 'lang="Korean" is not a BCP 47 language tag such as ko or en-GB.',
        span: { file: 'templates/t/document.hbs', start: { line: 3, column: 12 }, end: { column: 33 } },
        related: [{ span: { file: 'data/d/statement.yaml', start: { line: 21 } } }],
      },
    ]);
  });

  it('may come from an element of the data alone', () => {
    const link = inlineText(
      [{ type: 'link', href: '#nowhere', children: [{ type: 'text', value: 'x' }] }],
      30,
    );
    const { diagnostics } = render(page('<paragraph>{{inline link}}</paragraph>'), { link });
    expect(diagnostics).toMatchObject([
      { code: 'markup-link', span: { start: { line: 1 } }, related: [{ span: { start: { line: 30 } } }] },
    ]);
  });

  it('is shown where it stands after long values and white space control', () => {
    const template = page(
      '{{#if x~}}\n  <first/><paragraph>{{long}}</paragraph> \n{{~/if}}\n\\{{x}} <wrong/>',
    );
    const { diagnostics } = render(template, { x: true, long: 'a\n'.repeat(500) });
    expect(diagnostics.map(({ code, span }) => `${code} ${span?.start.line}:${span?.start.column}`)).toEqual([
      'markup-element 2:3',
      'markup-text 4:2',
      'markup-element 4:8',
    ]);
  });
});
