import { describe, expect, it } from 'vitest';
import { loadPressRelease, loadRegistry, loadStatement } from '../../src/data/index.js';
import { projectFile, registryFiles, valueIn } from '../data/project-files.js';
import { Artefacts, openProject, repository } from '../support/artefacts.js';
import { docxBlocks } from '../support/docx-text.js';
import { pdfBlocks, pdfCharacters, readPdf, withoutSpaces } from '../support/pdf-text.js';
import { published } from '../support/published.js';
import { lines } from '../support/text-block.js';
import { attachmentLabel, CanonicalLines } from './canonical-lines.js';

const dossier = '2025-rok-asean-ip';
const statement = valueIn(loadStatement(projectFile(`data/${dossier}/statement.yaml`)));
const release = valueIn(loadPressRelease(projectFile(`data/${dossier}/press-release.yaml`)));
const canonical = new CanonicalLines(valueIn(loadRegistry(registryFiles)));

const artefacts = new Artefacts(openProject(repository), { dossiers: [dossier] });

/** The rule of the alternat: what the copy that a side keeps says otherwise, that side first. Nothing else differs. */
const alternated: Readonly<Record<'kr' | 'asean', readonly (readonly [published: string, kept: string])[]>> =
  {
    kr: [['아세안과 한국 내', '한국과 아세안 내']],
    asean: [
      ['대한민국과 아세안 간', '아세안과 대한민국 간'],
      [
        'The Republic of Korea and The Association of South East Asian Nations (ASEAN)',
        'The Association of South East Asian Nations (ASEAN) and The Republic of Korea',
      ],
      ['대한민국 특허청과 아세안 회원국 특허청의', '아세안 회원국 특허청과 대한민국 특허청의'],
      [
        'the Korean Intellectual Property Office (KIPO) of the Republic of Korea and the Intellectual Property Offices of the Member States of the Association of Southeast Asian Nations (ASEAN)',
        'the Intellectual Property Offices of the Member States of the Association of Southeast Asian Nations (ASEAN) and the Korean Intellectual Property Office (KIPO) of the Republic of Korea',
      ],
      ['in Republic of Korea and ASEAN', 'in ASEAN and Republic of Korea'],
      ['한국특허청장과 아세안 회원국 특허청장들은', '아세안 회원국 특허청장들과 한국특허청장은'],
      [
        'KIPO and the Intellectual Property Offices of ASEAN Member States',
        'the Intellectual Property Offices of ASEAN Member States and KIPO',
      ],
    ],
  };

type Form = (text: typeof statement, languages: readonly string[]) => readonly string[];
const columns: Form = (text, languages) => canonical.signingCopy(text, languages);
const facingTexts: Form = (text, languages) => canonical.facingTexts(text, languages);
const facingRows: Form = (text, languages) => canonical.facingRows(text, languages);

function keptBy(side: 'kr' | 'asean', languages: readonly string[], form: Form = columns): readonly string[] {
  const [kipo = '', ...others] = statement.signatories;
  const [first, second] = statement.parties;
  if (first === undefined || second === undefined) throw new Error('There are not two sides');
  const own =
    side === 'kr' ? statement : { ...statement, signatories: [...others, kipo], parties: [second, first] };
  const text = form(own, languages);
  for (const [published] of alternated[side])
    expect(text.filter((line) => line.includes(published)).length).toBeGreaterThanOrEqual(1);
  return text.map((line) =>
    alternated[side].reduce((words, [published, kept]) => words.replace(published, kept), line),
  );
}

/** What each copy says, by its path without the format. */
const copies: Readonly<Record<string, readonly string[]>> = {
  'press-release.ko': canonical.release(release, 'ko', statement),
  'signing-copy.ko': canonical.signingCopy(statement, ['ko']),
  'signing-copy.en': canonical.signingCopy(statement, ['en']),
  'signing-copy.ko-en': canonical.signingCopy(statement, ['ko', 'en']),
  'signing-copy.ko-en.kr': keptBy('kr', ['ko', 'en']),
  'signing-copy.en-ko.asean': keptBy('asean', ['en', 'ko']),
  'signing-copy.ko-en.sequential': canonical.sequentialCopy(statement, ['ko', 'en']),
  'signing-copy.ko-en.facing': canonical.facingTexts(statement, ['ko', 'en']),
  'signing-copy.ko-en.facing.kr': keptBy('kr', ['ko', 'en'], facingTexts),
  'signing-copy.en-ko.facing.asean': keptBy('asean', ['en', 'ko'], facingTexts),
};

/** What Word copies say in another order. */
const inWord: typeof copies = {
  'signing-copy.ko-en.facing': canonical.facingRows(statement, ['ko', 'en']),
  'signing-copy.ko-en.facing.kr': keptBy('kr', ['ko', 'en'], facingRows),
  'signing-copy.en-ko.facing.asean': keptBy('asean', ['en', 'ko'], facingRows),
};

const read = new Map<string, readonly string[]>();

async function linesOf(path: string): Promise<readonly string[]> {
  const known = read.get(path);
  if (known !== undefined) return known;
  const { bytes } = await artefacts.get(path);
  const found = lines(path.endsWith('.pdf') ? pdfBlocks(bytes) : docxBlocks(bytes));
  read.set(path, found);
  return found;
}

it('the real dossier has these artefacts', () => {
  expect(artefacts.paths).toEqual(
    Object.keys(copies).flatMap((copy) =>
      ['pdf', 'print.pdf', 'docx'].map((ending) => `${dossier}/${copy}.${ending}`),
    ),
  );
});

describe.each(artefacts.paths)('%s', (path) => {
  const copy = path.replace(/^[^/]*\/(.*?)(\.print)?\.[a-z]+$/, '$1');

  it('says what the data says, block by block', async () => {
    const own = path.endsWith('.docx') ? inWord[copy] : undefined;
    expect(await linesOf(path)).toEqual(own ?? copies[copy]);
  });

  it('says the words of the published texts, and else only labels and names', async () => {
    const added = new Set([
      ...canonical.masthead(release, 'ko'),
      ...statement.languages.map((_, index) => attachmentLabel('ko', index)),
      ...[['ko'], ['en'], ['ko', 'en'], ['en', 'ko']].flatMap((languages) =>
        canonical.signatures(statement, languages),
      ),
    ]);
    const cover = copy.includes('.facing') ? canonical.cover(statement, ['ko', 'en']).length : 0;
    const said = (await linesOf(path))
      .slice(cover)
      .filter((line) => !added.has(line))
      .map(asPublished(copy));
    // In columns each language is read by itself.
    const inOrder = inColumns(copy)
      ? [...said.filter(isKorean), ...said.filter((line) => !isKorean(line))]
      : said;
    expect(words(inOrder)).toEqual(words(publishedFor(copy)));
  });
});

describe.each(artefacts.paths.filter((path) => path.endsWith('.pdf')))('%s', (path) => {
  it('reads the same in PDF.js', async () => {
    const { bytes } = await artefacts.get(path);
    const characters = await pdfCharacters(bytes);
    const written = withoutSpaces((await linesOf(path)).join(''));
    // PDF.js reads page by page, and so columns that go on over a page in another order.
    const columns = inColumns(path);
    expect(columns ? sorted(characters) : characters).toBe(columns ? sorted(written) : written);
  });

  it('is a soundly tagged file', async () => {
    expect(readPdf((await artefacts.get(path)).bytes).faults).toEqual([]);
  });
});

describe('PDF and Word copies', () => {
  it.each(Object.keys(copies))('%s say the same, in the same order unless pages face', async (copy) => {
    const [word, pdf] = [await linesOf(`${dossier}/${copy}.docx`), await linesOf(`${dossier}/${copy}.pdf`)];
    const order =
      copy in inWord ? (text: readonly string[]) => text.toSorted() : (text: readonly string[]) => text;
    expect(order(word)).toEqual(order(pdf));
  });
});

/** The part of the published texts that a copy shows: the release with both statements, or one or both of these. */
function publishedFor(copy: string): readonly string[] {
  const korean = published.findIndex((line) => line.startsWith('2025년 대한민국과'));
  const english = published.findIndex((line) => line.startsWith('**2025 Joint Statement'));
  switch (copy) {
    case 'press-release.ko':
      return [
        ...published.slice(0, korean).map((line) => (line.endsWith(' -') ? `- ${line}` : line)),
        ...published.slice(korean),
      ];
    case 'signing-copy.ko':
      return published.slice(korean, english);
    case 'signing-copy.en':
      return published.slice(english);
    default:
      return published.slice(korean);
  }
}

/** Puts the sides in the copy that one of them keeps into the order in which they were published. */
function asPublished(copy: string): (line: string) => string {
  const pairs = copy.endsWith('.kr') ? alternated.kr : copy.endsWith('.asean') ? alternated.asean : [];
  return (line) => pairs.reduce((text, [published, kept]) => text.replace(kept, published), line);
}

function inColumns(copy: string): boolean {
  return /signing-copy\.(ko-en|en-ko)/.test(copy) && !copy.includes('sequential');
}

function words(texts: readonly string[]): readonly string[] {
  return texts.flatMap((line) => line.replace(/\*\*|^\*(?! )|\*$/g, '').split(/\s+/));
}

function isKorean(line: string): boolean {
  return /\p{Script=Hangul}/u.test(line);
}

function sorted(text: string): string {
  return [...text].sort().join('');
}
