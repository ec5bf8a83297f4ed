import { describe, expect, it } from 'vitest';
import {
  assembleDossier,
  type Dossier,
  loadPressRelease,
  loadRegistry,
  loadStatement,
} from '../../src/data/index.js';
import type { Outcome } from '../../src/diagnostic/diagnostic.js';
import { printTree } from '../../src/document/print.js';
import {
  applyLayout,
  type Layout,
  type LayoutJob,
  type LayoutSources,
  loadLayout,
} from '../../src/template/index.js';
import { localeSources } from './support.js';

const layoutYaml = `name: memo
title: { ko: 각서, en: Memorandum }
needs: statement
variants:
  - languages: each
  - languages: all
    theme: wide.theme.yaml
    options: { form: columns }
  - variant: plain
    languages: all
options:
  form: { type: choice, values: [sequential, columns], default: sequential, description: How languages share a page. }
  rule: { type: boolean, default: true, description: Draw a rule. }
  note: { type: string, default: '', description: A line at the end. }
  level: { type: number, default: 1, description: Level of the title. }
`;

function sources(
  changes: { layout?: string; document?: string; partials?: Record<string, string> } = {},
): LayoutSources {
  return {
    name: 'memo',
    layout: { file: 'templates/memo/layout.yaml', text: changes.layout ?? layoutYaml },
    document: { file: 'templates/memo/document.hbs', text: changes.document ?? '' },
    partials: Object.entries(changes.partials ?? {}).map(([name, text]) => ({
      file: `templates/partials/${name}.hbs`,
      text,
    })),
    locales: localeSources,
  };
}

function sound<T>({ value, diagnostics }: Outcome<T>): T {
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('no value');
  return value;
}

function layout(document: string, partials: Record<string, string> = {}): Layout {
  return sound(loadLayout(sources({ document, partials })));
}

function job(changes: Partial<LayoutJob> = {}): LayoutJob {
  return { dossier: dossier(), languages: ['ko', 'en'], variant: undefined, options: {}, ...changes };
}

/** A made-up dossier with one of everything that the context completes. */
function dossier(): Dossier {
  const statement = `kind: statement
languages: [ko, en]
date: 2030-05-07
place: { ko: 가나, en: Ghana }
act: signed
parties: [aa, bb]
signatories: [office-a, office-b]
title: { ko: 합의 <strong>각서</strong>, en: Memorandum<line-break/>of Understanding }
preamble:
  - { id: pre, kind: paragraph, text: { ko: 전문 R&D, en: "Preamble &lt;1&gt; & more" }, notes: [{ id: pre-n, marker: "*", text: { ko: 주, en: note } }] }
body:
  - id: s
    kind: section
    title: { ko: 장, en: Chapter }
    blocks:
      - { id: a1, kind: article, title: { ko: 목적, en: Purpose }, blocks: [{ id: a1-p, kind: paragraph, text: { ko: 가, en: a } }] }
  - id: a5
    kind: article
    number: 5
    blocks:
      - id: l
        kind: list
        numbering: items
        items: [{ id: l1, text: { ko: 항목, en: item } }]
  - { id: a6, kind: article, blocks: [{ id: a6-p, kind: paragraph, text: { ko: 나, en: b } }] }
closing: []
annexes:
  - { id: x, title: { ko: 부속서, en: Annex }, body: [{ id: xa, kind: article, blocks: [{ id: xa-p, kind: paragraph, text: { ko: 다, en: c } }] }] }
`;
  const release = `kind: press-release
languages: [ko]
issuer: office-a
date: 2031-01-02
headline: { ko: 제목 }
subheads: []
body: [{ id: p, kind: quotation, text: { ko: 말 }, speaker: { ko: 누구 } }]
contacts: []
`;
  const parties = `kind: parties
entries:
  - { id: aa, type: state, names: { ko: [{ full: 에이국, short: 에이, source: made up }], en: [{ short: A, source: made up }] } }
  - { id: bb, type: state, names: { ko: [{ short: 비, source: made up }], en: [{ full: Republic of B, short: B, source: made up }] } }
`;
  const offices = `kind: offices
entries:
  - { id: office-a, party: aa, names: { ko: [{ full: 옛 에이청, until: 2030-12-31, source: made up }, { full: 새 에이청, short: 에이청, from: 2031-01-01, source: made up }], en: [{ full: Office of A, source: made up }] } }
  - { id: office-b, party: bb, names: { ko: [{ full: 비청, source: made up }], en: [{ full: Office of B, short: OB, source: made up }] } }
`;
  const memberships = 'kind: memberships\nentries: []\n';
  return sound(
    assembleDossier({
      id: 'd',
      statement: sound(loadStatement({ file: 'data/d/statement.yaml', text: statement })),
      release: sound(loadPressRelease({ file: 'data/d/press-release.yaml', text: release })),
      registry: sound(
        loadRegistry(
          Object.entries({ parties, offices, memberships }).map(([name, text]) => ({
            file: `data/registry/${name}.yaml`,
            text,
          })),
        ),
      ),
    }),
  );
}

const document = `<document title="{{plain statement.title}}" lang="{{lang}}" author="{{#if issuer}}{{plain issuer.name}}{{/if}}">
  {{#each languages}}
    {{#in this}}
      <page-sequence page-style="{{@root.options.form}}" lang="{{this}}">
        <heading level="{{@root.options.level}}" style="title">{{inline @root.statement.title}}</heading>
        {{#if @root.options.rule}}<thematic-break/>{{/if}}
        {{#each @root.statement.preamble}}{{> block}}{{/each}}
        {{#each @root.statement.body}}{{> block}}{{/each}}
        {{#each @root.statement.annexes}}{{#each body}}{{> block}}{{/each}}{{/each}}
        <paragraph>{{date @root.statement.date}}, {{inline @root.statement.place}}</paragraph>
        {{#each @root.signatories}}
          <paragraph id="{{id}}">{{plain party}} | {{plain office}} | {{plain shortOffice}}<tab/><field kind="signature" name="{{id}}.{{@lang}}" label="{{plain office}}"/></paragraph>
        {{/each}}
      </page-sequence>
    {{/in}}
  {{/each}}
</document>
`;

const block = `{{#if (eq kind "paragraph")}}
  <paragraph id="{{id}}">
    {{inline text}}
  </paragraph>
  {{#each notes}}<note id="{{id}}" marker="{{marker}}">{{inline text}}</note>{{/each}}
{{else if (eq kind "list")}}
  <list id="{{id}}" style="{{numbering}}" start="{{default start 1}}">
    {{#each items}}<list-item><paragraph>{{inline text}}</paragraph>{{#each blocks}}{{> block}}{{/each}}</list-item>{{/each}}
  </list>
{{else if (or (eq kind "section") (eq kind "article"))}}
  <heading level="2" id="{{id}}">{{#if number}}{{numbering "decimal" number}}. {{/if}}{{#if title}}{{inline title}}{{/if}}</heading>
  {{#each blocks}}{{> block}}{{/each}}
{{/if}}
`;

describe('a layout', () => {
  it('makes a tree of a dossier', () => {
    const tree = sound(
      applyLayout(layout(document, { block }), job({ options: { level: 3, form: 'columns' } })),
    );
    expect(printTree(tree)).toMatchSnapshot();
  });

  it('is described in layout.yaml', () => {
    const { name, title, needs, variants, options } = layout('');
    expect({ name, title, needs, variants }).toEqual({
      name: 'memo',
      title: { ko: '각서', en: 'Memorandum' },
      needs: 'statement',
      variants: [
        { languages: 'each' },
        { languages: 'all', theme: 'wide.theme.yaml', options: { form: 'columns' } },
        { variant: 'plain', languages: 'all' },
      ],
    });
    expect(Object.keys(options)).toEqual(['form', 'rule', 'note', 'level']);
  });

  it('gives names that hold on the day of the text that they stand in', () => {
    const template = `<document title="t" lang="ko"><page-sequence page-style="p">
      <paragraph>{{#with issuer}}{{plain name}}/{{plain shortName}}/{{else}}{{/with}}{{#each signatories}}{{plain office}}/{{plain party}}/{{/each}}</paragraph>
    </page-sequence></document>`;
    const tree = sound(applyLayout(layout(template), job()));
    expect(
      printTree(tree)
        .match(/text "([^"]+)"/g)
        ?.join(' '),
    ).toBe(
      'text "새 에이청" text "/" text "에이청" text "/" text "옛 에이청" text "/" text "에이" text "/" text "비청" text "/" text "비" text "/"',
    );
  });
});

describe('faults of layout.yaml', () => {
  it.each([
    ['needs: statement', 'needs: treaty', 'value-invalid 3'],
    ['languages: each', 'languages: some', 'value-invalid 5'],
    ['name: memo', 'name: memorandum', 'layout-invalid 1'],
    ['variant: plain', 'variant: Plain', 'value-invalid 9'],
    ['  - variant: plain\n', '  -\n', 'layout-invalid 10'],
    ['options: { form: columns }', 'options: { from: columns }', 'layout-invalid 8'],
    ['options: { form: columns }', 'options: { form: rows }', 'layout-invalid 8'],
    ['options: { form: columns }', 'options: { rule: 1 }', 'layout-invalid 8'],
    ['default: sequential', 'default: rows', 'layout-invalid 12'],
    ['default: true', 'default: yes', 'value-invalid 13'],
    ['rule: {', 'draw-rule: {', 'value-invalid 13'],
    ['needs:', 'neds:', 'key-unknown 3'],
  ])('%s -> %s', (from, to, expected) => {
    const { diagnostics } = loadLayout(sources({ layout: layoutYaml.replace(from, to) }));
    expect(diagnostics.map(({ code, span }) => `${code} ${span?.start.line}`).join(',')).toBe(expected);
  });

  it('come with those of the template and the locales', () => {
    const bad = {
      ...sources({ layout: 'name: 5', document: '{{{x}}}' }),
      locales: [{ file: 'templates/locales/ko.yaml', text: 'lang: en' }],
    };
    const codes = loadLayout(bad).diagnostics.map(({ code, span }) => `${code} ${span?.file}`);
    expect(new Set(codes.map((code) => code.replace(/^\S+ /, '')))).toEqual(
      new Set(['templates/memo/layout.yaml', 'templates/memo/document.hbs', 'templates/locales/ko.yaml']),
    );
  });
});

describe('faults of locale files', () => {
  const [ko] = localeSources;
  it.each([
    ['lang: ko', 'lang: en', 'value-invalid 1'],
    ['[일, ', '[', 'value-invalid 5'],
    ["{day}.'", "{dey}.'", 'value-invalid 7'],
    ['contact: 담당 부서', 'contact: 5', 'value-invalid 2'],
  ])('%s -> %s', (from, to, expected) => {
    const text = ko?.text.replace(from, to) ?? '';
    const { diagnostics } = loadLayout({
      ...sources(),
      locales: [{ file: 'templates/locales/ko.yaml', text }],
    });
    expect(diagnostics.map(({ code, span }) => `${code} ${span?.start.line}`)).toEqual([expected]);
  });
});

describe('faults of a job', () => {
  it.each<[Partial<LayoutJob>, string]>([
    [{ options: { from: 'columns' } }, 'The layout `memo` has no option `from`.'],
    [{ options: { form: 'rows' } }, 'The option `form` must be one of sequential, columns.'],
    [{ options: { rule: 'yes' } }, 'The option `rule` must be a boolean.'],
    [{ languages: ['fr'] }, 'There is no locale for `fr`.'],
  ])('%j', (changes, message) => {
    const { value, diagnostics } = applyLayout(layout(document, { block }), job(changes));
    expect(value).toBeUndefined();
    expect(diagnostics.map((found) => found.message)).toEqual([message]);
  });

  it('of data and of markup end without a document', () => {
    expect(applyLayout(layout('<document/>'), job()).diagnostics.map(({ code }) => code)).toEqual([
      'markup-empty',
      'markup-attribute-missing',
      'markup-attribute-missing',
    ]);
    const { value, diagnostics } = applyLayout(
      layout('<document title="{{plain statement.title.eng}}"/>'),
      job(),
    );
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'data-absent', hints: ['Did you mean `en`?', expect.anything()] },
    ]);
  });
});
