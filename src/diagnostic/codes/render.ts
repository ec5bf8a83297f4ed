import type { CodeEntry } from '../code-entry.js';

export const renderCodes = {
  'image-unreadable': {
    severity: 'error',
    title: 'An image cannot be drawn',
    explanation: 'Images must be PNG or JPEG files that the renderer can decode.',
  },
  'sequence-uncomposed': {
    severity: 'error',
    title: 'No face can compose a letter and its marks, or the jamo of a syllable, into one sign',
    explanation:
      'The faces would draw the parts one after the other. Write the composed character where there is one, or choose a font that composes the sequence.',
  },
  'furniture-tall': {
    severity: 'error',
    title: 'A header or footer leaves no room for the text',
    explanation:
      'Headers and footers push the text inward as far as they need. Where they leave it less than a quarter of the page, shorten what they say, give it a smaller style, or have the template show less of it.',
  },
  'image-coarse': {
    severity: 'warning',
    title: 'An image has too few pixels for print',
    explanation:
      'At the width that its style gives it, a picture needs 300 pixels to the inch to look sharp in print. Bring a larger file, or give it a smaller style.',
  },
} as const satisfies Record<string, CodeEntry>;
