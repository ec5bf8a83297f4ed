import { beforeAll, expect, it } from 'vitest';
import { type Composition, compose } from '../../src/index.js';
import { docxRenderer } from '../../src/render/docx/index.js';
import { pdfRenderer } from '../../src/render/pdf/index.js';
import { valueIn } from '../data/project-files.js';
import { Artefacts, openProject, repository } from '../support/artefacts.js';
import { docxBlocks } from '../support/docx-text.js';
import { pdfBlocks } from '../support/pdf-text.js';
import { lines } from '../support/text-block.js';

/** What the other tests of this folder rest on: that a comparison of two copies sees one block that is not in both. */
const project = openProject(repository);
const job = new Artefacts(project, { layouts: ['press-release'], formats: ['pdf'] }).jobs
  .values()
  .next().value;
let whole: Composition;

beforeAll(async () => {
  if (job === undefined) throw new Error('There is no press release');
  whole = valueIn(await compose(project, job));
});

const readers = {
  pdf: async ({ document, context }: Composition) =>
    lines(pdfBlocks(valueIn(await pdfRenderer.render(document, context)).bytes)),
  docx: async ({ document, context }: Composition) => {
    const { bytes } = valueIn(
      await docxRenderer.render(document, { ...context, word: { embedFonts: 'none' } }),
    );
    return lines(docxBlocks(bytes));
  },
};

it.each([
  ['PDF', readers.pdf, readers.docx],
  ['Word', readers.docx, readers.pdf],
] as const)('a paragraph that is missing in the %s copy alone shows', async (_, poorer, other) => {
  const complete = await other(whole);
  const found = await poorer(without(whole, 'p3'));
  expect(found).not.toEqual(complete);
  expect(complete.filter((line) => !found.includes(line))).toEqual([
    expect.stringMatching(/^이번 청장회의에서는 .* 공동선언문을 채택했다\.$/),
  ]);
});

/** A composition without one block of its first pages. */
function without({ document, context }: Composition, id: string): Composition {
  const [first, ...rest] = document.children;
  if (first === undefined) throw new Error('The document has no pages');
  const children = first.children.filter((block) => block.id !== id);
  expect(children).toHaveLength(first.children.length - 1);
  return { document: { ...document, children: [{ ...first, children }, ...rest] }, context };
}
