import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '../../../src/document/text.js';
import { parseXml } from '../../../src/render/docx/xml/parse.js';
import { all, page, render, values } from './fixture.js';
import { stressDocument } from './stress.js';
import { paragraphTexts } from './text.js';

const installed = spawnSync('soffice', ['--version']).status === 0;

/** What another program makes of our files, where LibreOffice is installed. */
describe.skipIf(!installed)('LibreOffice', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'alternat-libreoffice-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Converts a file with a profile of its own, so that no other LibreOffice is in the way. */
  function convert(bytes: Uint8Array, to: string, extension: string): Uint8Array {
    const source = join(folder, 'source.docx');
    const out = join(folder, extension);
    writeFileSync(source, bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    execFileSync('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
      source,
    ]);
    return readFileSync(join(out, `source.${extension}`));
  }

  it('draws a syllable that an editor types in the face that the copy carries', async () => {
    const bytes = await render(page('<paragraph>글</paragraph>'), { word: { embedFonts: 'ks2350' } });
    const files = unzipSync(bytes);
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    files['word/document.xml'] = strToU8(body.replace('글', '뚫쫓'));
    const pdf = Buffer.from(convert(zipSync(files), 'pdf', 'pdf')).toString('latin1');
    const fonts = new Set([...pdf.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name));
    expect([...fonts]).toEqual(['NotoSerifKR-Regular']);
  }, 60_000);

  it('saves again with the text, the styles, the lists and the bookmarks of canonical blocks', async () => {
    const document = stressDocument();
    const saved = unzipSync(convert(await render(document), 'docx:MS Word 2007 XML', 'docx'));
    const part = (path: string) => parseXml(strFromU8(saved[path] ?? new Uint8Array()));
    const body = part('word/document.xml');
    const said = documentText(document).filter((text) => text !== '');
    expect(paragraphTexts(body).map((text) => text.trim())).toEqual(
      expect.arrayContaining(said.filter((text) => !text.includes('서명'))),
    );
    const names = all(part('word/styles.xml'), 'w:name').map((name) => values(name).val);
    expect(names).toEqual(expect.arrayContaining(['본문', '본문 (en)', '주', '표']));
    expect(all(body, 'w:numId').length).toBeGreaterThan(8);
    const marks = all(body, 'w:bookmarkStart').map((mark) => values(mark).name);
    expect(marks).toEqual(expect.arrayContaining(['_b_ko_p1', '_b_en_p1', '_b_ko_i1', '_f_signature_a']));
  }, 60_000);
});
