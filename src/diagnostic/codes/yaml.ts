import type { CodeEntry } from '../code-entry.js';

export const yamlCodes = {
  'yaml-syntax': {
    severity: 'error',
    title: 'A YAML file cannot be parsed',
    explanation:
      'The file is not well-formed YAML 1.2. Mend the marked place; indentation and unquoted `: ` are the usual causes.',
  },
  'yaml-duplicate-key': {
    severity: 'error',
    title: 'A map has the same key twice',
    explanation: 'A key may stand once in a map. Remove or rename one of the two.',
  },
  'yaml-alias': {
    severity: 'error',
    title: 'An alias cannot be resolved',
    explanation:
      'An alias `*name` repeats a value that was marked `&name` earlier in the file and is complete there. Mark the value, or write it out.',
  },
  'yaml-limit': {
    severity: 'error',
    title: 'A YAML file is too large or too deep',
    explanation:
      'Files may have 5,000,000 characters, 64 levels of nesting and 1,000,000 values, aliases written out. Split the file, or flatten it.',
  },
  'key-unknown': {
    severity: 'error',
    title: 'A map has a key that its schema does not know',
    explanation:
      'Correct the key, or remove it. The JSON Schema named in the file lists what may stand there.',
  },
  'key-missing': {
    severity: 'error',
    title: 'A map lacks a key that its schema asks for',
    explanation: 'Add the key. The JSON Schema named in the file says what it holds.',
  },
  'value-invalid': {
    severity: 'error',
    title: 'A value is not what its schema asks for',
    explanation: 'Replace the value by one of the kind and form that the message names.',
  },
} as const satisfies Record<string, CodeEntry>;
