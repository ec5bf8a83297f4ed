import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FaceRequest } from '../../src/font/book.js';
import { loadCatalogue } from '../../src/font/catalogue.js';
import { openFontBook } from '../../src/font/open.js';
import {
  inMemory,
  openProjectFile,
  projectCatalogue,
  projectFonts,
  readProjectFile,
} from './project-fonts.js';

const book = projectFonts();
const serif: FaceRequest = { families: ['Noto Serif KR', 'Source Serif 4'], weight: 400, italic: false };
const latin: FaceRequest = { families: ['Source Serif 4', 'Noto Serif KR'], weight: 400, italic: false };

function itemise(text: string, request: FaceRequest): readonly (readonly [string, string])[] {
  return book.itemise(text, request).runs.map((run) => [run.text, run.face.id] as const);
}

describe('faces', () => {
  test('come in the order of the request, then of the fallbacks', () => {
    expect(book.faces(latin).map(({ id }) => id)).toEqual([
      'source-serif-4-400',
      'noto-serif-kr-400',
      'pretendard-gov-400',
    ]);
    expect(book.primary(latin).id).toBe('source-serif-4-400');
  });

  test('are italic only where a family has italics', () => {
    expect(book.faces({ ...latin, italic: true, weight: 700 }).map(({ id }) => id)).toEqual([
      'source-serif-4-700-italic',
      'noto-serif-kr-700',
      'pretendard-gov-700',
    ]);
  });
});

test('families that the catalogue lacks are passed over', () => {
  expect(
    book.faces({ ...latin, families: ['Nobody', 'Pretendard GOV'] }).map(({ family }) => family),
  ).toEqual(['Pretendard GOV', 'Noto Serif KR', 'Source Serif 4']);
});

describe('itemise', () => {
  test('gives each character to the first face that covers it, spaces to the run before', () => {
    expect(itemise('Seoul 서울 (KIPO)', latin)).toEqual([
      ['Seoul ', 'source-serif-4-400'],
      ['서울 ', 'noto-serif-kr-400'],
      ['(KIPO)', 'source-serif-4-400'],
    ]);
    expect(itemise('서울 Seoul', serif)).toEqual([['서울 Seoul', 'noto-serif-kr-400']]);
  });

  test('keeps a mark with its letter in a face that has both', () => {
    expect(itemise('한e\u0301', latin)).toEqual([
      ['한', 'noto-serif-kr-400'],
      ['e\u0301', 'source-serif-4-400'],
    ]);
  });

  test('names characters that no face covers, with their offsets', () => {
    const { runs, missing } = book.itemise('가\u{1F600}나∼', serif);
    expect(missing).toEqual([
      { codePoint: 0x1f600, offset: 1 },
      { codePoint: 0x223c, offset: 4 },
    ]);
    expect(runs.map(({ face }) => face.id)).toEqual(['noto-serif-kr-400']);
  });

  test('of nothing is nothing', () => {
    expect(book.itemise('', serif)).toEqual({ runs: [], missing: [], faults: [] });
  });

  test('loses, adds and moves no character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isLatin) => {
        const { runs, missing } = book.itemise(text, isLatin ? latin : serif);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        for (const { codePoint, offset } of missing) expect(text.codePointAt(offset)).toBe(codePoint);
      }),
    );
  });
});

describe('faults', () => {
  test('of a package at another version are told when the book opens', () => {
    const read = (path: string) =>
      path.endsWith('pretendard-gov/package.json')
        ? inMemory(new TextEncoder().encode('{"version":"1.0.0"}'))
        : openProjectFile(path);
    const { value, diagnostics } = openFontBook(projectCatalogue(), read);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'font-package-differs', message: 'pretendard-gov 1.3.9 is installed at version 1.0.0.' },
    ]);
  });

  const faultOf = (read: (path: string) => Uint8Array | undefined, sha256: string, weight = 400) => {
    const text = `
families:
  - name: Source Serif 4
    package: one
    version: "1"
    licence: { spdx: OFL-1.1, file: one.txt }
    scripts: [Latn]
    faces: [{ weight: ${weight}, file: a.ttf, sha256: ${sha256} }]
`;
    const catalogue = loadCatalogue({ file: 'c.yaml', text }).value;
    if (catalogue === undefined) throw new Error('no catalogue');
    const opened = openFontBook(catalogue, (path) => {
      const bytes = path.endsWith('package.json') ? new TextEncoder().encode('{"version":"1"}') : read(path);
      return bytes && inMemory(bytes);
    }).value;
    return opened
      ?.itemise('a', { ...latin, weight })
      .faults.map(({ code, span }) => `${code} ${span?.start.line}`);
  };
  const entry = projectCatalogue().families[1]?.faces[0];
  const sourceSerif = readProjectFile(entry?.path ?? '');
  const otherFont = new TextEncoder().encode('no font');

  test('of a missing file', () => {
    expect(faultOf(() => undefined, 'b'.repeat(64))).toContain('font-unreadable 8');
  });

  test('of a file with another digest', () => {
    expect(faultOf(() => otherFont, 'c'.repeat(64))).toContain('font-differs 8');
  });

  test('of a file that is no font', () => {
    expect(faultOf(() => otherFont, sha256(otherFont))).toContain('font-unreadable 8');
  });

  test('of a face of another weight', () => {
    expect(faultOf(() => sourceSerif, entry?.sha256 ?? '', 700)).toContain('font-differs 8');
  });

  test.each([
    ['restricted licence', 0x0002],
    ['preview and print', 0x0004],
    ['no subsetting', 0x0100],
    ['bitmaps only', 0x0200],
  ])('of a font that may not be embedded: %s', (_name, fsType) => {
    const restricted = withEmbedding(sourceSerif ?? new Uint8Array(), fsType);
    expect(faultOf(() => restricted, sha256(restricted))).toContain('font-embedding 8');
  });

  test('are none of a font that may be embedded for editing', () => {
    const editable = withEmbedding(sourceSerif ?? new Uint8Array(), 0x0008);
    expect(faultOf(() => editable, sha256(editable))).toEqual([]);
  });

  test('are told though another family stands in', () => {
    const [noto, ...others] = projectCatalogue().families;
    if (noto === undefined) throw new Error('no family');
    const broken = { ...noto, faces: noto.faces.map((face) => ({ ...face, sha256: 'd'.repeat(64) })) };
    const { value } = openFontBook({ families: [broken, ...others], fallback: [] }, openProjectFile);
    const { faults, missing } = value?.itemise('a', serif) ?? {};
    expect(missing).toEqual([]);
    expect(faults).toMatchObject([{ code: 'font-differs' }]);
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A copy of a TrueType file with another fsType in its OS/2 table. */
function withEmbedding(bytes: Uint8Array, fsType: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...copy.subarray(at, at + 4));
    if (tag === 'OS/2') view.setUint16(view.getUint32(at + 8) + 8, fsType);
  }
  return copy;
}
