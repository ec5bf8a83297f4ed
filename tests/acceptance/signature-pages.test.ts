import { describe, expect, it } from 'vitest';
import { loadStatement, type Statement } from '../../src/data/index.js';
import { textOf } from '../../src/document/text.js';
import { projectFile, valueIn } from '../data/project-files.js';
import type { PageContent } from '../render/pdf/reader/content.js';
import { Artefacts, openProject, repository } from '../support/artefacts.js';
import { madeUpProject } from '../support/other-data.js';
import { readPdf, withoutSpaces } from '../support/pdf-text.js';
import { label } from './canonical-lines.js';

/** A signature must not stand for another text: every page that carries one says which text it is under. */
const copies = [
  ...signingCopies(new Artefacts(openProject(repository), { layouts: ['signing-copy'], formats: ['pdf'] })),
  ...signingCopies(new Artefacts(madeUpProject(), { layouts: ['signing-copy'], formats: ['pdf'] })),
];

it('there are signing copies of the real dossier and of others', () => {
  expect(copies.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      '2025-rok-asean-ip/signing-copy.ko-en.pdf',
      '2025-rok-asean-ip/signing-copy.ko-en.sequential.print.pdf',
      'river-accord/signing-copy.en.pdf',
    ]),
  );
});

describe.each(copies)('$path', ({ path, artefacts }) => {
  const statement = statementOf(path);
  const languages = /^[^/]*\/signing-copy\.([^.]*)/.exec(path)?.[1]?.split('-') ?? [];
  const [first = '', last = first] = languages;
  const closing = withoutSpaces(words(statement, 'closing', last));
  const titles = languages.map((lang) => withoutSpaces(words(statement, 'title', lang)));

  async function signaturePages(): Promise<readonly PageContent[]> {
    const { pages } = readPdf((await artefacts.get(path)).bytes);
    return pages.filter((page) => [...page.marked.values()].some((text) => isSignatureLine(text, first)));
  }

  it('has a place to sign for every signatory', async () => {
    const signed = (await signaturePages()).flatMap((page) =>
      [...page.marked.values()].filter((text) => isSignatureLine(text, first)),
    );
    expect(signed).toHaveLength(statement.signatories.length);
  });

  it('has the last words of the text or a header that names it on every page with signatures', async () => {
    for (const page of await signaturePages()) {
      const says = endOf(page, closing) !== undefined || names(page.artifacts, titles);
      expect(says, `header: ${page.artifacts}`).toBe(true);
    }
  });

  it('has at least two lines of the closing words above the first signature', async () => {
    const [page] = await signaturePages();
    if (page === undefined) throw new Error('Nobody signs');
    const end = endOf(page, closing);
    const lines = new Set(page.shown.flatMap(({ mcid, y }) => (mcid === end ? [y] : [])));
    expect(lines.size).toBeGreaterThanOrEqual(2);
  });
});

function signingCopies(artefacts: Artefacts) {
  return artefacts.paths.map((path) => ({ path, artefacts }));
}

function statementOf(path: string): Statement {
  const [dossier = ''] = path.split('/');
  const data = dossier.startsWith('river') ? 'tests/fixtures/made-up/data' : 'data';
  return valueIn(loadStatement(projectFile(`${data}/${dossier}/statement.yaml`)));
}

function words(statement: Statement, part: 'title' | 'closing', lang: string): string {
  if (part === 'title') return (statement.title[lang]?.nodes ?? []).map(textOf).join('');
  const block = statement.closing.at(-1);
  if (block?.kind !== 'paragraph') throw new Error('The text does not end with a paragraph');
  return (block.text[lang]?.nodes ?? []).map(textOf).join('');
}

/** The first line of a signature block; in two languages the first one's label comes first. */
function isSignatureLine(text: string, lang: string): boolean {
  return text.replace(/[ /]+$/, '') === label(lang, 'signature');
}

/** The content of a page that is the end of a text. */
function endOf(page: PageContent, text: string): number | undefined {
  const [mcid] =
    [...page.marked].find(([, part]) => part.trim() !== '' && text.endsWith(withoutSpaces(part))) ?? [];
  return mcid;
}

function names(header: string, titles: readonly string[]): boolean {
  return titles.some((title) => withoutSpaces(header).includes(title));
}
