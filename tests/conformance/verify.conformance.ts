import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBytes } from '../../src/build/verification/verify.js';
import { openProject, repository } from '../support/artefacts.js';
import { Folder, type WrittenArtefact, writeArtefacts } from './artefacts.js';
import { convert, read } from './libreoffice.js';

const written = new Folder();
const converted = new Folder();
let artefacts: readonly WrittenArtefact[] = [];

beforeAll(async () => {
  artefacts = await writeArtefacts(written, 'docx');
  const files = artefacts.map(({ file }) => file);
  for (const format of ['docx', 'pdf'] as const) convert(files, format, converted);
});
afterAll(() => {
  for (const folder of [written, converted]) folder.remove();
});

describe('a Word copy that LibreOffice saved again', () => {
  const project = openProject(repository);

  it.each(['docx', 'pdf'])('as %s still says the canonical text', async (format) => {
    const verdicts: Record<string, readonly string[]> = {};
    for (const { name } of artefacts) {
      const saved = name.replace(/docx$/, format);
      const { diagnostics } = await verifyBytes(project, saved, read(converted, saved));
      verdicts[saved] = diagnostics.map(({ message }) => message);
    }
    expect(Object.values(verdicts).flat()).toEqual([]);
    expect(Object.keys(verdicts)).not.toEqual([]);
  });
});
