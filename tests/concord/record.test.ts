import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareWithRecord, concord, recordOf, recordText } from '../../src/concord/index.js';
import { loadConcordanceRecord } from '../../src/data/index.js';
import { valueIn } from '../data/project-files.js';
import { dossierOf, statementFile, terms } from './real-dossier.js';

const { dossier } = dossierOf();
if (dossier === undefined) throw new Error('The real dossier does not load.');
const record = recordOf(dossier);

function messages(from: string | RegExp, to: string): readonly string[] {
  const { dossier: changed, diagnostics } = dossierOf(statementFile.text.replace(from, to));
  if (changed === undefined) throw new Error(JSON.stringify(diagnostics));
  return compareWithRecord(changed, record).map(({ message }) => message);
}

describe('the record of a comparison', () => {
  it('finds nothing in what it is of', () => {
    expect(compareWithRecord(dossier, record)).toEqual([]);
  });

  it('comes back from its YAML', () => {
    const text = recordText(record);
    expect(valueIn(loadConcordanceRecord({ file: 'concordance.yaml', text }))).toEqual(record);
  });

  it('names a text that was changed', () => {
    expect(messages('<strong>WE</strong> commit', 'WE commit')).toEqual([
      '`statement/area-2-p2` was changed in `en` since the languages were compared.',
    ]);
  });

  it('names a text that is gone, and one that is new', () => {
    expect(messages('id: preamble-2', 'id: other')).toEqual([
      '`statement/preamble-2` was compared and is gone.',
      '`statement/other` was added since the languages were compared.',
    ]);
  });

  it('names a text that was moved', () => {
    const [, one = '', two = ''] =
      /( {2}- id: preamble-2\n[\s\S]*?)( {2}- id: preamble-3\n[\s\S]*?)\nbody:/.exec(statementFile.text) ??
      [];
    expect(messages(`${one}${two}`, `${two}${one}`)).toEqual([
      '`statement/preamble-3` stands where `statement/preamble-2` was compared.',
    ]);
  });

  // UPDATE_RECORD=1 npx vitest run tests/concord/record.test.ts
  it('of the 2025 dossier is kept beside it', () => {
    const file = new URL('../../data/2025-rok-asean-ip/concordance.yaml', import.meta.url);
    if (process.env.UPDATE_RECORD === '1') writeFileSync(file, recordText(record));
    const text = readFileSync(file, 'utf8');
    const kept = valueIn(loadConcordanceRecord({ file: 'concordance.yaml', text }));
    expect(concord(dossier, terms, kept)).toEqual(concord(dossier, terms));
  });
});
