import type { CodeEntry } from '../code-entry.js';

export const templateCodes = {
  'template-syntax': {
    severity: 'error',
    title: 'A template is not valid Handlebars',
    explanation: 'Handlebars could not parse the template. Mend the marked expression.',
  },
} as const satisfies Record<string, CodeEntry>;
