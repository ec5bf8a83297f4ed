import { expect, it } from 'vitest';
import { verifyBytes } from '../../src/build/verification/verify.js';
import { artefactPath } from '../../src/index.js';
import { Artefacts } from '../support/artefacts.js';
import { withTexts } from '../support/other-data.js';
import { dossier, project, verify } from './copies.js';

const artefacts = new Artefacts(project, { dossiers: [dossier] });

it.each(artefacts.paths)('%s says the canonical text, and is known for what it is', async (path) => {
  const { bytes } = await artefacts.get(path);
  const { verdict, job, fingerprint, diagnostics } = await verify(bytes);
  expect(diagnostics).toEqual([]);
  expect(verdict).toBe('canonical');
  expect(job && artefactPath(job)).toBe(path.replace('.print', ''));
  expect(fingerprint).toMatch(path.includes('press-release') ? /^TF26-/ : /^6QBF-/);
});

const archives = new Artefacts(project, {
  dossiers: [dossier],
  layouts: ['signing-copy'],
  languages: ['ko'],
  formats: ['pdf'],
  editions: ['archive', 'draft'],
});

it.each(archives.paths)('%s says it too', async (path) => {
  const { bytes } = await archives.get(path);
  expect((await verify(bytes)).diagnostics).toEqual([]);
});

it('an archive edition must carry the data as it stands', async () => {
  const { bytes } = await archives.get(`${dossier}/signing-copy.ko.archive.pdf`);
  const file = `data/${dossier}/press-release.yaml`;
  const release = project.host.readText(file).value?.text ?? '';
  const text = `# Reviewed.\n${release}`;
  const host = withTexts(project.host, { [file]: text });
  const reviewed = { ...host, readBytes: (path: string) => readOr(path, host.readBytes(path)) };
  const readOr = (path: string, otherwise: ReturnType<typeof host.readBytes>) =>
    path === file ? { value: new TextEncoder().encode(text), diagnostics: [] } : otherwise;
  const { diagnostics } = await verifyBytes({ ...project, host: reviewed }, 'copy', bytes);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    `copy: the attached file press-release.yaml is not ${file}.`,
  ]);
});
