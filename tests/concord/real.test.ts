import { describe, expect, it } from 'vitest';
import { concord } from '../../src/concord/index.js';
import { hasErrors } from '../../src/diagnostic/diagnostic.js';
import { lint } from '../../src/lint/index.js';
import { dossierOf, releaseFile, shown, statementFile, terms } from './real-dossier.js';

const { dossier } = dossierOf();
if (dossier === undefined) throw new Error('The real dossier does not load.');
const texts = { [statementFile.file]: statementFile.text, [releaseFile.file]: releaseFile.text };

describe('the 2025 dossier', () => {
  it('has its true oddities as advice, each with both places, and nothing else', () => {
    const findings = concord(dossier, terms);
    expect(hasErrors(findings)).toBe(false);
    expect(findings.map((finding) => `${finding.severity} ${shown(finding, texts).split('\n')[0]}`)).toEqual([
      'advice party-order [Republic of Korea] [아세안]',
      'advice area-renamed [AI 기반 지식재산 행정 고도화] [지식재산 제도에서의 인공지능 활용]',
      'advice emphasis-differs [WE] [>-',
    ]);
  });

  it('is told of its house style', () => {
    expect(lint(dossier).map((finding) => shown(finding, texts).replace(/\s+/g, ' '))).toEqual([
      'date-form [9.1.]',
      'time-form [14시]',
      'compound-spacing [특허청장 회의] [특허청장회의를]',
      'word-joining [South East] [Southeast]',
    ]);
  });
});
