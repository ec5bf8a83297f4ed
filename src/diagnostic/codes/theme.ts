import type { CodeEntry } from '../code-entry.js';

export const themeCodes = {
  'style-unknown': {
    severity: 'error',
    title: 'A document names a style that its theme does not define',
    explanation: "Define the style in the layout's theme.yaml, or correct the name in the template.",
  },
  'theme-cycle': {
    severity: 'error',
    title: 'A theme or a style is based on itself',
    explanation: 'Follow `extends` or `based-on` from the marked place: it comes back there. Cut the circle.',
  },
  'theme-name-unknown': {
    severity: 'error',
    title: 'A theme names a font stack, colour or style that it does not define',
    explanation: 'Correct the name, or define it in this theme file or one that it extends.',
  },
  'style-incomplete': {
    severity: 'error',
    title: 'A style lacks a key that has no initial value',
    explanation: 'Give the key to the style, or base the style on one that has it.',
  },
} as const satisfies Record<string, CodeEntry>;
