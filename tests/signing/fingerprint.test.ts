import { expect, it } from 'vitest';
import { textFingerprint } from '../../src/data/index.js';
import type { Document } from '../../src/document/nodes.js';
import { textOf } from '../../src/document/text.js';
import { walk } from '../../src/document/visit.js';
import { planProject } from '../../src/index.js';
import { applyLayout } from '../../src/template/index.js';
import { valueIn } from '../data/project-files.js';
import { openProject, repository } from '../support/artefacts.js';

const project = openProject(repository);
const jobs = valueIn(planProject(project, { formats: ['pdf'], editions: ['web'] }));

function printed(fingerprint: boolean): readonly string[] {
  return jobs.flatMap((job) => {
    const layout = valueIn(project.layouts.get(job.layout) ?? { diagnostics: [] });
    const dossier = valueIn(project.dossiers.get(job.dossier) ?? { diagnostics: [] });
    const { languages, variant, side } = job;
    const use = { dossier, languages, variant, side, options: { fingerprint } };
    return [...new Set(linesWithFingerprints(valueIn(applyLayout(layout, use))))];
  });
}

function linesWithFingerprints(document: Document): readonly string[] {
  return [...walk(document)].flatMap(({ node }) =>
    node.type === 'paragraph' && node.style === 'fingerprint' ? [textOf(node)] : [],
  );
}

it('every copy that is asked to shows the same fingerprint of its text, with a label in its languages', () => {
  const { statement, release } = valueIn(project.dossiers.get('2025-rok-asean-ip') ?? { diagnostics: [] });
  if (statement === undefined || release === undefined) throw new Error('no text');
  const text = textFingerprint(statement);
  expect(printed(true)).toEqual([
    `텍스트 지문 ${textFingerprint(release)}`,
    `텍스트 지문 ${text}`,
    `텍스트 지문 ${text}`,
    `Text fingerprint ${text}`,
    `텍스트 지문 / Text fingerprint ${text}`,
    `텍스트 지문 / Text fingerprint ${text}`,
    `Text fingerprint / 텍스트 지문 ${text}`,
    `텍스트 지문 / Text fingerprint ${text}`,
    `텍스트 지문 / Text fingerprint ${text}`,
    `텍스트 지문 / Text fingerprint ${text}`,
    `Text fingerprint / 텍스트 지문 ${text}`,
  ]);
});

it('a copy that is signed has no mark unless it is asked to', () => {
  expect(printed(false)).toEqual([]);
});
