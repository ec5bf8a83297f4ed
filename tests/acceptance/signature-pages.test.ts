import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadStatement, type Statement } from '../../src/data/index.js';
import type { Inline } from '../../src/document/nodes.js';
import { textOf } from '../../src/document/text.js';
import { projectFile, valueIn } from '../data/project-files.js';
import type { PageContent } from '../render/pdf/reader/content.js';
import { Artefacts, openProject, repository } from '../support/artefacts.js';
import { inTwoLanguages, madeUp, madeUpProject, type Texts } from '../support/other-data.js';
import { readPdf, withoutSpaces } from '../support/pdf-text.js';
import { label } from './canonical-lines.js';

/** A signature must not stand for another text: every page that carries one says which text it is under. */
const selection = { layouts: ['signing-copy'], formats: ['pdf'], editions: ['web'] } as const;
const real = new Artefacts(openProject(repository), selection);
const statement = valueIn(loadStatement(projectFile('data/2025-rok-asean-ip/statement.yaml')));

it('the real dossier has signing copies', () => {
  expect(real.paths).toContain('2025-rok-asean-ip/signing-copy.ko-en.sequential.pdf');
});

describe.each(real.paths)('%s', (path) => {
  it('is signed under its text', async () => {
    await expectSigned(real, path, statement);
  });
});

describe('a text that ends anywhere on a page', () => {
  const file = 'data/river-accord/statement.yaml';
  const lengths = Array.from({ length: 8 }, (_, at) => 3 * at);

  it.each(lengths)('is signed under its last words after %i more paragraphs', async (length) => {
    const { preamble, ...rest } = parse(madeUp('river-accord/statement'));
    const more = Array.from({ length }, (_, at) => ({
      id: `more-${at}`,
      kind: 'paragraph',
      text: { en: 'One line of text that moves all others down.' },
    }));
    const longer = { ...rest, preamble: [...preamble, ...more] };
    const alone: Texts = { [file]: JSON.stringify(longer) };
    for (const [copy, texts] of [['en', alone] as const, ['en-fr', inTwoLanguages(longer)] as const]) {
      const copies = new Artefacts(madeUpProject(texts), { ...selection, dossiers: ['river-accord'] });
      await expectSigned(
        copies,
        `river-accord/signing-copy.${copy}.pdf`,
        valueIn(loadStatement({ file, text: texts[file] ?? '' })),
      );
    }
  });
});

async function expectSigned(artefacts: Artefacts, path: string, { closing, title, signatories }: Statement) {
  const languages = /signing-copy\.([^.]*)/.exec(path)?.[1]?.split('-') ?? [];
  const [first = '', last = first] = languages;
  const block = closing.at(-1);
  if (block?.kind !== 'paragraph') throw new Error('The text does not end with a paragraph');
  const end = letters(block.text[last]?.nodes);
  const titles = languages.map((lang) => letters(title[lang]?.nodes));

  const { pages } = readPdf((await artefacts.get(path)).bytes);
  const signed = pages.filter((page) => signatureLines(page, first) > 0);
  const [page] = signed;
  if (page === undefined) throw new Error('Nobody signs');

  expect(signed.reduce((sum, each) => sum + signatureLines(each, first), 0)).toBe(signatories.length);
  expect(linesOf(page, endOf(page, end)), 'lines above the first signature').toBeGreaterThanOrEqual(2);
  for (const each of signed) {
    const named = titles.some((name) => withoutSpaces(each.artifacts).includes(name));
    expect(named || endOf(each, end) !== undefined, `a header that names the text`).toBe(true);
  }
}

function letters(nodes: readonly Inline[] = []): string {
  return withoutSpaces(nodes.map(textOf).join(''));
}

/** How many signature blocks begin on a page: lines with the label of a signature, in one language or more. */
function signatureLines({ shown }: PageContent, lang: string): number {
  const labelled = shown.filter(({ text }) => text.replace(/[ /]+$/, '') === label(lang, 'signature'));
  return new Set(labelled.map(({ y }) => y)).size;
}

/** The content of a page that is the end of a text. */
function endOf({ marked }: PageContent, text: string): number | undefined {
  const [mcid] =
    [...marked].find(([, part]) => part.trim() !== '' && text.endsWith(withoutSpaces(part))) ?? [];
  return mcid;
}

function linesOf({ shown }: PageContent, mcid: number | undefined): number {
  return new Set(shown.flatMap((each) => (each.mcid === mcid ? [each.y] : []))).size;
}
