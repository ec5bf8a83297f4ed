import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes, codesByRoom, isCode } from '../../../src/diagnostic/codes.js';
import { provoke } from './case.js';
import { exhibit, gallery } from './gallery.js';
import { mistakes } from './mistakes.js';
import { diagnosticsPage } from './page.js';

const pictures = 'tests/diagnostic/gallery/pictures';

/** With UPDATE_DOCS=1 pictures are written anew instead of compared. */
const updating = process.env.UPDATE_DOCS === '1';

describe('the gallery', () => {
  it('has every code once, in its room', () => {
    for (const [room, entries] of Object.entries(codesByRoom)) {
      expect(Object.keys(gallery[room as keyof typeof gallery]).sort()).toEqual(Object.keys(entries).sort());
    }
    const all = Object.values(codesByRoom).flatMap((entries) => Object.keys(entries));
    expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([]);
    expect(new Set(all)).toEqual(new Set(Object.keys(codes)));
  });

  it('has no picture of a code that is gone', () => {
    const names = readdirSync(pictures).map((name) => name.replace(/\.txt$/, ''));
    expect(names.filter((name) => !isCode(name))).toEqual([]);
  });
});

const drawn = new Map<string, string>();

describe.each(Object.keys(gallery))('%s', (room) => {
  const cases = Object.entries(gallery[room as keyof typeof gallery]);
  it.each(cases)('%s can happen, and looks like its picture', async (code, example) => {
    if (!isCode(code)) throw new Error(`${code} is no code`);
    const { picture, found, strays } = await exhibit(code, example);
    expect(found.length).toBeGreaterThan(0);
    expect(strays).toEqual([]);
    drawn.set(code, picture);
    const path = `${pictures}/${code}.txt`;
    if (updating) writeFileSync(path, picture);
    expect(picture).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
  });
});

describe('docs/diagnostics.md', () => {
  it('shows every code, and ten mistakes with all that they bring about', async () => {
    const path = 'docs/diagnostics.md';
    const shown = [];
    for (const [meant, example] of mistakes) {
      const { diagnostics, picture } = await provoke(example);
      expect(diagnostics.length).toBeGreaterThan(0);
      shown.push([meant, picture(diagnostics)] as const);
    }
    // When some cases run alone, the others are taken from their pictures.
    for (const code of Object.keys(codes)) {
      if (!drawn.has(code)) drawn.set(code, readFileSync(`${pictures}/${code}.txt`, 'utf8'));
    }
    const page = diagnosticsPage(drawn, shown);
    if (updating) writeFileSync(path, page);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(page);
  });
});
