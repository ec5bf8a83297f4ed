import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPressRelease, loadStatement } from '../../src/data/index.js';
import { projectFile, valueIn } from './project-files.js';
import { load, pictures, sampleStatement, shape } from './sample.js';

/** A text of a statement between `a` and `b`: as published, and in the copies of both. */
function copies(text: string, lang = 'ko', sides = 'a, b'): readonly string[] {
  const source = sampleStatement()
    .replace('languages: [en]', `languages: [${lang}]`)
    .replaceAll('{ en:', `{ ${lang}:`)
    .replace('parties: [a, b]', `parties: [${sides}]`)
    .replace(/title: .*/, `title:\n  ${lang}: >-\n    ${text}`);
  const { value, diagnostics } = load(source);
  const title = value?.title[lang];
  if (diagnostics.length > 0) return pictures(diagnostics).map((line) => line.replace(/^\S+ /, ''));
  return [title?.nodes ?? [], ...Object.values(title?.alternat ?? {})].map((nodes) => shape(nodes));
}

const side = (of: string, words: string) => `<side of="${of}">${words}</side>`;

describe('the order of the parties', () => {
  it('is as published, and each side first in its own copy', () => {
    expect(
      copies(`between <parties>${side('a', 'the A')} and ${side('b', 'the B')}</parties>, 2030`, 'en'),
    ).toEqual([
      'between the A and the B, 2030',
      'between the A and the B, 2030',
      'between the B and the A, 2030',
    ]);
  });

  it('may be published the other way round', () => {
    expect(copies(`<parties>${side('b', 'B')}·${side('a', 'A')}</parties>`)).toEqual(['B·A', 'A·B', 'B·A']);
  });

  it('keeps that of the other sides', () => {
    const text = `<parties>${side('a', 'A')}, ${side('b', 'B')} and ${side('c', 'C')}</parties>`;
    expect(copies(text, 'en', 'a, b, c')).toEqual(['A, B and C', 'A, B and C', 'B, A and C', 'C, A and B']);
  });

  it('changes the particles that follow', () => {
    const text = `<parties>${side('a', '갑국')}<josa>과</josa> ${side('b', '나라')}<josa>는</josa></parties> 한다`;
    expect(copies(text)).toEqual(['갑국과 나라는 한다', '갑국과 나라는 한다', '나라와 갑국은 한다']);
    const read = `<parties>${side('a', '갑')}<josa>과</josa> <side of="b" reading="나토">NATO</side></parties>`;
    expect(copies(read)[2]).toBe('NATO와 갑');
  });

  it('gives a capital to the article that begins a text, and takes it from one that does no more', () => {
    const text = `<parties>${side('a', 'The A')} and ${side('b', 'the <strong>B</strong>')}</parties> agree`;
    expect(copies(text, 'en')[2]).toBe('The {strong B} and the A agree');
    const inside = `between <parties>${side('a', 'The A')} and ${side('b', 'the B')}</parties>`;
    expect(copies(inside, 'en')[2]).toBe('between the B and The A');
  });

  it('changes inside and around other elements', () => {
    const text = `<strong><parties>${side('a', '<emphasis>A</emphasis>')}<line-break/>${side('b', 'B')}</parties></strong>`;
    expect(copies(text)[2]).toBe('{strong B{lineBreak}{emphasis A}}');
  });

  it.each([
    [
      '<parties><side of="a">A</side></parties>',
      'alternat-sides <parties> names a; it names each side once: a, b.',
    ],
    ['<parties>A and B</parties>', 'alternat-sides <parties> names nobody; it names each side once: a, b.'],
    [
      `<parties>${side('a', 'A')}${side('b', 'B')}${side('a', 'A')}</parties>`,
      'alternat-sides <parties> names a, b, a; it names each side once: a, b.',
    ],
    ['<side of="a">A</side>', 'inline-markup <side> stands inside <parties>.'],
    [
      `<parties>${side('a', '갑국')}과 ${side('b', '을국')}</parties>`,
      'alternat-particle `과` after </side> depends on the words before it. / Write <josa>과</josa>, inside <parties>.',
    ],
    [
      `<parties>${side('a', '갑국')}·${side('b', '을국')}</parties>은 한다`,
      'alternat-particle `은` after </side> depends on the words before it. / Write <josa>은</josa>, inside <parties>.',
    ],
    [
      `<parties>${side('a', '갑국')}<josa>의</josa> ${side('b', '을국')}</parties>`,
      'alternat-particle `의` is not a particle with two forms.',
    ],
    [
      `<parties>${side('a', '갑국')} <josa>과</josa> ${side('b', '을국')}</parties>`,
      'alternat-particle <josa> stands directly after </side>.',
    ],
    ['<parties><side>A</side></parties>', 'inline-markup <side> needs `of`.'],
  ])('cannot be made of %s', (text, fault) => {
    expect(copies(text)).toContain(fault);
  });

  it('is no matter of press releases', () => {
    const file = projectFile('data/2025-rok-asean-ip/press-release.yaml');
    const text = file.text.replace(/headline:\n {2}ko: .*/, "headline:\n  ko: '<parties>x</parties>'");
    expect(text).not.toBe(file.text);
    expect(pictures(loadPressRelease({ ...file, text }).diagnostics)[0]).toMatch(
      /alternat-sides Only a statement has parties/,
    );
  });

  it('permutes words and loses none', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 6 }), (words) => {
        const ids = words.map((_, at) => `s${at}`);
        const text = `x <parties>${words.map((each, at) => side(`s${at}`, each)).join(' ')}</parties> y`;
        const [published, ...own] = copies(text, 'en', ids.join(', '));
        expect(published).toBe(`x ${words.join(' ')} y`);
        for (const [at, copy] of own.entries()) {
          const others = words.filter((_, other) => other !== at);
          expect(copy).toBe(`x ${[words[at], ...others].join(' ')} y`);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the statement of 2025', () => {
  const statement = valueIn(loadStatement(projectFile('data/2025-rok-asean-ip/statement.yaml')));

  it('names ASEAN first in the copy of ASEAN', () => {
    const title = (lang: string) => shape(statement.title[lang]?.alternat?.asean ?? []);
    expect(title('ko')).toBe('2025년 아세안과 대한민국 간{lineBreak}지식재산 협력에 관한 공동선언문');
    expect(title('en')).toBe(
      '2025 Joint Statement{lineBreak}between The Association of South East Asian Nations (ASEAN){lineBreak}and ' +
        'The Republic of Korea{lineBreak}on Intellectual Property Cooperation',
    );
  });
});
