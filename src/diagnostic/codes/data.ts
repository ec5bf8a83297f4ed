import type { CodeEntry } from '../code-entry.js';

export const dataCodes = {
  'yaml-syntax': {
    severity: 'error',
    title: 'A YAML file cannot be parsed',
    explanation:
      'The file is not well-formed YAML 1.2. Mend the marked place; indentation and unquoted `: ` are the usual causes.',
  },
} as const satisfies Record<string, CodeEntry>;
