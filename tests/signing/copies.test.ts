import { describe, expect, it } from 'vitest';
import { compareCopies } from '../../src/build/copies/compare.js';
import { compareProjectCopies } from '../../src/build/copies/project-copies.js';
import type { Document } from '../../src/document/nodes.js';
import { applyLayout } from '../../src/template/index.js';
import { valueIn } from '../data/project-files.js';
import { openProject, repository } from '../support/artefacts.js';
import { madeUpDossier } from './made-up-statement.js';

const real = openProject(repository);
const example = openProject(`${repository}/examples/memorandum`);

describe.each([
  ['2025-rok-asean-ip', real, ['kr', 'asean']],
  ['2031-party-a-party-b-records', example, ['party-a', 'party-b']],
] as const)('the copies of %s', (id, project, sides) => {
  it('differ in the order of the sides and in nothing else', async () => {
    const compared = valueIn(await compareProjectCopies(project, id));
    expect(compared.map(({ variant }) => variant)).toEqual([undefined, 'facing']);
    for (const { comparison } of compared) {
      const [published, , second] = comparison.declared;
      expect(comparison.declared.map(({ copy }) => copy.side)).toEqual([undefined, ...sides]);
      expect(published?.differences).toEqual([]);
      expect(second?.copy.languages).toEqual(['en', 'ko']);
      expect(new Set(second?.differences.map(({ kind }) => kind))).toEqual(
        new Set(['languages', 'parties', 'signatures']),
      );
    }
  });

  it.each([
    { copy: 'certified', cover: true, seal: true },
    { copy: 'conformed', binding: 'duplex' },
    { copy: 'draft', version: '3', actLine: true },
    { initialPages: true, fingerprint: true, fields: true, binding: 'bound' },
  ])('differ in nothing else with %j', async (options) => {
    const { value, diagnostics } = await compareProjectCopies(project, id, options);
    expect(diagnostics).toEqual([]);
    expect(value).toHaveLength(2);
  });
});

it('the published form of 2025 is what each side would sign but for eight places', async () => {
  const [compared] = valueIn(await compareProjectCopies(real, '2025-rok-asean-ip'));
  const changed = compared?.comparison.declared.map(({ differences }) =>
    differences.flatMap((each) => (each.kind === 'parties' ? [`${each.id} ${each.lang}`] : [])),
  );
  expect(changed).toEqual([
    [],
    // Here the Korean text names ASEAN first and the English one the Republic of Korea.
    ['area-3-p2 ko'],
    ['title ko', 'title en', 'preamble-1 ko', 'preamble-1 en', 'area-3-p2 en', 'closing ko', 'closing en'],
  ]);
});

describe('a difference that nobody declared', () => {
  const dossier = madeUpDossier({ bodyLines: 6, closing: [2], signatories: 3, testimonium: true });
  const layout = valueIn(real.layouts.get('signing-copy') ?? { diagnostics: [] });

  function copy(side: 'a' | 'b', change: (text: string) => string = (text) => text) {
    const languages = side === 'a' ? ['ko', 'en'] : ['en', 'ko'];
    const options = { form: 'columns', fields: true };
    const document = valueIn(applyLayout(layout, { dossier, languages, variant: undefined, side, options }));
    const changed: Document = JSON.parse(change(JSON.stringify(document)));
    return { name: side, side, languages, document: changed };
  }

  function faults(change?: (text: string) => string): number {
    if (dossier.statement === undefined) throw new Error('no statement');
    return compareCopies(dossier.statement, [copy('a'), copy('b', change)]).diagnostics.length;
  }

  it('is found, be it a letter, a line to sign on, or the place of a party', () => {
    expect(faults()).toBe(0);
    expect(faults((text) => text.replace('목록을', '목룩을'))).toBe(1);
    expect(faults((text) => text.replace('signature.office-2', 'signature.office-9'))).toBe(1);
    expect(
      faults((text) => text.replaceAll('between Party B and Party A', 'between Party B and Party C')),
    ).toBe(1);
    expect(faults((text) => text.replace('"style":"closing"', '"style":"body"'))).toBe(1);
  });
});
