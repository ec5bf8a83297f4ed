import validate from '@ooxml-tools/validate';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/index.js';
import { docxRenderer } from '../../../src/render/docx/index.js';
import { valueIn } from '../../data/project-files.js';
import { Artefacts, openProject, repository } from '../../support/artefacts.js';
import { barriers } from './accessibility.js';
import { page, projectTheme, render, theme } from './fixture.js';
import { hostileDocument } from './hostile-document.js';
import { lint } from './lint.js';
import { houseDocument } from './reference-document.js';
import { stressDocument } from './stress.js';

/**
 * What Microsoft's Open XML SDK and our lint say of everything that we write. All in one file: the SDK takes two seconds
 * to start.
 */
async function faults(bytes: Uint8Array): Promise<unknown[]> {
  return [...(await validate(bytes, 'docx')), ...lint(bytes)];
}

const project = openProject(repository);
const artefacts = new Artefacts(project, { formats: ['docx'] });

describe.each(artefacts.paths)('%s', (path) => {
  it('is valid, and fits a mailbox', async () => {
    const { bytes } = await artefacts.get(path);
    expect(await faults(bytes)).toEqual([]);
    expect(bytes.length).toBeLessThan(2_000_000);
  }, 60_000);

  it('is valid without fonts, and tiny', async () => {
    const job = artefacts.jobs.get(path);
    if (job === undefined) throw new Error('It is planned.');
    const { document, context } = valueIn(await compose(project, job));
    const copy = await docxRenderer.render(document, { ...context, word: { embedFonts: 'none' } });
    expect(await faults(valueIn(copy).bytes)).toEqual([]);
    expect(valueIn(copy).bytes.length).toBeLessThan(40_000);
  });

  it('stands in nobody’s way', async () => {
    expect(barriers((await artefacts.get(path)).bytes)).toEqual([]);
  });
});

describe('valid', () => {
  it('is a document with everything', async () => {
    expect(await faults(await render(stressDocument()))).toEqual([]);
  });

  it('is one with all styles locked', async () => {
    const locked = theme(
      'word: { locked-styles: [text, body, header, footer, heading-1, heading-2, table-text] }',
    );
    expect(await faults(await render(stressDocument(), { theme: locked }))).toEqual([]);
  });

  it('is one with the styles of a reference document', async () => {
    const reference = { file: 'house.dotx', bytes: houseDocument() };
    const word = { embedFonts: 'none' as const, reference };
    expect(await faults(await render(stressDocument(), { word }))).toEqual([]);
  });

  it('is one with text of any kind', async () => {
    expect(await faults(await render(hostileDocument()))).toEqual([]);
  });

  it.each([
    'templates/press-release/theme.yaml',
    'templates/signing-copy/theme.yaml',
    'templates/signing-copy/columns.theme.yaml',
  ])('are the styles of %s', async (path) => {
    expect(
      await faults(await render(page('<paragraph>글</paragraph>'), { theme: projectTheme(path) })),
    ).toEqual([]);
  });
});
