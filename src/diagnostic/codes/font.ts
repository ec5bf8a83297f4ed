import type { CodeEntry } from '../code-entry.js';

export const fontCodes = {
  'glyph-missing': {
    severity: 'error',
    title: "No face of the style's fonts can draw a character",
    explanation:
      'Every character must have a glyph in one of the families that its style lists. Replace the character, or add a family that covers it to fonts/catalogue.yaml and to the theme.',
  },
  'font-family-unknown': {
    severity: 'error',
    title: 'A font family is not in the catalogue',
    explanation: 'Correct the name, or add the family to fonts/catalogue.yaml as fonts/README.md says.',
  },
  'font-package-differs': {
    severity: 'error',
    title: 'A font package is not installed, or at another version than the catalogue says',
    explanation:
      'Run `npm ci`. If the package was updated on purpose, bring its version and digests in fonts/catalogue.yaml up to date.',
  },
  'font-unreadable': {
    severity: 'error',
    title: 'A font file is missing or is not a TrueType font',
    explanation: 'Run `npm ci`, and check the path in fonts/catalogue.yaml.',
  },
  'font-differs': {
    severity: 'error',
    title: 'A font file is not the one that the catalogue describes',
    explanation:
      'Its digest, family, weight or posture differs. Run `npm ci`; if the file was replaced on purpose, correct fonts/catalogue.yaml.',
  },
  'font-embedding': {
    severity: 'error',
    title: 'A font file may not be embedded',
    explanation:
      'Its OS/2 table forbids embedding, subsetting or editing (only fsType 0 and 8 will do). Choose another font.',
  },
} as const satisfies Record<string, CodeEntry>;
