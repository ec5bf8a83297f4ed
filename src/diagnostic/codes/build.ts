import type { CodeEntry } from '../code-entry.js';

export const buildCodes = {
  'file-unreadable': {
    severity: 'error',
    title: 'A file cannot be read',
    explanation:
      'The file is missing, is not a regular file, is not UTF-8 text, or may not be read by this user.',
  },
} as const satisfies Record<string, CodeEntry>;
