import { describe, expect, it } from 'vitest';
import { assembleDossier, loadPressRelease, loadRegistry, loadStatement } from '../../src/data/index.js';
import { projectFile, registryFiles, valueIn, withoutAlternat } from './project-files.js';
import { pictures } from './sample.js';

const registry = valueIn(loadRegistry(registryFiles));
const statementFile = withoutAlternat(projectFile('data/2025-rok-asean-ip/statement.yaml'));
const releaseFile = projectFile('data/2025-rok-asean-ip/press-release.yaml');

/** The diagnostics of the 2025 statement, changed. */
function changed(before: string, after: string): readonly string[] {
  expect(statementFile.text).toContain(before);
  const text = statementFile.text.replace(before, after);
  const statement = valueIn(loadStatement({ ...statementFile, text }));
  return pictures(assembleDossier({ id: 'changed', statement, registry }).diagnostics);
}

describe('a dossier', () => {
  it('names parties and offices that the registry has', () => {
    expect(changed('[kr, asean]', '[kr, asaen]')).toContain(
      '9:15-9:20 party-unknown The registry has no party `asaen`. / Did you mean `asean`?',
    );
    expect(changed('ipophl,', 'ipopl,')).toEqual([
      '11:66-11:71 office-unknown The registry has no office `ipopl`. / Did you mean `ipophl`?',
    ]);
  });

  it('is signed by offices of its sides and of their members on its day only', () => {
    expect(changed('[kr, asean]', '[asean]')).toEqual([
      '11:15-11:19 signatory-outside The office `kipo` belongs to `kr`, which was no side or member of a side on 2025-09-01. / Correct the signatories or the `parties`, or add the membership to data/registry/memberships.yaml.',
    ]);
    expect(changed('date: 2025-09-01', 'date: 1999-04-29').join()).toMatch(/`dip-kh` belongs to `kh`/);
  });

  it('has a name for each of them in its languages, on its day', () => {
    const release = releaseFile.text.replace('date: 2025-09-01', 'date: 2025-10-01');
    const moved = valueIn(loadPressRelease({ ...releaseFile, text: release }));
    const statement = valueIn(loadStatement(statementFile));
    expect(assembleDossier({ id: 'moved', release: moved, statement, registry }).diagnostics).toEqual([]);

    const french = release.replace('[ko]', '[fr]').replaceAll('ko:', 'fr:');
    const inFrench = valueIn(loadPressRelease({ ...releaseFile, text: french }));
    expect(
      pictures(assembleDossier({ id: 'fr', release: inFrench, statement, registry }).diagnostics),
    ).toEqual([
      '4:9-4:13 name-unknown The registry has no name in `fr` that the office `kipo` bore on 2025-10-01. / Add the name, with its source, under `names: fr` of the office. / The office stands here. 8:5',
    ]);
  });

  it('has the statement that its release attaches', () => {
    const release = valueIn(loadPressRelease(releaseFile));
    expect(pictures(assembleDossier({ id: 'alone', release, registry }).diagnostics)).toEqual([
      '79:15-79:24 statement-absent The release attaches a statement, and the dossier has none. / Add statement.yaml beside press-release.yaml, or take `statement` off the attachments.',
    ]);
  });
});
