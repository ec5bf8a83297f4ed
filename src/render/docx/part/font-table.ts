import type { Face } from '../../../font/face.js';
import { wordFont } from '../style/word-font.js';
import { w, type XmlElement } from '../xml/element.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * `word/fontTable.xml`: the document's fonts, what to take where one is not installed, and which scripts each is for,
 * by which Word chooses a substitute.
 */
export function fontTable(faces: readonly Face[]): XmlElement {
  const families = new Map<string, Face>();
  for (const face of faces) {
    const { name } = wordFont(face);
    if (!families.has(name)) families.set(name, face);
  }
  return w(
    'fonts',
    { 'xmlns:w': NAMESPACE, 'xmlns:r': RELATIONSHIPS },
    [...families].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, face]) => fontElement(name, face)),
  );
}

function fontElement(name: string, face: Face): XmlElement {
  const korean = face.scripts.includes('Hang');
  return w('font', { name }, [
    face.substitutes.length === 0 ? undefined : w('altName', { val: face.substitutes.join(',') }),
    w('charset', { val: korean ? '81' : '00' }),
    w('family', { val: 'auto' }),
    w('pitch', { val: 'variable' }),
    korean ? KOREAN_SIGNATURE : LATIN_SIGNATURE,
  ]);
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

const LATIN_SIGNATURE = w('sig', {
  usb0: '00000007',
  usb1: '00000001',
  usb2: '00000000',
  usb3: '00000000',
  csb0: '00000093',
  csb1: '00000000',
});
