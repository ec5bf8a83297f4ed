import type { CodeEntry } from '../code-entry.js';

export const verifyCodes = {
  'copy-unreadable': {
    severity: 'error',
    title: 'A file to verify cannot be read',
    explanation:
      '`alternat verify` reads PDF and Word files (.docx). This one is neither, is damaged, or asks for a password. Bring the file as it was saved.',
  },
  'copy-unknown': {
    severity: 'error',
    title: 'A file has the words of no dossier',
    explanation:
      'Too few of its lines stand in any document that this project makes. It is a copy of another text, a scan (words in pictures cannot be read), or the dossier is not in this project: name its folder with --root.',
  },
  'copy-changed': {
    severity: 'error',
    title: 'Words of a copy are not those of the text',
    explanation:
      'The message says what the copy has; the marked place is what the canonical text has. Corrections belong into the data: change them there and make the copy anew. If the data is right, the copy was altered.',
  },
  'copy-missing': {
    severity: 'error',
    title: 'Words of the text are not in a copy',
    explanation:
      'The marked words stand nowhere in the copy where they could be read. They were taken out, hidden, or made a picture.',
  },
  'copy-added': {
    severity: 'error',
    title: 'A copy has words that are not in the text',
    explanation:
      'The words stand on the page and come neither from the data nor from the template of the copy. What was entered in a field of the copy is not counted among them.',
  },
  'copy-repeated': {
    severity: 'error',
    title: 'A copy has a part of the text twice',
    explanation:
      'A page or a paragraph stands in the copy a second time. Take it out, or make the copy anew.',
  },
  'copy-moved': {
    severity: 'error',
    title: 'A part of the text stands in the wrong place',
    explanation:
      'The words are those of the text, but a reader meets them in another order: pages were exchanged, or a paragraph was moved.',
  },
  'copy-spacing': {
    severity: 'error',
    title: 'A copy parts words in another way',
    explanation:
      'A space was added or taken out. Between lines, where a PDF has no space, nothing can be said and nothing is.',
  },
  'copy-hidden': {
    severity: 'error',
    title: 'A copy has words that are not read with the text',
    explanation:
      'The file holds words that nobody sees on paper (invisible, white, covered, outside the page, tracked as deleted), or that are said beside the text (comments, notes laid over a page). A program that reads the file may take them for text. Remove them.',
  },
  'copy-header': {
    severity: 'error',
    title: 'A page lacks its header or footer',
    explanation:
      'The page should say what text it belongs to, or which of how many pages it is, and does not: it may come from another copy, or stand in another place.',
  },
  'copy-attachment': {
    severity: 'error',
    title: 'The data that a copy carries is not that of the dossier',
    explanation:
      'An archive edition carries the files that made it. The data has changed since, or the attached file was changed. Where the words of the copy are right, build the archive edition anew.',
  },
} as const satisfies Record<string, CodeEntry>;
