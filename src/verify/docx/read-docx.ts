import type { Reading } from '../reading.js';
import { openPackage, readPart, relatedParts } from './package.js';
import { partText } from './part-text.js';

/**
 * Reads what a Word file says: its text, headers and footers, notes.
 * @throws Error where the file is not a Word file, or is damaged.
 */
export function readDocx(bytes: Uint8Array): Reading {
  const file = openPackage(bytes);
  const hidden = hiddenStyles(file.parts.get('word/styles.xml'));
  const read = (path: string, part?: 'header or footer' | 'footnote') =>
    partText(file.parts.get(path) ?? '<none/>', part === undefined ? {} : { part }, hidden);

  const body = read('word/document.xml');
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].map((path) => read(path, 'footnote'));
  const comments = read('word/comments.xml').lines;
  const furniture = [...relatedParts(file, 'header'), ...relatedParts(file, 'footer')].map((path) =>
    read(path, 'header or footer'),
  );
  return {
    format: 'docx',
    pages: undefined,
    lines: [body, ...notes].flatMap(({ lines }) => lines),
    furniture: furniture.flatMap(({ lines }) => lines),
    asides: [
      ...[body, ...notes, ...furniture].flatMap(({ asides }) => asides),
      ...comments.map(({ text }) => ({ text, place: {}, why: 'is a comment' })),
    ],
    filledIn: [],
    pictures: file.pictures,
    attachments: [],
  };
}

/** Styles whose text is hidden, those based on them not counted: Word toggles the property. */
function hiddenStyles(xml = '<none/>'): ReadonlySet<string> {
  const hidden = new Set<string>();
  let style: string | undefined;
  readPart(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') style = attributes['w:styleId'];
      if (name === 'w:vanish' && style !== undefined && !['0', 'false'].includes(attributes['w:val'] ?? ''))
        hidden.add(style);
    },
    text: () => {},
    close: (name) => {
      if (name === 'w:style') style = undefined;
    },
  });
  return hidden;
}
