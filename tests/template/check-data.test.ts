import { describe, expect, it } from 'vitest';
import { loadLayout } from '../../src/template/index.js';
import { localeSources } from './support.js';

const description = `name: t
title: { ko: 글 }
needs: NEEDS
variants:
  - languages: each
  - languages: all
    variant: wide
options:
  form: { type: choice, values: [rows, columns], default: rows, description: The form. }
  draft: { type: boolean, default: false, description: Mark as a draft. }
`;

function check(body: string, partials: Readonly<Record<string, string>>, needs: string) {
  const document = { file: 'document.hbs', text: body };
  const sources = Object.entries(partials).map(([name, text]) => ({ file: `partials/${name}.hbs`, text }));
  const { diagnostics } = loadLayout({
    name: 't',
    layout: { file: 'layout.yaml', text: description.replace('NEEDS', needs) },
    document,
    partials: sources,
    locales: localeSources,
  });
  return { diagnostics, texts: new Map([document, ...sources].map(({ file, text }) => [file, text])) };
}

/** Each fault as `code the marked text`. */
function faults(
  body: string,
  partials: Readonly<Record<string, string>> = {},
  needs = 'press-release',
): readonly string[] {
  const { diagnostics, texts } = check(body, partials, needs);
  return diagnostics.map(({ code, span }) => {
    const text = span && texts.get(span.file)?.slice(span.start.offset, span.end.offset);
    return `${code} ${text}`;
  });
}

function messages(body: string, partials: Readonly<Record<string, string>> = {}): readonly string[] {
  return check(body, partials, 'press-release').diagnostics.flatMap(({ message, hints }) => [
    message,
    ...hints,
  ]);
}

const inBody = (text: string) => `{{#each release.body}}${text}{{/each}}`;

describe('a name that the data does not have is found', () => {
  // Strict mode of Handlebars prints nothing, and says nothing, for all but the first of these.
  it.each([
    ['{{relase.date}}', 'relase.date'],
    ['{{#if relase}}x{{/if}}', 'relase'],
    ['{{#if release.embarg}}x{{/if}}', 'release.embarg'],
    ['{{#unless release.embarg}}x{{/unless}}', 'release.embarg'],
    ['{{#each release.subhead}}x{{/each}}', 'release.subhead'],
    ['{{#each release.subhead}}x{{else}}y{{/each}}', 'release.subhead'],
    ['{{#with issuers}}x{{/with}}', 'issuers'],
    ['{{#with issuers}}x{{else}}y{{/with}}', 'issuers'],
    ['{{> p relase}}', 'relase'],
    ['{{> p release=relase}}', 'relase'],
    ['{{label (default relase "contact")}}', 'relase'],
    ['{{josa "x" "은/는" reading=relase}}', 'relase'],
    ['{{#if (and release.date relase)}}x{{/if}}', 'relase'],
    ['{{#if (not relase)}}x{{/if}}', 'relase'],
    ['{{#if (eq options.from "rows")}}x{{/if}}', 'options.from'],
    ['{{#if options.drafts}}x{{/if}}', 'options.drafts'],
    ['{{#each release.contacts}}{{#each people}}{{../phone}}{{/each}}{{/each}}', '../phone'],
    ['{{#each release.contacts as |contact|}}{{plain contact.name}}{{/each}}', 'contact.name'],
    ['{{#each release.contacts}}{{@root.people}}{{/each}}', '@root.people'],
    ['{{#each release.contacts}}{{release.date}}{{/each}}', 'release.date'],
    ['{{#with release}}{{date}}{{subtitle}}{{/with}}', 'subtitle'],
    ['{{#in lang}}{{tong}}{{/in}}', 'tong'],
    ['{{release.languages.size}}', 'release.languages.size'],
    ['{{release.date.year}}', 'release.date.year'],
    ['{{plain release.headline.text}}', 'release.headline.text'],
    ['{{release.locate}}', 'release.locate'],
    ['{{../release.date}}', '../release.date'],
    ['{{@index}}', '@index'],
    ['{{#if @last}}x{{/if}}', '@last'],
    [inBody('{{#if (eq kind "section")}}{{plain text}}{{/if}}'), 'text'],
    [inBody('{{#if (eq kind "sectoin")}}x{{/if}}'), 'eq kind "sectoin"'],
    ['{{#if (eq options.form "colums")}}x{{/if}}', 'eq options.form "colums"'],
    ['{{#if variant}}{{#if (eq variant "wid")}}x{{/if}}{{/if}}', 'eq variant "wid"'],
  ])('%s', (body, marked) => {
    const found = faults(body, { p: '<paragraph/>' }).filter((fault) => !fault.startsWith('data-optional'));
    expect(found).toEqual([`data-unknown ${marked}`]);
  });
});

describe('a value that may be absent is found', () => {
  it.each([
    ['{{release.embargo}}', 'release.embargo'],
    ['{{date release.embargo}}', 'release.embargo'],
    ['{{plain statement.title}}', 'statement.title'],
    ['{{#each statement.body}}x{{/each}}', 'statement.body'],
    ['{{#with statement}}x{{/with}}', 'statement'],
    ['{{> p statement}}', 'statement'],
    ['{{> p text=statement.title}}', 'statement.title'],
    ['{{variant}}', 'variant'],
    ['{{#if (eq variant "wide")}}x{{/if}}', 'variant'],
    ['{{release.languages.[0]}}', 'release.languages.[0]'],
    ['{{lookup release.languages 0}}', '{{lookup release.languages 0}}'],
    ['{{default release.embargo release.distribution}}', 'release.distribution'],
    ['{{#unless release.embargo}}{{date release.embargo}}{{/unless}}', 'release.embargo'],
    ['{{#if release.embargo}}x{{else}}{{release.embargo}}{{/if}}', 'release.embargo'],
    ['{{#if (or release.embargo release.distribution)}}{{release.embargo}}{{/if}}', 'release.embargo'],
    ['{{#if statement}}x{{/if}}{{plain statement.title}}', 'statement.title'],
    [inBody('{{plain title}}'), 'title'],
    [inBody('{{#if (eq kind "section")}}{{plain subtitle}}{{/if}}'), 'subtitle'],
    [inBody('{{#if (or (eq kind "section") (eq kind "note"))}}{{plain title}}{{/if}}'), 'title'],
    [inBody('{{#unless (eq kind "section")}}{{plain title}}{{/unless}}'), 'title'],
  ])('%s', (body, marked) => {
    expect(faults(body, { p: '<paragraph/>' })).toEqual([`data-optional ${marked}`]);
  });
});

describe('a value of the wrong kind is found', () => {
  it.each([
    ['{{release.headline}}', '{{release.headline}}'],
    ['{{release.headline.ko}}', '{{release.headline.ko}}'],
    ['{{release}}', '{{release}}'],
    ['{{release.languages}}', '{{release.languages}}'],
    ['{{release.body}}', '{{release.body}}'],
    ['{{#each release}}x{{/each}}', 'each release'],
    ['{{#each release.headline}}x{{/each}}', 'each release.headline'],
    ['{{#each lang}}x{{/each}}', 'each lang'],
    ['{{#with lang}}x{{/with}}', 'with lang'],
    ['{{#in languages}}x{{/in}}', 'in languages'],
    ['{{inline release.body}}', 'release.body'],
    ['{{plain release.languages.length}}', 'release.languages.length'],
    ['{{date issuer}}', 'issuer'],
    ['{{increment lang}}', 'lang'],
    ['{{numbering "ganada" release.date}}', 'release.date'],
    ['{{#if (eq release.headline "x")}}y{{/if}}', 'release.headline'],
    ['{{lookup lang "ko"}}', 'lang'],
  ])('%s', (body, marked) => {
    expect(faults(body)).toEqual([`template-value ${marked}`]);
  });
});

describe('what the template has made sure of is relied upon', () => {
  it.each([
    '{{#if release.embargo}}{{date release.embargo}}{{/if}}',
    '{{#if release.embargo}}{{release.embargo}}{{else if release.distribution}}{{release.distribution}}{{/if}}',
    '{{#if (and statement release.embargo)}}{{plain statement.title}}{{release.embargo}}{{/if}}',
    '{{#unless statement}}x{{else}}{{plain statement.title}}{{/unless}}',
    '{{#if (not statement)}}x{{else}}{{plain statement.title}}{{/if}}',
    '{{#if statement}}{{plain @root.statement.title}}{{/if}}',
    '{{#if @root.statement}}{{#each languages}}{{plain ../statement.title}}{{/each}}{{/if}}',
    '{{#with statement}}{{plain title}}{{else}}none{{/with}}',
    '{{#with release as |r|}}{{#if r.embargo}}{{r.embargo}}{{/if}}{{/with}}',
    '{{#each statement.body}}x{{else}}none{{/each}}',
    '{{default release.embargo "none"}}',
    '{{#if (eq (default variant "") "wide")}}x{{/if}}',
    '{{#each release.languages as |tag index|}}{{tag}}{{increment index}}{{/each}}',
    '{{release.languages.length}}',
    '{{#each languages}}{{@index}}{{#if @first}}{{this}}{{/if}}{{/each}}',
    inBody('{{#if (eq kind "paragraph")}}{{inline text}}{{#each notes}}{{marker}}{{../id}}{{/each}}{{/if}}'),
    inBody('{{#if (or (eq kind "section") (eq kind "article"))}}{{#if title}}{{inline title}}{{/if}}{{/if}}'),
    inBody('{{#if title}}{{inline title}}{{/if}}'),
    inBody('{{#if (eq kind "table")}}{{#each rows}}{{#each cells}}{{../../id}}{{/each}}{{/each}}{{/if}}'),
    inBody('{{#unless (eq kind "figure")}}x{{else}}{{source}}{{/unless}}'),
    inBody('{{id}}{{kind}}'),
  ])('%s', (body) => {
    expect(faults(body)).toEqual([]);
  });

  it('the part of the dossier that the layout needs', () => {
    expect(faults('{{plain statement.title}}', {}, 'statement')).toEqual([]);
    expect(faults('{{plain release.headline}}{{plain issuer.name}}', {}, 'statement')).toEqual([
      'data-optional release.headline',
      'data-optional issuer.name',
    ]);
  });
});

describe('partials', () => {
  it('are followed with the context in which they are included', () => {
    const partials = { p: '{{plain name}}{{plain headline}}' };
    expect(faults('{{> p issuer}}', partials)).toEqual(['data-unknown headline']);
    expect(faults('{{#with release}}{{> p}}{{/with}}', partials)).toEqual(['data-unknown name']);
    expect(faults('{{> p release name=issuer.name}}', partials)).toEqual([]);
    expect(faults('{{> p}}', partials)).toEqual(['data-unknown name', 'data-unknown headline']);
  });

  it('see nothing around their own context but the root', () => {
    expect(faults(inBody('{{> p}}'), { p: '{{../release.date}}{{@root.release.date}}' })).toEqual([
      'data-unknown ../release.date',
    ]);
  });

  it('may be inside an {{#each}} of the template that includes them', () => {
    expect(faults(inBody('{{> p}}'), { p: '{{@index}}' })).toEqual([]);
    expect(faults('{{> p}}', { p: '{{@index}}' })).toEqual(['data-unknown @index']);
  });

  it('rely on what is sure where they are included', () => {
    const partials = { p: '{{plain statement.title}}' };
    expect(faults('{{#if statement}}{{> p}}{{/if}}', partials)).toEqual([]);
    expect(faults('{{> p}}', partials)).toEqual(['data-optional statement.title']);
  });

  it('need not have each branch used in each inclusion', () => {
    const partials = {
      p: '{{#if (eq kind "section")}}{{inline title}}{{else if (eq kind "note")}}{{inline text}}{{/if}}',
    };
    expect(faults(inBody('{{#if (eq kind "note")}}{{> p}}{{/if}}'), partials)).toEqual([]);
  });

  it('may include themselves', () => {
    const partials = {
      p: '{{#each blocks}}{{level}}{{#if (eq kind "quote")}}{{> p level=(increment level)}}{{/if}}{{/each}}',
    };
    expect(faults('{{> p blocks=release.body level=1}}', partials)).toEqual([
      'data-unknown level',
      'data-unknown level',
    ]);
    const mended = {
      p: partials.p.replaceAll('level}}', '../level}}').replace('increment level', 'increment ../level'),
    };
    expect(faults('{{> p blocks=release.body level=1}}', mended)).toEqual([]);
  });

  it('are reported once, with the place of an inclusion', () => {
    const { diagnostics } = check('{{> p}}\n{{> p}}', { p: '{{tilte}}' }, 'statement');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.related).toMatchObject([
      { message: 'The partial is included here.', span: { start: { line: 1, column: 1 } } },
    ]);
  });
});

describe('messages', () => {
  it('say what there is', () => {
    expect(messages('{{#each release.contacts}}{{deparment}}{{/each}}')).toEqual([
      'There is no `deparment` here, in a contact.',
      'Did you mean `department`?',
      'There is department and people.',
    ]);
  });

  it('say which kinds of block have a value', () => {
    expect(messages(inBody('{{inline title}}'))).toEqual([
      'Not every block has `title`: only section and article do.',
      'Write it inside {{#if (or (eq kind "section") (eq kind "article"))}}, and say what is shown for each other kind of block.',
    ]);
  });

  it('say how to write for data without it', () => {
    expect(messages('{{date release.embargo}}')).toEqual([
      '`release.embargo` may be absent.',
      'Write it inside {{#if release.embargo}}…{{/if}}, or give what stands for it: (default release.embargo …).',
    ]);
  });

  it('say which words there are', () => {
    expect(messages('{{#if (eq options.form "colums")}}x{{/if}}')).toEqual([
      '`options.form` is never "colums".',
      'Did you mean `columns`?',
      'It is rows or columns.',
    ]);
  });
});
