import { existsSync, readFileSync } from 'node:fs';
import type { FontBook } from '../../src/font/book.js';
import { type Catalogue, loadCatalogue } from '../../src/font/catalogue.js';
import type { FileParts, OpenFile } from '../../src/font/font-file.js';
import { openFontBook } from '../../src/font/open.js';

export function readProjectFile(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

export function inMemory(bytes: Uint8Array): FileParts {
  return {
    size: bytes.length,
    readInto: (target, offset) => target.set(bytes.subarray(offset, offset + target.length)),
  };
}

export const openProjectFile: OpenFile = (path) => {
  const bytes = readProjectFile(path);
  return bytes && inMemory(bytes);
};

export function projectCatalogue(): Catalogue {
  const file = 'fonts/catalogue.yaml';
  const { value, diagnostics } = loadCatalogue({ file, text: readFileSync(file, 'utf8') });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

/** The project's own fonts, for tests that draw or measure real glyphs. */
export function projectFonts(): FontBook {
  const { value, diagnostics } = openFontBook(projectCatalogue(), openProjectFile);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}
