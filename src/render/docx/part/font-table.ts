import type { Face } from '../../../font/face.js';
import type { EmbeddedFont } from '../font/embed.js';
import { wordFont } from '../style/word-font.js';
import { element, w, type XmlElement } from '../xml/element.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Where the package keeps an embedded font, by its place among them. */
export function fontPath(index: number): string {
  return `fonts/font${index + 1}.odttf`;
}

/**
 * `word/fontTable.xml`: the document's fonts, what to take where one is not installed, which scripts each is for (by
 * which Word chooses a substitute), and which of them the package carries.
 */
export function fontTable(faces: readonly Face[], embedded: readonly EmbeddedFont[]): XmlElement {
  const families = new Map<string, Face>();
  for (const face of [...faces, ...embedded.map((font) => font.face)]) {
    const { name } = wordFont(face);
    if (!families.has(name)) families.set(name, face);
  }
  return w(
    'fonts',
    { 'xmlns:w': NAMESPACE, 'xmlns:r': OFFICE },
    [...families]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, face]) => fontElement(name, face, embedded)),
  );
}

export function fontRelationships(embedded: readonly EmbeddedFont[]): XmlElement {
  return element(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    embedded.map((_, index) =>
      element('Relationship', { Id: relationshipId(index), Type: `${OFFICE}/font`, Target: fontPath(index) }),
    ),
  );
}

function fontElement(name: string, face: Face, embedded: readonly EmbeddedFont[]): XmlElement {
  const korean = face.scripts.includes('Hang');
  return w('font', { name }, [
    face.substitutes.length === 0 ? undefined : w('altName', { val: face.substitutes.join(',') }),
    w('charset', { val: korean ? '81' : '00' }),
    w('family', { val: 'auto' }),
    w('pitch', { val: 'variable' }),
    korean ? KOREAN_SIGNATURE : LATIN_SIGNATURE,
    ...SLOTS.map(({ slot, bold, italic }) => {
      const index = embedded.findIndex((font) => {
        const own = wordFont(font.face);
        return own.name === name && own.bold === bold && own.italic === italic;
      });
      const font = embedded[index];
      return font === undefined ? undefined : w(slot, { 'r:id': relationshipId(index), fontKey: font.key });
    }),
  ]);
}

/** In schema order (CT_Font). */
const SLOTS = [
  { slot: 'embedRegular', bold: false, italic: false },
  { slot: 'embedBold', bold: true, italic: false },
  { slot: 'embedItalic', bold: false, italic: true },
  { slot: 'embedBoldItalic', bold: true, italic: true },
] as const;

function relationshipId(index: number): string {
  return `rId${index + 1}`;
}

/** Unicode ranges and code pages: Latin, Hangul and Hanja; code pages 1252 and 949. */
const KOREAN_SIGNATURE = w('sig', {
  usb0: '9000002F',
  usb1: '29D77CFB',
  usb2: '00000012',
  usb3: '00000000',
  csb0: '00080001',
  csb1: '00000000',
});

/** Latin and Latin Extended; code pages 1252, 1250, 1254 and 1257. */
const LATIN_SIGNATURE = w('sig', {
  usb0: '00000007',
  usb1: '00000001',
  usb2: '00000000',
  usb3: '00000000',
  csb0: '00000093',
  csb1: '00000000',
});
