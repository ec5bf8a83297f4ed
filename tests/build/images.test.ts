import { expect, it } from 'vitest';
import { openHost } from '../../src/build/host.js';
import { readImages } from '../../src/build/images.js';
import { LineIndex } from '../../src/diagnostic/span.js';
import type { Block, Document } from '../../src/document/nodes.js';
import { temporaryFolder } from './folder.js';

/** The first 24 bytes of a PNG of 2 × 1 pixels: enough to know its size. */
const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000200000001', 'hex');

const span = new LineIndex('data/summit/statement.yaml', 'source: x').span(8, 9);
const figure = (source: string): Block => ({
  type: 'figure',
  image: { type: 'image', source, alt: '', origin: { data: span } },
});

function images(...sources: readonly string[]) {
  const document: Document = {
    type: 'document',
    metadata: { title: '', lang: 'ko' },
    children: [{ type: 'pageSequence', pageStyle: 'page', children: sources.map(figure) }],
  };
  const root = temporaryFolder({ 'data/summit/map.png': png, 'data/summit/note.txt': 'text' });
  return readImages(openHost(root, {}), document);
}

it('reads each picture once, by the path that names it', () => {
  const { value, diagnostics } = images('data/summit/map.png', 'data/summit/map.png');
  expect(diagnostics).toEqual([]);
  expect([...(value ?? [])]).toMatchObject([
    ['data/summit/map.png', { mediaType: 'image/png', width: 2, height: 1 }],
  ]);
});

it.each([
  ['data/summit/none.png', 'file-unreadable', 'data/summit/none.png cannot be read: there is no such file.'],
  ['data/summit/note.txt', 'image-unreadable', 'data/summit/note.txt is not a PNG or JPEG picture.'],
  ['../../etc/passwd', 'path-outside', 'The picture "../../etc/passwd" is not a path inside the project.'],
  ['data/..\\..\\secret.png', 'path-outside', expect.any(String)],
  ['/etc/passwd', 'path-outside', expect.any(String)],
  ['C:\\secret.png', 'path-outside', expect.any(String)],
])('reports %s where the data names it', (source, code, message) => {
  expect(images(source).diagnostics).toMatchObject([{ code, message, span }]);
});
