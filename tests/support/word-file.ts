import { strToU8, zipSync } from 'fflate';

/** A Word file with the given content of its body, and of one header if there is to be one. */
export function wordFile(body: string, header?: string): Uint8Array {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const relationship = `<Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>`;
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${namespace}><w:body>${body}</w:body></w:document>`),
    ...(header === undefined
      ? {}
      : {
          'word/header1.xml': strToU8(`<w:hdr ${namespace}>${header}</w:hdr>`),
          'word/_rels/document.xml.rels': strToU8(
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`,
          ),
        }),
  });
}

/** A paragraph of runs: text, or text with the XML of its properties. */
export function wordParagraph(
  ...runs: readonly (string | readonly [properties: string, text: string])[]
): string {
  const written = runs.map((run) => {
    const [properties, text] = typeof run === 'string' ? ['', run] : run;
    return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  });
  return `<w:p>${written.join('')}</w:p>`;
}
