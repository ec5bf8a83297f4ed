import { createHash } from 'node:crypto';
import type { Attachment } from '../../renderer.js';
import { type PdfDocumentInstance, textString } from '../pdfmake/internals.js';

/**
 * Embeds the data that a document was made from (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8): the catalog names each file as its
 * source, and its description carries the SHA-256 that a later reader can check.
 */
export function attach(
  document: PdfDocumentInstance,
  attachments: readonly Attachment[],
  timestamp: string,
): void {
  const sorted = attachments.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const files = sorted.map(({ name, mediaType, description, bytes }) => {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const stream = document.ref({
      Type: 'EmbeddedFile',
      // A name: its slash and other odd characters as hexadecimal codes.
      Subtype: mediaType.replace(
        /[^A-Za-z0-9.-]/g,
        (odd) => `#${odd.charCodeAt(0).toString(16).padStart(2, '0')}`,
      ),
      Params: {
        Size: bytes.length,
        ModDate: new Date(timestamp),
        // The standard asks for MD5 here.
        CheckSum: createHash('md5').update(bytes).digest(),
      },
    });
    stream.end(bytes);
    const file = document.ref({
      Type: 'Filespec',
      AFRelationship: 'Source',
      F: textString(name),
      UF: textString(name),
      EF: { F: stream, UF: stream },
      Desc: textString(`${description} (SHA-256 ${digest})`),
    });
    file.end();
    return { name, file };
  });
  if (files.length === 0) return;
  const tree = document.ref({ Names: files.flatMap(({ name, file }) => [textString(name), file]) });
  tree.end();
  document._root.data.AF = files.map(({ file }) => file);
  document._root.data.Names.data.EmbeddedFiles = tree;
}
