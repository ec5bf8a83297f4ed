import type { CodeEntry } from '../code-entry.js';

export const themeCodes = {
  'style-unknown': {
    severity: 'error',
    title: 'A document names a style that its theme does not define',
    explanation: "Define the style in the layout's theme.yaml, or correct the name in the template.",
  },
} as const satisfies Record<string, CodeEntry>;
