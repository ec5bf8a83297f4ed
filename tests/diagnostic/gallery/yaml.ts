import type { yamlCodes } from '../../../src/diagnostic/codes/yaml.js';
import { type Case, statement } from './case.js';

const deep = `${'['.repeat(70)}${']'.repeat(70)}`;

export const yamlCases: Readonly<Record<keyof typeof yamlCodes, Case>> = {
  'yaml-syntax': {
    edits: { [statement]: [['place: { ko: 강가, en: Riverside }', 'place: { ko: 강가, en: "Riverside }']] },
  },
  'yaml-duplicate-key': { edits: { [statement]: [['act: adopted', 'act: adopted\ndate: 2024-03-06']] } },
  'yaml-alias': { edits: { [statement]: [['[north, south]', '[*host, south]']] } },
  'yaml-limit': { edits: { [statement]: [['body: []', `body: ${deep}`]] } },
  'key-unknown': { edits: { [statement]: [['body: []', 'body: []\nanexes: []']] } },
  'key-missing': { edits: { [statement]: [['act: adopted\n', '']] } },
  'value-invalid': { edits: { [statement]: [['date: 2024-03-05', 'date: 2025-02-30']] } },
};
