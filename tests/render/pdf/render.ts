import { existsSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.js';
import type { Block, Document, Inline, PageSequence, Paragraph } from '../../../src/document/nodes.js';
import type { FontBook } from '../../../src/font/book.js';
import { pdfRenderer } from '../../../src/render/pdf/index.js';
import type { Edition, ImageFile } from '../../../src/render/renderer.js';
import { loadTheme } from '../../../src/theme/load.js';
import type { Theme } from '../../../src/theme/style.js';
import { projectFonts } from '../../font/project-fonts.js';
import { PdfReader } from './reader/objects.js';
import { TaggedFile } from './reader/structure.js';

let fonts: FontBook | undefined;

/** The project's fonts, opened once for each test file. */
export function testFonts(): FontBook {
  fonts ??= projectFonts();
  return fonts;
}

/** The base theme with a test's own keys on top. */
export function testTheme(yaml = ''): Theme {
  const read = (path: string) => {
    if (path === 'test.theme.yaml') return `extends: templates/base.theme.yaml\n${yaml}`;
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const { value, diagnostics } = loadTheme('test.theme.yaml', read);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

export function text(value: string): Inline {
  return { type: 'text', value };
}

export function paragraph(value: string, more: Partial<Paragraph> = {}): Paragraph {
  return { type: 'paragraph', children: [text(value)], ...more };
}

export function sequence(children: readonly Block[], more: Partial<PageSequence> = {}): PageSequence {
  return { type: 'pageSequence', pageStyle: 'page', lang: 'ko', children, ...more };
}

export function documentOf(...children: readonly PageSequence[]): Document {
  return { type: 'document', metadata: { title: '시험', lang: 'ko' }, children };
}

export interface Rendered {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly reader: PdfReader;
  readonly tagged: TaggedFile;
  readonly diagnostics: readonly Diagnostic[];
}

export async function render(
  document: Document | readonly Block[],
  theme: Theme = testTheme(),
  images: ReadonlyMap<string, ImageFile> = new Map(),
  edition: Edition = { kind: 'web' },
): Promise<Rendered> {
  const whole = 'type' in document ? document : documentOf(sequence(document));
  const context = {
    theme,
    fonts: testFonts(),
    images,
    edition,
    timestamp: '2025-09-01T00:00:00Z',
    generator: 'alternat test',
  };
  const { value, diagnostics } = await pdfRenderer.render(whole, context);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  const reader = new PdfReader(value.bytes);
  return { bytes: value.bytes, pages: value.pages ?? 0, reader, tagged: new TaggedFile(reader), diagnostics };
}
