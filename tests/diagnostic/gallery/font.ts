import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { fontCodes } from '../../../src/diagnostic/codes/font.js';
import { baseTheme, type Case, catalogue, korean } from './case.js';

const restricted = forbidEmbedding(
  readFileSync('node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
);

export const fontCases: Readonly<Record<keyof typeof fontCodes, Case>> = {
  'glyph-missing': korean('두 나라는 ⛲을 나눈다.'),
  'font-family-unknown': { edits: { [baseTheme]: [['[Noto Serif KR]', '[Noto Serif JP]']] } },
  'font-package-differs': { edits: { [catalogue]: [['"0.4.3"', '"0.4.2"']] } },
  'font-unreadable': {
    edits: {
      [catalogue]: [
        ['NotoSerifKR_400Regular.ttf', 'NotoSerifKR_Regular.ttf'],
        ['sha256: c8c5', 'sha256: 0000'],
      ],
    },
  },
  'font-differs': { edits: { [catalogue]: [['sha256: c8c5', 'sha256: 0000']] } },
  'font-embedding': {
    files: {
      'node_modules/restricted/package.json': '{ "name": "restricted", "version": "1.0.0" }',
      'node_modules/restricted/Restricted.ttf': restricted,
      [catalogue]: `fallback: [Source Serif 4]
families:
  - name: Source Serif 4
    package: restricted
    version: "1.0.0"
    licence: { spdx: OFL-1.1, file: fonts/licences/restricted.txt }
    scripts: [Latn]
    faces:
      - weight: 400
        file: Restricted.ttf
        sha256: ${createHash('sha256').update(restricted).digest('hex')}
`,
    },
    edits: { [baseTheme]: [['[Noto Serif KR]', '[Source Serif 4]']] },
  },
};

/** A copy of a TrueType file whose OS/2 table says that it may not be embedded: fsType 2. */
function forbidEmbedding(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...copy.subarray(at, at + 4));
    if (tag === 'OS/2') view.setUint16(view.getUint32(at + 8) + 8, 2);
  }
  return copy;
}
