import { describe, expect, it } from 'vitest';
import { concord, concordance } from '../../src/concord/index.js';
import { lint } from '../../src/lint/index.js';
import { dossierOf, releaseFile, statementFile, terms } from './real-dossier.js';

function load(statement: string, release?: string) {
  const { dossier, diagnostics } = dossierOf(statement, release);
  if (dossier === undefined) throw new Error(JSON.stringify(diagnostics));
  return dossier;
}

const atBlock = (id: string, code: string): string =>
  statementFile.text.replace(
    `id: ${id}\n        kind: paragraph`,
    `id: ${id}\n        accept: [{ code: ${code}, reason: As published. }]\n        kind: paragraph`,
  );
const atRoot = (code: string): string =>
  statementFile.text.replace(
    'act: adopted',
    `act: adopted\naccept: [{ code: ${code}, reason: As published. }]`,
  );

describe('an acceptance', () => {
  it('silences the finding of its block and keeps the reason', () => {
    const { findings, accepted } = concordance(load(atBlock('area-3-p2', 'party-order')), terms);
    expect(findings.map(({ code }) => code)).toEqual(['area-renamed', 'emphasis-differs']);
    expect(accepted.map(({ finding, reason }) => [finding.code, reason])).toEqual([
      ['party-order', 'As published.'],
    ]);
  });

  it('does not reach other blocks, and says that it is unused', () => {
    const findings = concord(load(atBlock('area-1-p1', 'party-order')), terms);
    expect(findings.map(({ code }) => code)).toEqual([
      'party-order',
      'area-renamed',
      'emphasis-differs',
      'acceptance-unused',
    ]);
    const unused = findings.at(-1)?.span;
    expect(atBlock('area-1-p1', 'party-order').slice(unused?.start.offset, unused?.end.offset)).toBe(
      '{ code: party-order, reason: As published. }',
    );
  });

  it('at the root covers the file, and what the other file says of it', () => {
    expect(concord(load(atRoot('area-renamed')), terms).map(({ code }) => code)).toEqual([
      'party-order',
      'emphasis-differs',
    ]);
  });

  it('of the house lint is the lint’s alone', () => {
    const release = releaseFile.text.replace(
      'issuer: kipo',
      'issuer: kipo\naccept: [{ code: time-form, reason: As published. }]',
    );
    const dossier = load(statementFile.text, release);
    expect(lint(dossier).map(({ code }) => code)).not.toContain('time-form');
    expect(concord(dossier, terms).map(({ code }) => code)).not.toContain('acceptance-unused');
  });

  it('of a code that is no comparison’s is refused', () => {
    const { diagnostics } = dossierOf(atRoot('yaml-syntax'));
    expect(diagnostics.map(({ code }) => code)).toContain('value-invalid');
  });
});
