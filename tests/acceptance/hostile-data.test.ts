import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  compose,
  type Diagnostic,
  hasErrors,
  type Outcome,
  openHost,
  planProject,
  takeInventory,
} from '../../src/index.js';
import { docxRenderer } from '../../src/render/docx/index.js';
import { pdfRenderer } from '../../src/render/pdf/index.js';
import { projectFile } from '../data/project-files.js';
import { repository } from '../support/artefacts.js';
import { docxBlocks } from '../support/docx-text.js';
import { projectOn, withTexts } from '../support/other-data.js';
import { pdfBlocks } from '../support/pdf-text.js';
import { lines } from '../support/text-block.js';

/** A layout of everything that shows text in a way of its own: a title, a paragraph, a note with its marker, a cell. */
const layout = {
  'templates/small/layout.yaml':
    'name: small\ntitle: { en: Small }\nneeds: statement\nvariants: [{ languages: each }]\n',
  'templates/small/theme.yaml': 'extends: ../base.theme.yaml\n',
  'templates/small/document.hbs': `<document lang="{{lang}}" title="{{plain statement.title}}">
    <page-sequence page-style="page">
      <header><paragraph style="header">{{plain statement.title}}</paragraph></header>
      <heading level="1">{{inline statement.title}}</heading>
      {{#each statement.preamble}}
        {{#if (eq kind "paragraph")}}
          <paragraph id="{{id}}">{{inline text}}</paragraph>
          {{#each notes}}<note marker="{{marker}}">{{inline text}}</note>{{/each}}
          <table role="data" description="{{plain text}}">
            <table-row>
              <table-cell><paragraph style="table-text">{{inline text}}</paragraph></table-cell>
            </table-row>
          </table>
        {{/if}}
      {{/each}}
    </page-sequence>
  </document>`,
};

/** What is written in French is not judged by its script, as Korean and English are. */
const french = {
  'templates/locales/fr.yaml': projectFile('templates/locales/en.yaml').text.replace('lang: en', 'lang: fr'),
  'data/registry/parties.yaml': JSON.stringify({
    kind: 'parties',
    entries: [{ id: 'p', type: 'state', names: { fr: [{ full: 'P', source: 'Made up for tests.' }] } }],
  }),
  'data/registry/offices.yaml': 'kind: offices\nentries: []\n',
  'data/registry/memberships.yaml': 'kind: memberships\nentries: []\n',
};

interface Texts {
  readonly title: string;
  readonly paragraph: string;
  readonly marker: string;
}

const harmless: Texts = { title: '제목 Title', paragraph: '본문 Text', marker: '*' };
const repositoryHost = openHost(repository, {});

/** Takes texts, as they stand in YAML, the whole way to both formats. */
async function make({ title, paragraph, marker }: Texts): Promise<Outcome<readonly string[][]>> {
  const statement = JSON.stringify({
    kind: 'statement',
    languages: ['fr'],
    date: '2024-03-05',
    place: { fr: 'Ici' },
    act: 'adopted',
    parties: ['p'],
    signatories: [],
    title: { fr: title },
    preamble: [
      {
        id: 'p',
        kind: 'paragraph',
        text: { fr: paragraph },
        notes: [{ id: 'n', marker, text: { fr: '주' } }],
      },
    ],
    body: [],
    closing: [],
  });
  const texts = { ...layout, ...french, 'data/small/statement.yaml': statement };
  const host = withTexts(repositoryHost, texts);
  const project = projectOn(host, {
    ...takeInventory(host),
    dossiers: [{ id: 'small', statement: 'data/small/statement.yaml' }],
    layouts: [{ name: 'small', folder: 'templates/small' }],
  });
  const { value: [job] = [], diagnostics: unplanned } = planProject(project, { formats: ['pdf'] });
  if (job === undefined) return { diagnostics: [...project.diagnostics, ...unplanned] };
  const composed = await compose(project, job);
  if (composed.value === undefined) return { diagnostics: composed.diagnostics };
  const { document, context } = composed.value;
  const pdf = await pdfRenderer.render(document, context);
  const docx = await docxRenderer.render(document, { ...context, word: { embedFonts: 'none' } });
  const diagnostics = [...composed.diagnostics, ...pdf.diagnostics, ...docx.diagnostics];
  if (pdf.value === undefined || docx.value === undefined) return { diagnostics };
  return {
    value: [[...lines(pdfBlocks(pdf.value.bytes))], [...lines(docxBlocks(docx.value.bytes))]],
    diagnostics,
  };
}

const specimens = [
  '<strong>not strong</strong>',
  '</paragraph></page-sequence></document>',
  '<!-- comment --> <![CDATA[x]]> <?pi?> <!DOCTYPE x> ]]>',
  '{{title}} {{{x}}} {{#if}} {{/each}} {{> notes}} \\{{x}}',
  '&lt;&amp;&#60;&#x3c;&nbsp;&',
  '"double" \'single\' `back` = /> %1 $1 {rId1} \\u0041',
  '  two  spaces\tand\ttabs ',
  'line\nline \n line',
  'line\r\nline\rline',
  '1. # - * > | ~~~ --- : !!js @x',
  '가'.repeat(10_000),
  'x'.repeat(10_000),
  '가 '.repeat(1_000),
  '.'.repeat(300),
  '👩‍👩‍👧‍👦🇰🇷👍🏽',
  '𠀀𝔘',
  'ᄒᆞᆫ글',
  'ㅎㅏㄴ 각 각',
  'é ñ ﬁ ㎏ ①',
  'مرحبا',
  'שלום',
  'a\u202Eb\u202Cc\u200F',
  '\u00A0\u3000\u2003x\u00A0',
  '\u2028\u2029\uFEFF\u200B\u00AD',
  '\u0000\u0007\u001B[31m',
  '\u007F\u0085\u009F',
  '\uFDD0\uFFFE\uFFFF\uFFFD',
  '\uE000\uF8FF',
  '\uD800',
  '\uDC00x\uD83D',
];

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...specimens.filter(({ length }) => length < 100)),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(...'<>&"\'{}\\ \n\t;#가힣.'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

/** Inline text that reads as `text`. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** What data/README.md says of white space in texts: a line break is one space, a tab is a space, ends are trimmed. */
function asRead(text: string): string {
  return text
    .replace(/[ \t\n]*\n[ \t\n]*/g, ' ')
    .replaceAll('\t', ' ')
    .replace(/^ +| +$/g, '');
}

function expectRefusal(diagnostics: readonly Diagnostic[]) {
  expect(hasErrors(diagnostics)).toBe(true);
  for (const { severity, span, message } of diagnostics) {
    if (severity === 'error') expect(span?.file, message).toBe('data/small/statement.yaml');
  }
}

it('is what harmless data is to the small layout: rendered', async () => {
  const { value, diagnostics } = await make(harmless);
  const said = ['제목 Title', '본문 Text', '* 주', '본문 Text'];
  expect({ value, diagnostics }).toEqual({ value: [said, said], diagnostics: [] });
});

it('text of any kind is rendered exactly, or refused at its place', async () => {
  const count = { rendered: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      // The title stands in the header too, which has no room for ten thousand characters.
      const title = text.length < 300 ? text : '제목';
      const texts = { ...harmless, title: escaped(title), paragraph: escaped(text) };
      const { value, diagnostics } = await make(texts);
      count[value === undefined ? 'refused' : 'rendered'] += 1;
      if (value === undefined) expectRefusal(diagnostics);
      else {
        const said = [asRead(title), asRead(text), '* 주', asRead(text)];
        expect(value).toEqual([said, said]);
      }
    }),
    { seed: 20_250_901, numRuns: 60, examples: specimens.map((text) => [text]) },
  );
  expect(count.rendered).toBeGreaterThan(15);
  expect(count.refused).toBeGreaterThan(15);
}, 120_000);

it('text that may be markup is rendered alike in both formats, or refused at its place', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const { value, diagnostics } = await make({
        ...harmless,
        paragraph: `<strong>${text}</strong> ${text}`,
      });
      if (value === undefined) expectRefusal(diagnostics);
      else expect(value[0]).toEqual(value[1]);
    }),
    { seed: 20_250_901, numRuns: 30, examples: specimens.map((text) => [text]) },
  );
}, 120_000);

it('a word that is never parsed is rendered exactly, or refused at its place', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const { value, diagnostics } = await make({ ...harmless, marker: text.trim() });
      if (value === undefined) expectRefusal(diagnostics);
      else {
        const said = ['제목 Title', '본문 Text', `${text.trim()} 주`, '본문 Text'];
        expect(value).toEqual([said, said]);
      }
    }),
    { seed: 20_250_901, numRuns: 30, examples: specimens.map((text) => [text]) },
  );
}, 120_000);

it('a title that fills the pages where it is repeated is refused at its place', async () => {
  const { value, diagnostics } = await make({ ...harmless, title: '가'.repeat(10_000) });
  expect(value).toBeUndefined();
  expectRefusal(diagnostics);
});
