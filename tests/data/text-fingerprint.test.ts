import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadPressRelease, loadStatement, textFingerprint } from '../../src/data/index.js';
import { projectFile, valueIn } from './project-files.js';
import { sampleStatement } from './sample.js';

const file = projectFile('data/2025-rok-asean-ip/statement.yaml');

function fingerprint(text: string): string {
  return textFingerprint(valueIn(loadStatement({ file: 'statement.yaml', text })));
}

const real = fingerprint(file.text);

describe('the fingerprint of a text', () => {
  it('is four groups of four symbols that cannot be taken for each other', () => {
    expect(real).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const release = projectFile('data/2025-rok-asean-ip/press-release.yaml');
    expect(textFingerprint(valueIn(loadPressRelease(release)))).toMatch(/^[0-9A-HJKMNP-TV-Z-]{19}$/);
  });

  it('does not see how the file is written', () => {
    const data: unknown = parse(file.text);
    expect(fingerprint(stringify(data))).toBe(real);
    expect(fingerprint(stringify(turned(data), { lineWidth: 0 }))).toBe(real);
    expect(fingerprint(JSON.stringify(data))).toBe(real);
  });

  it.each([
    ['emphasis', (text: string) => text.replaceAll(/<\/?strong>/g, '')],
    ['where lines of a title break', (text: string) => text.replaceAll('<line-break/>', ' ')],
    [
      'places to break a word',
      (text: string) =>
        text.replace('인공지능(AI)', '인공\u200b지능(AI)').replace('operations', 'oper\u00adations'),
    ],
    ['whose copies are made', (text: string) => text.replace(/^alternat:.*$/m, '')],
    [
      'what is let stand',
      (text: string) =>
        text.replace('act: adopted', 'act: adopted\naccept: [{ code: dash-style, reason: So be it. }]'),
    ],
  ])('does not see %s', (_, change) => {
    const changed = change(file.text);
    expect(changed).not.toBe(file.text);
    expect(fingerprint(changed)).toBe(real);
  });

  it.each([
    ['a word of one language', (text: string) => text.replace('growing concerns', 'rising concerns')],
    ['the order of blocks', (text: string) => text.replace('id: preamble-1', 'id: preamble-1b')],
    ['who signs', (text: string) => text.replace('signatories: [kipo, bruipo', 'signatories: [bruipo, kipo')],
    ['the day', (text: string) => text.replace('date: 2025-09-01', 'date: 2025-09-02')],
    ['the act', (text: string) => text.replace('act: adopted', 'act: signed')],
    [
      'a space between words',
      (text: string) => text.replace('좋은 결과', '좋은결과').replace('공동의 의지', '공동의의지'),
    ],
  ])('sees %s', (_, change) => {
    const changed = change(file.text);
    expect(changed).not.toBe(file.text);
    expect(fingerprint(changed)).not.toBe(real);
  });

  it('is another for every other text', () => {
    const titled = (title: string) =>
      sampleStatement().replace('{ en: Title }', JSON.stringify({ en: title }));
    const word = fc.stringMatching(/^[a-z가-힣]{1,12}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        const same = fingerprint(titled(one)) === fingerprint(titled(other));
        expect(same).toBe(one === other);
      }),
      { numRuns: 50 },
    );
  });
});

/** The same data with the keys of each mapping in the opposite order. */
function turned(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(turned);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, value]) => [key, turned(value)]),
  );
}
