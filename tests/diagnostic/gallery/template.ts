import type { templateCodes } from '../../../src/diagnostic/codes/template.js';
import { applyLayout, loadLayout } from '../../../src/template/index.js';
import { localeSources } from '../../template/support.js';
import { wholeDossier } from '../../template/whole-dossier.js';
import { type Case, page, statement } from './case.js';

const layout = 'templates/text/layout.yaml';
const title = '<paragraph>{{inline statement.title}}</paragraph>';

function withPartial(content: string, name: string, partial: string): Case {
  const example = page(content);
  return { ...example, files: { ...example.files, [`templates/partials/${name}.hbs`]: partial } };
}

export const templateCases: Readonly<Record<keyof typeof templateCodes, Case>> = {
  'template-syntax': page('{{#if statement.annexes}}\n<paragraph>x</paragraph>'),
  'template-unescaped': page('<paragraph>{{{statement.title}}}</paragraph>'),
  'template-construct': page('{{^if variant}}<page-break/>{{/if}}'),
  'template-helper': page('<paragraph>{{inlin statement.title}}</paragraph>'),
  'template-arguments': page('<paragraph>{{numbering "ganada"}}</paragraph>'),
  'template-partial': page('{{> signature-blok}}'),
  'template-variable': page('{{#each languages}}<paragraph>{{@idx}}</paragraph>{{/each}}'),
  'template-position': page('<{{lang}}>Text</{{lang}}>'),
  'template-character': page('<paragraph>\u0007</paragraph>'),
  'template-recursion': withPartial('{{> loop}}', 'loop', '<group>{{> loop}}</group>\n'),
  'data-unknown': page('{{#each statement.signatorys}}<paragraph>{{this}}</paragraph>{{/each}}'),
  'data-optional': page('<paragraph>{{plain release.headline}}</paragraph>'),
  'data-absent': page('<paragraph>{{inline statement.title.fr}}</paragraph>'),
  'data-unread': {
    edits: {
      [statement]: [
        [
          'body: []',
          'body:\n  - { id: river, kind: paragraph, text: { ko: 강은 길다., en: The river is long. } }',
        ],
      ],
    },
  },
  'template-value': page('<paragraph>{{statement.title}}</paragraph>'),
  'locale-missing': page('{{#in "fr"}}<page-break/>{{/in}}'),
  'label-unknown': page('<paragraph>{{label "contact"}}</paragraph>'),
  'date-style-unknown': page('<paragraph>{{date statement.date "long"}}</paragraph>'),
  'layout-invalid': { edits: { [layout]: [['name: text', 'name: txt']] } },
  'layout-option': { act: applyWithOption },
  'markup-syntax': page('<paragraph>Texts & more</paragraph>'),
  'markup-element': page('<paragraf>{{inline statement.title}}</paragraf>'),
  'markup-child': page('<paragraph><paragraph>{{inline statement.title}}</paragraph></paragraph>'),
  'markup-text': page('{{inline statement.title}}'),
  'markup-empty': page(
    '<list>{{#each statement.annexes}}<list-item><paragraph>x</paragraph></list-item>{{/each}}</list>',
  ),
  'markup-attribute': page('<paragraph align="center">{{inline statement.title}}</paragraph>'),
  'markup-attribute-missing': page('<heading>{{inline statement.title}}</heading>'),
  'markup-attribute-value': page('<heading level="7">{{inline statement.title}}</heading>'),
  'markup-link': page(
    '<paragraph id="first"><link href="#frist">{{plain statement.title}}</link></paragraph>',
  ),
  'markup-field': page(
    '<paragraph><field kind="date" name="d" label="Date"/><field kind="place" name="d" label="Place"/></paragraph>',
  ),
  'markup-table': page(
    `<table role="data">
  <table-row><table-cell>${title}</table-cell><table-cell>${title}</table-cell></table-row>
  <table-row><table-cell>${title}</table-cell></table-row>
</table>`,
  ),
};

/** Options come from programs: a layout.yaml that sets others is refused when it is loaded. */
async function applyWithOption() {
  const { value } = loadLayout({
    name: 't',
    layout: {
      file: 'layout.yaml',
      text: 'name: t\ntitle: { ko: t }\nneeds: statement\nvariants: [{ languages: each }]\noptions:\n  draft: { type: boolean, default: false, description: A draft. }\n',
    },
    document: { file: 'document.hbs', text: '' },
    partials: [],
    locales: localeSources,
  });
  if (value === undefined) throw new Error('the layout is sound');
  const job = { dossier: wholeDossier(), languages: ['ko'], variant: undefined, options: { drafd: true } };
  return applyLayout(value, job).diagnostics;
}
