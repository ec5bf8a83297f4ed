import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { LineIndex } from '../../../src/diagnostic/span.js';
import type { Document } from '../../../src/document/nodes.js';
import { docxRenderer } from '../../../src/render/docx/index.js';
import { descendants, type XmlElement } from '../../../src/render/docx/xml/element.js';
import { parseXml } from '../../../src/render/docx/xml/parse.js';
import { print } from '../../../src/render/docx/xml/print.js';
import type { ImageFile, RenderContext } from '../../../src/render/renderer.js';
import { parseMarkup } from '../../../src/template/markup/parse.js';
import { SourceMap } from '../../../src/template/provenance/source-map.js';
import { loadTheme } from '../../../src/theme/load.js';
import type { Theme } from '../../../src/theme/style.js';
import { projectFonts, readProjectFile } from '../../font/project-fonts.js';

const fonts = projectFonts();

/** The theme of a file of the project, or of `extra` YAML that extends the base theme. */
export function theme(extra = ''): Theme {
  const own = `extends: templates/base.theme.yaml\n${extra}`;
  const { value, diagnostics } = loadTheme('test.theme.yaml', (path) =>
    path === 'test.theme.yaml' ? own : readProjectText(path),
  );
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

export function projectTheme(path: string): Theme {
  const { value, diagnostics } = loadTheme(path, readProjectText);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

function readProjectText(path: string): string | undefined {
  const bytes = readProjectFile(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

export function parse(markup: string): Document {
  const { value, diagnostics } = parseMarkup(markup, SourceMap.identity(new LineIndex('test.hbs', markup)));
  if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

/** A document of one page sequence in Korean. */
export function page(blocks: string, lang = 'ko'): Document {
  return parse(
    `<document title="시험" lang="${lang}"><page-sequence page-style="page" lang="${lang}">${blocks}</page-sequence></document>`,
  );
}

const picture: ImageFile = {
  mediaType: 'image/png',
  bytes: readFileSync('tests/render/docx/picture.png'),
  width: 4,
  height: 2,
};

export function context(changes: Partial<RenderContext> = {}): RenderContext {
  return {
    theme: theme(),
    fonts,
    timestamp: '2025-09-01T00:00:00Z',
    images: new Map([['picture.png', picture]]),
    generator: 'alternat test',
    word: { embedFonts: 'none' },
    ...changes,
  };
}

export async function render(document: Document, changes: Partial<RenderContext> = {}): Promise<Uint8Array> {
  const { value, diagnostics } = await docxRenderer.render(document, context(changes));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value.bytes;
}

/** The package's parts by path. */
export async function parts(
  document: Document,
  changes: Partial<RenderContext> = {},
): Promise<(path: string) => XmlElement> {
  const files = unzipSync(await render(document, changes));
  return (path) => {
    const bytes = files[path];
    if (bytes === undefined) throw new Error(`The package has no ${path}: ${Object.keys(files).join(', ')}`);
    return parseXml(strFromU8(bytes));
  };
}

/** The elements of that name under a root, in document order. */
export function all(root: XmlElement, name: string): XmlElement[] {
  return [...descendants(root)].filter((element) => element.name === name);
}

/** The first element of that name; throws where there is none. */
export function first(root: XmlElement, name: string): XmlElement {
  const [element] = all(root, name);
  if (element === undefined) throw new Error(`There is no ${name} in ${print(root)}`);
  return element;
}

/** An element's attributes without their prefix, for comparison. */
export function values(element: XmlElement): Record<string, string> {
  return Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [name.replace(/^.*:/, ''), value]),
  );
}

export function textIn(element: XmlElement): string {
  return all(element, 'w:t')
    .map((text) => text.children.join(''))
    .join('');
}

/** The run that holds the text. */
export function runOf(root: XmlElement, text: string): XmlElement {
  const run = all(root, 'w:r').find((element) => textIn(element) === text);
  if (run === undefined) throw new Error(`No run says ${text}: ${all(root, 'w:r').map(textIn).join(' | ')}`);
  return run;
}

/** The paragraph that holds the text. */
export function paragraphOf(root: XmlElement, text: string): XmlElement {
  const paragraph = all(root, 'w:p').find((element) => textIn(element).includes(text));
  if (paragraph === undefined) throw new Error(`No paragraph says ${text}`);
  return paragraph;
}

export function styleOf(root: XmlElement, id: string): XmlElement {
  const style = all(root, 'w:style').find((element) => element.attributes['w:styleId'] === id);
  if (style === undefined) throw new Error(`There is no style ${id}`);
  return style;
}
