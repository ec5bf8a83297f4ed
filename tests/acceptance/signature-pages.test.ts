import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadStatement, type Statement } from '../../src/data/index.js';
import type { Inline } from '../../src/document/nodes.js';
import { textOf as textOfNode } from '../../src/document/text.js';
import { projectFile, valueIn } from '../data/project-files.js';
import type { PageContent } from '../render/pdf/reader/content.js';
import { Dictionary, PdfString } from '../render/pdf/reader/objects.js';
import { type Element, elements, textOf } from '../render/pdf/reader/structure.js';
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

/** On facing pages each language is signed for itself; else there are signatures below the last words of all. */
async function expectSigned(artefacts: Artefacts, path: string, statement: Statement) {
  const languages = /signing-copy\.([^.]*)/.exec(path)?.[1]?.split('-') ?? [];
  const texts = path.includes('.facing.') ? languages.map((lang) => [lang]) : [languages];
  for (const text of texts) await expectTextSigned(artefacts, path, statement, text);
}

async function expectTextSigned(
  artefacts: Artefacts,
  path: string,
  { closing, signatories }: Statement,
  languages: readonly string[],
) {
  const [first = '', last = first] = languages;
  const block = closing.at(-1);
  if (block?.kind !== 'paragraph') throw new Error('The text does not end with a paragraph');
  const { pages, root } = readPdf((await artefacts.get(path)).bytes);
  // Titles and last words as this copy has them: the copy that a side keeps names that side first.
  const read = [...elements(root)].map((element) => ({
    tag: element.tag,
    text: withoutSpaces(textOf(element)),
  }));
  const titles = read.filter(({ tag }) => tag === 'H1').map(({ text }) => text);
  const lastWords = letters(block.text[last]?.nodes).slice(-40);
  const end = read.find(({ tag, text }) => tag === 'P' && text.endsWith(lastWords))?.text ?? lastWords;
  const signed = pages.filter((page) => hasSignatureLine(page, first));
  const [page] = signed;
  if (page === undefined) throw new Error('Nobody signs');

  const places = [...elements(root)].filter((element) =>
    languages.some((lang) => descriptionOf(element).startsWith(`${label(lang, 'signature')} - `)),
  );
  expect(places).toHaveLength(signatories.length);
  expect(linesOf(page, endOf(page, end)), 'lines above the first signature').toBeGreaterThanOrEqual(2);
  for (const each of signed) {
    const named = titles.some((name) => withoutSpaces(each.artifacts).includes(name));
    expect(named || endOf(each, end) !== undefined, `a header that names the text`).toBe(true);
  }
}

function letters(nodes: readonly Inline[] = []): string {
  return withoutSpaces(nodes.map(textOfNode).join(''));
}

/** What a place to fill in is called, of an element that is one. */
function descriptionOf({ tag, dictionary }: Element): string {
  const attributes = dictionary.get('A');
  if (tag !== 'Form' || !Array.isArray(attributes)) return '';
  const [field] = attributes;
  const description = field instanceof Dictionary ? field.get('Desc') : undefined;
  return description instanceof PdfString ? description.text : '';
}

function hasSignatureLine({ shown }: PageContent, lang: string): boolean {
  return shown.some(({ text }) => text.replace(/[ /]+$/, '') === label(lang, 'signature'));
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
