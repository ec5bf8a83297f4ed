import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { concord, recordOf } from '../../src/concord/index.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { dossierOf, releaseFile, statementFile, terms } from '../concord/real-dossier.js';
import { kinds } from './kinds.js';
import { agreeingNumbers, harmless, type Mutation, type Mutator } from './mutations.js';
import { mutationPage, type Tally } from './page.js';
import { sample } from './random.js';
import { read, write } from './tree.js';

const seed = 20250901;
// Written anew, so that nothing but the mutation tells a mutated file from these.
const files = { statement: write(read(statementFile.text)), release: write(read(releaseFile.text)) };
const { dossier } = dossierOf(files.statement, files.release);
if (dossier === undefined) throw new Error('The real dossier does not load.');
const record = recordOf(dossier);
const known = new Set(concord(dossier, terms).map(keyOf));

/** What tells one finding from another, wherever it stands and however often it is counted. */
function keyOf({ code, message }: Diagnostic): string {
  return `${code} ${message.replace(/\d/g, '')}`;
}

/** What loading, checking and comparing say of a mutated dossier that they do not say of the real one. */
function findings({ file, text }: Mutation): readonly Diagnostic[] {
  const mutated = file === 'statement' ? dossierOf(text, files.release) : dossierOf(files.statement, text);
  if (mutated.dossier === undefined) return mutated.diagnostics;
  const found = [...mutated.diagnostics, ...concord(mutated.dossier, terms, record)];
  return found.filter((finding) => !known.has(keyOf(finding)));
}

function tally(name: string, mutator: Mutator, atMost = Number.POSITIVE_INFINITY): Tally {
  const all = sample(mutator(files), atMost, seed).flatMap((draft) => draft() ?? []);
  const found = all.map((mutation) => ({ mutation, findings: findings(mutation) }));
  const compared = found.map(({ mutation, findings: some }) => ({
    mutation,
    worst: worstOf(some.filter(({ code }) => code !== 'record-differs')),
  }));
  const count = (worst: Diagnostic['severity'] | undefined): number =>
    compared.filter((one) => one.worst === worst).length;
  return {
    name,
    made: all.length,
    error: count('error'),
    warning: count('warning'),
    advice: count('advice'),
    missed: compared.filter(({ worst }) => worst === undefined).map(({ mutation }) => mutation.what),
    withRecord: found.filter((one) => one.findings.length > 0).length,
  };
}

function worstOf(found: readonly Diagnostic[]): Diagnostic['severity'] | undefined {
  return (['error', 'warning', 'advice'] as const).find((severity) =>
    found.some((finding) => finding.severity === severity),
  );
}

const tallies = kinds.map(({ name, mutator, atMost }) => tally(name, mutator, atMost));
const controls = [
  tally('Numbers that agree are added in both languages', agreeingNumbers, 24),
  tally('A text is put otherwise without a change of facts', harmless),
];

describe('of faults in the real dossier', () => {
  it('there are hundreds', () => {
    expect(tallies.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(300);
  });

  it.each(kinds.map(({ floor }, at) => [tallies[at]?.name ?? '', floor, tallies[at]] as const))(
    '%s: at least %i per cent are found',
    (_name, floor, result) => {
      const found = (result?.made ?? 0) - (result?.missed.length ?? 0);
      expect((100 * found) / (result?.made ?? 1), result?.missed.join('\n')).toBeGreaterThanOrEqual(floor);
    },
  );

  it('none in a text is missed where the comparison is on record', () => {
    const fields = 'The `date` of a file is changed or no date';
    for (const { name, made, withRecord } of tallies) {
      if (name !== fields) expect([name, withRecord]).toEqual([name, made]);
    }
  });
});

describe('of changes that are no faults', () => {
  it.each(controls.map((control) => [control.name, control] as const))(
    '%s: none is reported',
    (_name, { made, missed }) => {
      expect(made).toBeGreaterThan(10);
      expect(missed).toHaveLength(made);
    },
  );
});

describe('docs/mutation.md', () => {
  // UPDATE_DOCS=1 npx vitest run tests/mutation
  it('says what was counted', () => {
    const page = new URL('../../docs/mutation.md', import.meta.url);
    const text = mutationPage(tallies, controls, seed);
    if (process.env.UPDATE_DOCS === '1') writeFileSync(page, text);
    expect(readFileSync(page, 'utf8')).toBe(text);
  });
});
