import type { CodeEntry } from '../code-entry.js';

export const templateCodes = {
  'template-syntax': {
    severity: 'error',
    title: 'A template is not valid Handlebars',
    explanation: 'Handlebars could not parse the template. Mend the marked expression.',
  },
  'template-unescaped': {
    severity: 'error',
    title: 'A template prints a value as markup',
    explanation:
      'Values are always printed as text, so that no datum can change the markup. Write {{…}} with two braces; text with emphasis or line breaks is printed by {{inline …}}.',
  },
  'template-construct': {
    severity: 'error',
    title: 'A template uses a part of Handlebars that templates do without',
    explanation:
      'Templates use a small part of Handlebars, so that they can be checked before they run: values, helpers, the blocks if, unless, each, with and in, and partials of their own files. templates/README.md shows each.',
  },
  'template-helper': {
    severity: 'error',
    title: 'A template calls a helper that does not exist, or in the wrong form',
    explanation: 'templates/README.md lists the helpers and blocks, and how each is written.',
  },
  'template-arguments': {
    severity: 'error',
    title: 'A helper is called with the wrong arguments',
    explanation: 'templates/README.md lists the arguments of each helper.',
  },
  'template-partial': {
    severity: 'error',
    title: 'A template includes a partial that does not exist',
    explanation: 'Partials are the files of templates/partials, named without .hbs.',
  },
  'template-variable': {
    severity: 'error',
    title: 'A template reads a variable that does not exist',
    explanation:
      'After @ stand @root, @lang, and inside {{#each}} @index, @first and @last. All else is data and is read without @.',
  },
  'template-position': {
    severity: 'error',
    title: 'A value or a block stands where it could change the markup',
    explanation:
      'Values are printed in text and inside quoted attribute values only, and each branch of a block opens and closes the same tags, so that the shape of the markup does not depend on the data.',
  },
  'template-character': {
    severity: 'error',
    title: 'A template or a printed value holds a character that no text may hold',
    explanation:
      'Controls, halves of surrogate pairs and noncharacters cannot be drawn and cannot be carried by XML. Delete the character.',
  },
  'template-recursion': {
    severity: 'error',
    title: 'A partial includes itself without end',
    explanation: 'A partial that includes itself must do so inside an {{#if}} or {{#each}} that ends.',
  },
  'data-unknown': {
    severity: 'error',
    title: 'A template reads data that no dossier can have',
    explanation:
      'The name is not among those that the data has at this place: what is read there would be a blank in every document. Correct the path, or the word that a condition compares with. templates/README.md describes the context.',
  },
  'data-optional': {
    severity: 'error',
    title: 'A template reads data that a dossier may lack, and does not say what to do then',
    explanation:
      'A dossier without it would have a blank there, or no document. Write the place inside an {{#if}}, or give what stands for it with `default`. Data of one kind of block is read inside {{#if (eq kind "…")}}.',
  },
  'data-absent': {
    severity: 'error',
    title: 'A template reads data that is not there',
    explanation:
      'A missing name would be a blank in the document. Correct the path in the template; or, if the data may lack it, say what to do then with {{#if}} or `default`.',
  },
  'data-unread': {
    severity: 'warning',
    title: 'No document of a dossier shows what its data holds',
    explanation:
      'No layout, in any variant or language, prints the marked text, note or block, which would silently be missing from everything that is published. Let a template show it, or take it out of the data. templates/README.md lists what need not be shown.',
  },
  'template-value': {
    severity: 'error',
    title: 'A value is not of the kind that its place needs',
    explanation:
      'Only text and numbers are printed. Texts of the data are printed in the current language with `inline` or `plain`.',
  },
  'locale-missing': {
    severity: 'error',
    title: 'There is no locale file for a language',
    explanation:
      'Words and date patterns of each language stand in templates/locales/<lang>.yaml. Copy one of the others and translate it, or correct the tag of the language.',
  },
  'label-unknown': {
    severity: 'error',
    title: 'A template asks for a label that the locale file does not have',
    explanation: 'Correct the key, or add the label to the locale file of each language.',
  },
  'date-style-unknown': {
    severity: 'error',
    title: 'A template asks for a date style that the locale file does not have',
    explanation: 'Correct the name, or add a pattern to the locale file of each language.',
  },
  'layout-invalid': {
    severity: 'error',
    title: 'A layout.yaml contradicts itself or its folder',
    explanation:
      'The name of a layout is that of its folder; defaults and options of variants are of the kind that the layout declares.',
  },
  'layout-option': {
    severity: 'error',
    title: 'A layout is given an option that it does not have, or a value that the option cannot have',
    explanation: 'The layout.yaml of each layout lists its options and their kinds.',
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
    title: 'Two fields of a document have names that clash',
    explanation:
      'Forms fill in fields by their names, so each is unique in its document: make the name from an id that differs. A full stop parts a group from what is in it, so beside `name.kipo` no field is named `name`.',
  },
  'markup-table': {
    severity: 'error',
    title: 'The cells of a table do not make a rectangle',
    explanation:
      'Every row of a table has the same number of columns, counting `col-span` and the cells that reach into it from above.',
  },
} as const satisfies Record<string, CodeEntry>;
