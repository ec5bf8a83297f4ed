import type { CodeEntry } from '../code-entry.js';

export const templateCodes = {
  'template-syntax': {
    severity: 'error',
    title: 'A template is not valid Handlebars',
    explanation: 'Handlebars could not parse the template. Mend the marked expression.',
  },
  'markup-syntax': {
    severity: 'error',
    title: 'What a template writes is not well-formed XML',
    explanation:
      'Templates write strict XML: every element is closed in the order in which it was opened, attributes are quoted, and `<` and `&` of the text are written `&lt;` and `&amp;`. Nothing after the marked place was read.',
  },
  'markup-element': {
    severity: 'error',
    title: 'A template writes an element that does not exist',
    explanation: 'Elements are the node types of the document tree; templates/README.md lists them.',
  },
  'markup-child': {
    severity: 'error',
    title: 'An element stands where it may not',
    explanation:
      'Each element holds certain others only, and some only once; templates/README.md lists what. Move the marked element or wrap it.',
  },
  'markup-text': {
    severity: 'error',
    title: 'Text stands where only elements may',
    explanation: 'Text belongs into headings, paragraphs, notes and captions. Wrap the marked text.',
  },
  'markup-empty': {
    severity: 'error',
    title: 'An element lacks content that it cannot do without',
    explanation:
      'A list needs items, a table rows, a row cells, a figure an image. Where the data may have none, write the element inside an {{#if}}.',
  },
  'markup-attribute': {
    severity: 'error',
    title: 'An element has an attribute that it does not take',
    explanation: 'templates/README.md lists the attributes of each element.',
  },
  'markup-attribute-missing': {
    severity: 'error',
    title: 'An element lacks an attribute that it needs',
    explanation: 'Add the attribute; templates/README.md says what it means.',
  },
  'markup-attribute-value': {
    severity: 'error',
    title: 'An attribute has a value that it cannot have',
    explanation:
      'Correct the value in the template or, where an expression prints it, in the data line that is shown beside it.',
  },
  'markup-link': {
    severity: 'error',
    title: 'A link leads to an id that the document does not have',
    explanation: 'A link to `#name` needs a node with `id="name"` in the same document.',
  },
  'markup-field': {
    severity: 'error',
    title: 'Two fields of a document have one name',
    explanation:
      'Forms fill in fields by their names, so each is unique in its document. Make the name from an id that differs.',
  },
  'markup-table': {
    severity: 'error',
    title: 'The cells of a table do not make a rectangle',
    explanation:
      'Every row of a table has the same number of columns, counting `col-span` and the cells that reach into it from above.',
  },
} as const satisfies Record<string, CodeEntry>;
