import type { CodeEntry } from '../code-entry.js';

export const fontCodes = {
  'glyph-missing': {
    severity: 'error',
    title: "No face of the style's fonts can draw a character",
    explanation:
      'Every character must have a glyph in one of the families that its style lists. Replace the character, or add a family that covers it to fonts/catalogue.yaml and to the theme.',
  },
} as const satisfies Record<string, CodeEntry>;
