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
  'word-reference-unreadable': {
    severity: 'error',
    title: 'The reference document has no styles to read',
    explanation:
      "The file that the theme's `word: { reference }` names must be a Word document (.docx) or template (.dotx), as Word, LibreOffice or Hancom Office save it: not encrypted, not damaged, and no larger than such files are.",
  },
  'word-reference-unmatched': {
    severity: 'warning',
    title: 'The reference document changes nothing',
    explanation:
      'Its styles replace those of the theme that have the same names, in Korean or English, or the same built-in names such as Heading 1. It has none of them, so copies look as without it. A copy made without it shows the names.',
  },
} as const satisfies Record<string, CodeEntry>;
