import type { CodeEntry } from '../code-entry.js';

export const renderCodes = {
  'image-unreadable': {
    severity: 'error',
    title: 'An image cannot be drawn',
    explanation: 'Images must be PNG or JPEG files that the renderer can decode.',
  },
} as const satisfies Record<string, CodeEntry>;
