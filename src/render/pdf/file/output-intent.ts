import type { Edition } from '../../renderer.js';
import { type PdfDocumentInstance, type PdfObject, textString } from '../pdfmake/internals.js';
import { srgbProfile } from './srgb-profile.js';

/** What the file's device colours mean: sRGB on screens; in print the user's condition, or nothing where none is given. */
export function outputIntent(document: PdfDocumentInstance, edition: Edition): PdfObject | undefined {
  if (edition.kind !== 'print') return intent(document, 'GTS_PDFA1', 'sRGB IEC61966-2.1', 3, srgbProfile());
  if (edition.intent === null) return undefined;
  return intent(document, 'GTS_PDFX', edition.intent.condition, 4, edition.intent.profile);
}

function intent(
  document: PdfDocumentInstance,
  subtype: 'GTS_PDFA1' | 'GTS_PDFX',
  condition: string,
  components: number,
  profile: Uint8Array,
): PdfObject {
  const stream = document.ref({ N: components });
  stream.end(profile);
  const object = document.ref({
    Type: 'OutputIntent',
    S: subtype,
    OutputConditionIdentifier: textString(condition),
    Info: textString(condition),
    RegistryName: textString('http://www.color.org'),
    DestOutputProfile: stream,
  });
  object.end();
  return object;
}
