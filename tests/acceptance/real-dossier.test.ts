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

/** What each copy says, by its path without the format. */
const copies: Readonly<Record<string, readonly string[]>> = {
  'press-release.ko': canonical.release(release, 'ko', statement),
  'signing-copy.ko': canonical.signingCopy(statement, ['ko']),
  'signing-copy.en': canonical.signingCopy(statement, ['en']),
  'signing-copy.ko-en': canonical.signingCopy(statement, ['ko', 'en']),
  'signing-copy.ko-en.sequential': canonical.sequentialCopy(statement, ['ko', 'en']),
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
    expect(await linesOf(path)).toEqual(copies[copy]);
  });

  it('says the words of the published texts, and else only labels and names', async () => {
    const added = new Set([
      ...canonical.masthead(release, 'ko'),
      ...statement.languages.map((_, index) => attachmentLabel('ko', index)),
      ...[['ko'], ['en'], ['ko', 'en']].flatMap((languages) => canonical.signatures(statement, languages)),
    ]);
    const said = (await linesOf(path)).filter((line) => !added.has(line));
    // In columns each language is read by itself.
    const inOrder =
      copy === 'signing-copy.ko-en'
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
    const columns = /signing-copy\.ko-en(\.print)?\.pdf$/.test(path);
    expect(columns ? sorted(characters) : characters).toBe(columns ? sorted(written) : written);
  });

  it('is a soundly tagged file', async () => {
    expect(readPdf((await artefacts.get(path)).bytes).faults).toEqual([]);
  });
});

describe('PDF and Word copies', () => {
  it.each(Object.keys(copies))('%s say the same in the same order', async (copy) => {
    expect(await linesOf(`${dossier}/${copy}.docx`)).toEqual(await linesOf(`${dossier}/${copy}.pdf`));
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

function words(texts: readonly string[]): readonly string[] {
  return texts.flatMap((line) => line.replace(/\*\*|^\*(?! )|\*$/g, '').split(/\s+/));
}

function isKorean(line: string): boolean {
  return /\p{Script=Hangul}/u.test(line);
}

function sorted(text: string): string {
  return [...text].sort().join('');
}
