import { beforeAll, describe, expect, it } from 'vitest';
import { Artefacts, openProject, repository } from '../../support/artefacts.js';
import { PdfReader } from './reader/objects.js';
import { TaggedFile } from './reader/structure.js';

/** The print edition of the real press release, which has coloured labels, rules and tinted cells. */
let reader: PdfReader;
let pages: TaggedFile['pages'];

beforeAll(async () => {
  const path = '2025-rok-asean-ip/press-release.ko.print.pdf';
  const artefacts = new Artefacts(openProject(repository), {
    layouts: ['press-release'],
    editions: ['print'],
  });
  reader = new PdfReader((await artefacts.get(path)).bytes);
  pages = new TaggedFile(reader).pages;
});

describe('a whole print edition', () => {
  it('has no operator of another colour space than the four inks', () => {
    const used = new Set(pages.flatMap(({ operators }) => operators));
    const other = ['g', 'G', 'rg', 'RG', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'sh', 'gs', 'BI'];
    expect(other.filter((operator) => used.has(operator))).toEqual([]);
  });

  it('shows all text in black ink alone, that of a coloured style in the grey of its lightness', () => {
    const shown = pages.flatMap((page) => page.shown);
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter(({ fill }) => !/^0 0 0 (?:1|0?\.\d+) k$/.test(fill))).toEqual([]);
    const fillOf = (words: string) => shown.find(({ text }) => text.includes(words))?.fill;
    expect(fillOf('특허청')).toBe('0 0 0 1 k');
    expect(fillOf('보')).toBe('0 0 0 0.741 k');
    expect(fillOf('붙임')).toBe('0 0 0 0.741 k');
  });

  it('has rules in colour', () => {
    const [first] = reader.pages;
    const content = reader.stream(first?.page.get('Contents')).toString('latin1');
    expect(content).toMatch(/ w 0\.\d+ 0\.\d+ 0 0\.\d+ K /);
  });

  it('has each trimmed page inside its bleed inside its sheet', () => {
    for (const { page } of reader.pages) {
      const [trim, bleed, media] = ['TrimBox', 'BleedBox', 'MediaBox'].map((key) =>
        reader.array(page.get(key)).map(Number),
      );
      for (const [inner, outer] of [
        [trim, bleed],
        [bleed, media],
      ]) {
        expect(inner).toHaveLength(4);
        expect(
          inner?.every((edge, at) => (at < 2 ? edge > (outer?.[at] ?? 0) : edge < (outer?.[at] ?? 0))),
        ).toBe(true);
      }
    }
  });
});
