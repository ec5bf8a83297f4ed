import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeCertificate } from '../../src/build/certificate.js';
import { type Project, planProject } from '../../src/index.js';
import { readDocx } from '../../src/verify/docx/read-docx.js';
import { readPdf } from '../../src/verify/pdf/read-pdf.js';
import { projectFile, valueIn } from '../data/project-files.js';
import { openProject, repository } from '../support/artefacts.js';
import { projectOn, withTexts } from '../support/other-data.js';
import { temporaryFolder } from './folder.js';

const id = '2025-rok-asean-ip';
const file = `data/${id}/statement.yaml`;
const project = openProject(repository);

/** The project with other words in its statement. */
function edited(from: string, to: string): Project {
  const { text } = projectFile(file);
  expect(text).toContain(from);
  return projectOn(withTexts(project.host, { [file]: text.replace(from, to) }));
}

async function certify(given: Project) {
  const out = temporaryFolder();
  const dossier = valueIn(given.dossiers.get(id) ?? { diagnostics: [] });
  const { value, diagnostics } = await writeCertificate(given, dossier, out);
  const folder = join(out, id);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  return { value, codes: diagnostics.map(({ code }) => code), names, read };
}

it('records on one page what was compared and what came of it', async () => {
  const { names, read, codes } = await certify(project);
  expect(codes).toEqual([]);
  expect(names).toEqual(['conformity-certificate.ko-en.docx', 'conformity-certificate.ko-en.pdf']);
  const pdf = await readPdf(read('conformity-certificate.ko-en.pdf'));
  expect(pdf.pages).toBe(1);
  const said = readDocx(read('conformity-certificate.ko-en.docx')).lines.map(({ text }) => text.trim());
  for (const words of [
    id,
    '2025년 대한민국과 아세안 간 지식재산 협력에 관한 공동선언문',
    '2025년 9월 1일 / 1 September 2025',
    '한국어 / English',
    '6QBF-D1FJ-WNG7-AAKZ',
    '18',
    '없음 / None',
    'area-3-p2: Parties are named in another order in another language (party-order)',
  ])
    expect(said).toContain(words);
  // Nobody is named: four lines to write on for each of two.
  expect(said.filter((words) => words.startsWith('성명 / Name'))).toEqual(['성명 / Name', '성명 / Name']);
});

it('quotes the reasons for which findings were accepted', async () => {
  const accepting = edited(
    '      - id: area-3-p2\n        kind: paragraph\n',
    '      - id: area-3-p2\n        kind: paragraph\n        accept: [{ code: party-order, reason: Published so. }]\n',
  );
  const { read, codes } = await certify(accepting);
  expect(codes).toEqual([]);
  const said = readDocx(read('conformity-certificate.ko-en.docx')).lines.map(({ text }) => text.trim());
  expect(said).toContain('Published so.');
  expect(said).not.toContain('없음 / None');
});

it('is refused while languages contradict each other, and nothing is written', async () => {
  const { codes, names, value } = await certify(edited('(IP) since 2018', '(IP) since 2019'));
  expect(codes.at(-1)).toBe('certificate-refused');
  expect(codes.length).toBeGreaterThan(1);
  expect({ names, value }).toEqual({ names: [], value: undefined });
});

it('is made by its command alone', () => {
  const jobs = valueIn(planProject(project));
  expect(jobs.map(({ layout }) => layout)).not.toContain('conformity-certificate');
});
