import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyLayout, DataAudit, type Layout, loadLayout } from '../../src/template/index.js';
import { localeSources } from './support.js';
import { wholeDossier, wholeRelease, wholeStatement } from './whole-dossier.js';

/** What no document of a layout shows, as `line: message`. */
function unread(body: string, partials: Record<string, string> = {}, languages = ['ko', 'en']) {
  const { value, diagnostics } = loadLayout({
    name: 't',
    layout: {
      file: 'layout.yaml',
      text: 'name: t\ntitle: { ko: t }\nneeds: statement\nvariants: [{ languages: each }]\n',
    },
    document: {
      file: 'document.hbs',
      text: `<document title="t" lang="ko"><page-sequence page-style="p">${body}</page-sequence></document>`,
    },
    partials: Object.entries(partials).map(([name, text]) => ({ file: `${name}.hbs`, text })),
    locales: localeSources,
  });
  expect(diagnostics).toEqual([]);
  const audit = new DataAudit();
  if (value !== undefined) for (const lang of languages) apply(value, lang, audit);
  return audit.diagnostics().map(({ message, span }) => `${span?.file} ${span?.start.line}: ${message}`);
}

function apply(layout: Layout, lang: string, audit: DataAudit): void {
  const { release, ...dossier } = wholeDossier(statement, wholeRelease);
  const job = { dossier, languages: [lang], variant: undefined, options: {} };
  expect(applyLayout(layout, job, audit).diagnostics).toEqual([]);
}

const statement = `kind: statement
languages: [ko, en]
date: 2024-03-05
place: { ko: 강가, en: Riverside }
act: adopted
parties: [north, south]
signatories: []
title: { ko: 합의, en: Accord }
preamble:
  - id: p
    kind: paragraph
    text: { ko: 글, en: Text }
    notes: [{ id: p-n, marker: "*", text: { ko: 주, en: Note } }]
  - id: q
    kind: quote
    blocks: [{ id: q-p, kind: paragraph, text: { ko: 인용, en: Quoted } }]
body: []
closing: []
`;

const title = '<heading level="1">{{inline statement.title}}</heading>';
const file = 'data/whole/statement.yaml';

describe('data that no document shows', () => {
  it('is told with its line', () => {
    const body = `${title}{{#each statement.preamble}}{{#if (eq kind "paragraph")}}<paragraph>{{inline text}}</paragraph>{{/if}}{{/each}}`;
    expect(unread(body)).toEqual([
      `${file} 13: No document shows \`notes\`.`,
      `${file} 14: No document shows this quote.`,
    ]);
  });

  it('is told once, by the largest part of which nothing is shown', () => {
    expect(unread(title)).toEqual([`${file} 10: No document shows \`preamble\`.`]);
    expect(unread('<paragraph>x</paragraph>')).toEqual([`${file} 1: No document shows this statement.`]);
  });

  it('is not shown by a condition that asks whether it is there', () => {
    const body = `${title}{{#each statement.preamble}}{{#if text}}<paragraph>x</paragraph>{{/if}}{{/each}}`;
    expect(unread(body)).toEqual([`${file} 10: No document shows \`preamble\`.`]);
  });

  const all = {
    text: `{{#each blocks}}
        {{#if (eq kind "paragraph")}}
          <paragraph>{{inline text}}</paragraph>{{#each notes}}<note marker="{{marker}}">{{plain text}}</note>{{/each}}
        {{else if (eq kind "quote")}}{{> text blocks=blocks}}{{/if}}
      {{/each}}`,
  };

  it('is none where partials show it, whatever they are given besides', () => {
    expect(unread(`${title}{{> text blocks=statement.preamble}}`, all)).toEqual([]);
  });

  it('is a word that an inclusion has replaced', () => {
    const partials = {
      text: `{{#each blocks}}{{#if (eq kind "paragraph")}}<paragraph>{{inline text}}</paragraph>{{#each notes}}{{> note marker="x"}}{{/each}}{{else if (eq kind "quote")}}{{> text blocks=blocks}}{{/if}}{{/each}}`,
      note: '<note marker="{{marker}}">{{inline text}}</note>',
    };
    expect(unread(`${title}{{> text blocks=statement.preamble}}`, partials)).toEqual([
      `${file} 13: No document shows \`marker\`.`,
    ]);
    expect(
      unread(`${title}{{> text blocks=statement.preamble}}`, {
        ...partials,
        text: partials.text.replace('marker="x"', 'other="x"'),
      }),
    ).toEqual([]);
  });

  it('is told of each language', () => {
    expect(unread(`${title}{{> text blocks=statement.preamble}}`, all, ['ko'])).toEqual([
      `${file} 8: No document shows \`title\` in \`en\`.`,
      `${file} 12: No document shows \`text\` in \`en\`.`,
      `${file} 13: No document shows \`text\` in \`en\`.`,
      `${file} 16: No document shows \`text\` in \`en\`.`,
    ]);
  });
});

describe("the project's own layouts", () => {
  const read = (path: string) => ({ file: path, text: readFileSync(path, 'utf8') });
  const all = (folder: string) => readdirSync(folder).map((name) => read(`${folder}/${name}`));
  const layouts = ['press-release', 'signing-copy'].map((name) => {
    const { value, diagnostics } = loadLayout({
      name,
      layout: read(`templates/${name}/layout.yaml`),
      document: read(`templates/${name}/document.hbs`),
      partials: all('templates/partials'),
      locales: all('templates/locales'),
    });
    return { value, diagnostics };
  });

  it('fit what data can be', () => {
    expect(layouts.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  it('show everything that a dossier can have', () => {
    const dossier = wholeDossier(wholeStatement, wholeRelease);
    const audit = new DataAudit();
    for (const { value } of layouts) {
      for (const variant of value?.variants ?? []) {
        const ofWhat = value?.needs === 'statement' ? dossier.statement : dossier.release;
        const tags = ofWhat?.languages ?? [];
        for (const languages of variant.languages === 'each' ? tags.map((lang) => [lang]) : [tags]) {
          const job = { dossier, languages, variant: variant.variant, options: variant.options ?? {} };
          if (value !== undefined) expect(applyLayout(value, job, audit).diagnostics).toEqual([]);
        }
      }
    }
    expect(audit.diagnostics().map(({ message, span }) => `${span?.start.line}: ${message}`)).toEqual([]);
  });
});
