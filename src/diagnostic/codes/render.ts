import type { CodeEntry } from '../code-entry.js';

export const renderCodes = {
  'image-unreadable': {
    severity: 'error',
    title: 'An image cannot be drawn',
    explanation: 'Images must be PNG or JPEG files that the renderer can decode.',
  },
  'character-refused': {
    severity: 'error',
    title: 'A text holds a character that no document may hold',
    explanation:
      'Invisible and bidirectional controls, letters written from right to left, line breaks inside of text, private-use characters and what is left of a failed conversion cannot be laid out, or mean something that paper does not show. Replace or delete the character.',
  },
  'sequence-uncomposed': {
    severity: 'error',
    title: 'No face can compose a letter and its marks, or the jamo of a syllable, into one sign',
    explanation:
      'The faces would draw the parts one after the other. Write the composed character where there is one, or choose a font that composes the sequence.',
  },
  'off-page': {
    severity: 'error',
    title: 'Text or a picture does not fit on its page',
    explanation:
      'A line that is taller than the page, wider than its measure can hold, or pushed out by a header or an indent would be cut off at the edge, and readers would lose it unseen. Make its style smaller, or the text area of the page larger.',
  },
  'link-dead': {
    severity: 'error',
    title: 'A link leads to nothing',
    explanation:
      'A link to an id of the document needs a place to go to: text or a picture of the block that has the id. Mend the id, or give it to a block that is drawn.',
  },
  'image-coarse': {
    severity: 'warning',
    title: 'An image has too few pixels for print',
    explanation:
      'At the width that its style gives it, a picture needs 300 pixels to the inch to look sharp in print. Bring a larger file, or give it a smaller style.',
  },
} as const satisfies Record<string, CodeEntry>;
