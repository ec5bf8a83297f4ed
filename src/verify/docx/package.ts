import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** Parts that together unpack to more than this are no document of words: a bomb, or pictures alone. */
const unpackedLimit = 256 * 1024 * 1024;

/** The XML parts of a Word file by their path. */
export interface WordPackage {
  readonly parts: ReadonlyMap<string, string>;
  readonly pictures: number;
}

/**
 * Unpacks the parts of a Word file that have words or say how words look.
 * @throws Error where the file is no ZIP, has no `word/document.xml`, or unpacks to more than any document.
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  let [size, pictures] = [0, 0];
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (/^word\/media\//.test(name)) pictures += 1;
      if (!/^word\/[^/]*\.xml$|^word\/_rels\/document\.xml\.rels$/.test(name)) return false;
      size += originalSize;
      if (size > unpackedLimit) throw new Error('It unpacks to more than any document.');
      return true;
    },
  });
  const parts = new Map(Object.entries(unpacked).map(([name, content]) => [name, strFromU8(content)]));
  if (!parts.has('word/document.xml')) throw new Error('It is a ZIP archive without word/document.xml.');
  return { parts, pictures };
}

/** Told of a part's elements and text in order; names with their usual prefixes. */
export interface PartHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** @throws Error where the part is not well-formed XML, or has a document type: OPC forbids one. */
export function readPart(xml: string, handler: PartHandler): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('A part of it has a document type.');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => handler.open(name, attributes));
  parser.on('closetag', ({ name }: SaxesTagPlain) => handler.close(name));
  parser.on('text', (text) => handler.text(text));
  parser.write(xml).close();
}

/** The targets of a document's relationships of one type, for example `header`. */
export function relatedParts({ parts }: WordPackage, type: string): readonly string[] {
  const found: string[] = [];
  readPart(parts.get('word/_rels/document.xml.rels') ?? '<none/>', {
    open: (name, { Type = '', Target = '' }) => {
      if (name === 'Relationship' && Type.endsWith(`/${type}`))
        found.push(Target.startsWith('/') ? Target.slice(1) : `word/${Target}`);
    },
    text: () => {},
    close: () => {},
  });
  return found;
}
