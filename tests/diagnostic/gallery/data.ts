import type { dataCodes } from '../../../src/diagnostic/codes/data.js';
import { type Case, korean, release, statement } from './case.js';

const parties = 'data/registry/parties.yaml';
const southName = 'en: [{ full: Southland, source: Made up for tests. }]';

const table = `body:
  - id: figures
    kind: table
    rows:
      - cells: [{ text: { ko: 해, en: Year } }, { text: { ko: 수, en: Count } }]
      - cells: [{ text: { ko: 이천, en: Two thousand } }]
`;

export const dataCases: Readonly<Record<keyof typeof dataCodes, Case>> = {
  'inline-markup': korean('두 나라는 <strong>강을 나눈다.'),
  'inline-element-unknown': korean('두 나라는 <bold>강</bold>을 나눈다.'),
  'character-refused': korean('"두 나라는\\u0007 강을 나눈다."'),
  'text-not-normalised': korean(`${'두'.normalize('NFD')} 나라는 강을 나눈다.`),
  'language-missing': { edits: { [statement]: [[', en: Two countries share a river.', '']] } },
  'language-unexpected': {
    edits: { [statement]: [['en: Riverside', 'en: Riverside, fr: Rive']] },
  },
  'id-duplicate': {
    edits: {
      [statement]: [
        ['body: []', 'body:\n  - { id: preamble, kind: paragraph, text: { ko: 강, en: A river } }'],
      ],
    },
  },
  'link-target-unknown': korean('두 나라는 <link href="#premable">강</link>을 나눈다.'),
  'table-shape': { edits: { [statement]: [['body: []\n', table]] } },
  'registry-file-missing': { removed: ['data/registry/memberships.yaml'] },
  'period-invalid': {
    edits: { [parties]: [[southName, southName.replace(' }', ', from: 2020-01-01, until: 2019-12-31 }')]] },
    besides: ['name-unknown'],
  },
  'party-unknown': {
    edits: { [statement]: [['[north, south]', '[north, suoth]']] },
    besides: ['signatory-outside'],
  },
  'office-unknown': { edits: { [statement]: [['south-office]', 'south-ofice]']] } },
  'organisation-expected': {
    files: {
      'data/registry/memberships.yaml':
        'kind: memberships\nentries:\n  - { organisation: north, member: south, from: 2000-01-01, source: Made up for tests. }\n',
    },
  },
  'name-unknown': { edits: { [parties]: [[`\n      ${southName}`, '']] } },
  'signatory-outside': {
    edits: { [statement]: [['parties: [north, south]', 'parties: [north]']] },
  },
  'alternat-sides': korean('<parties><side of="north">북나라</side><josa>는</josa></parties> 강을 나눈다.'),
  'alternat-particle': korean(
    '<parties><side of="north">북나라</side>와 <side of="south">남나라</side></parties>는 강을 나눈다.',
  ),
  'alternat-copy': { edits: { [statement]: [['act: adopted', 'act: adopted\nalternat: { west: ko }']] } },
  'act-unfit': {
    edits: {
      [statement]: [
        ['act: adopted', 'act: adopted\nrepresentatives: [{ office: north-office, signed: 2024-03-05 }]'],
      ],
    },
  },
  'statement-absent': {
    args: ['validate', 'bulletin'],
    edits: { [release]: [['contacts: []', 'contacts: []\nattachments: [statement]']] },
  },
};
