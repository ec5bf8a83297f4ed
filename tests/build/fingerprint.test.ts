import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, InputFinder, type JobInputs } from '../../src/build/fingerprint.js';
import { openHost } from '../../src/build/host.js';
import { Memory } from '../../src/build/input/memory.js';
import { takeSurvey } from '../../src/build/input/survey.js';
import { takeInventory } from '../../src/build/inventory.js';
import { artefactPath, type Job } from '../../src/build/job.js';
import { loadProject } from '../../src/build/project.js';
import { planParts } from '../../src/build/project-plan.js';
import { fixtureProject } from '../fixture-project.js';

interface Fingerprinted {
  readonly job: Job;
  readonly inputs: JobInputs | undefined;
  readonly fingerprint: string | undefined;
}

/** What a new process would say of each artefact of a project, and whether it had to load any part of it. */
async function fingerprints(
  root: string,
  environment: Readonly<Record<string, string>> = {},
  selection = {},
) {
  const host = openHost(root, environment);
  const memory = Memory.open(host, '.cache/memory');
  const inventory = takeInventory(host);
  let loaded = false;
  const project = async () => {
    loaded = true;
    return loadProject(host, inventory);
  };
  const survey = await takeSurvey({ host, inventory, memory, project });
  const finder = new InputFinder(host, memory.digests, survey);
  const jobs = planParts(survey.dossiers.values(), survey.layouts.values(), selection).value ?? [];
  const artefacts = new Map<string, Fingerprinted>();
  for (const job of jobs) {
    const inputs = await finder.inputsOf(job);
    artefacts.set(artefactPath(job), { job, inputs, fingerprint: inputs && fingerprintOf(job, inputs) });
  }
  memory.save();
  return { artefacts, loaded };
}

const statements = [
  'accord/text.ko.pdf',
  'accord/text.ko.docx',
  'accord/text.en.pdf',
  'accord/text.en.docx',
  'accord/text.ko-en.pdf',
  'accord/text.ko-en.docx',
];
const releases = ['bulletin/release.ko.pdf', 'bulletin/release.ko.docx'];
/** The accord has a release as well in this project. */
const accordReleases = ['accord/release.ko.pdf', 'accord/release.ko.docx'];
const all = [...accordReleases, ...statements, ...releases];

function projectWithPartial(): string {
  const root = fixtureProject({
    'data/registry/terms.yaml': 'kind: terms\nterms: []\nforces: []\n',
    'templates/partials/used.hbs': '{{> nested}}',
    'templates/partials/nested.hbs': '<paragraph>{{plain release.headline}}</paragraph>\n',
    'templates/partials/unused.hbs': '<paragraph>.</paragraph>\n',
  });
  cpSync(join(root, 'data/bulletin/press-release.yaml'), join(root, 'data/accord/press-release.yaml'));
  const template = join(root, 'templates/release/document.hbs');
  writeFileSync(
    template,
    `<document lang="{{lang}}" title="x"><page-sequence page-style="page">{{> used}}</page-sequence></document>\n`,
  );
  return root;
}

/** Artefacts whose fingerprint is another one after a change. */
async function changedBy(root: string, change: () => void): Promise<readonly string[]> {
  const { artefacts: before } = await fingerprints(root);
  change();
  const { artefacts: after } = await fingerprints(root);
  return [...after.keys()].filter((path) => after.get(path)?.fingerprint !== before.get(path)?.fingerprint);
}

function append(root: string, file: string, text = '# A remark.\n'): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  appendFileSync(join(root, file), text);
}

describe('a change', () => {
  it.each([
    ['data/accord/statement.yaml', statements],
    ['data/accord/press-release.yaml', accordReleases],
    ['data/bulletin/press-release.yaml', releases],
    ['data/registry/offices.yaml', all],
    ['data/registry/parties.yaml', all],
    ['data/registry/memberships.yaml', all],
    // Terms tell whether languages agree; no artefact shows them.
    ['data/registry/terms.yaml', []],
    ['templates/text/layout.yaml', statements],
    ['templates/release/layout.yaml', [...accordReleases, ...releases]],
    ['templates/text/theme.yaml', statements],
    ['templates/release/theme.yaml', [...accordReleases, ...releases]],
    ['templates/base.theme.yaml', all],
    ['templates/locales/ko.yaml', all],
    // The releases are in Korean, and their layout sees nothing else.
    ['templates/locales/en.yaml', statements],
    // What of the catalogue shapes artefacts has not changed.
    ['fonts/catalogue.yaml', []],
    ['README.md', []],
  ])('of %s calls for what depends on it and nothing else', async (file, expected) => {
    const root = projectWithPartial();
    expect(await changedBy(root, () => append(root, file))).toEqual(expected);
  });

  it.each([
    ['templates/release/document.hbs', [...accordReleases, ...releases]],
    ['templates/text/document.hbs', statements],
    ['templates/partials/used.hbs', [...accordReleases, ...releases]],
    ['templates/partials/nested.hbs', [...accordReleases, ...releases]],
    ['templates/partials/unused.hbs', []],
    ['templates/partials/new.hbs', []],
  ])('of %s calls for the layouts that include it', async (file, expected) => {
    const root = projectWithPartial();
    expect(await changedBy(root, () => append(root, file, '{{! A remark. }}\n'))).toEqual(expected);
  });

  it('of languages calls for those texts that can speak them', async () => {
    const root = projectWithPartial();
    const english = readFileSync(join(root, 'templates/locales/en.yaml'), 'utf8');
    const french = english.replace('lang: en', 'lang: fr');
    expect(await changedBy(root, () => append(root, 'templates/locales/fr.yaml', french))).toEqual([]);
    // A template that names a language may show it.
    append(root, 'templates/release/document.hbs', '{{#in "fr"}}{{/in}}');
    const changed = await changedBy(root, () => append(root, 'templates/locales/fr.yaml'));
    expect(changed).toEqual([...accordReleases, ...releases]);
  });

  it('of the time calls for everything', async () => {
    const root = projectWithPartial();
    const { artefacts: before } = await fingerprints(root);
    const { artefacts: after } = await fingerprints(root, { SOURCE_DATE_EPOCH: '1000000000' });
    for (const path of all) expect(after.get(path)?.fingerprint).not.toBe(before.get(path)?.fingerprint);
    expect(after.get('accord/text.ko.pdf')?.inputs?.timestamp).toBe('2001-09-09T01:46:40Z');
  });

  it('of the catalogue calls for what may be set in the family', async () => {
    const other = `  - name: Other
    package: other
    version: "1.0.0"
    licence: { spdx: OFL-1.1, file: fonts/other.txt }
    scripts: [Latn]
    faces: [{ weight: 400, file: other.ttf, sha256: "${'0'.repeat(64)}" }]
`;
    const root = projectWithPartial();
    expect(await changedBy(root, () => append(root, 'fonts/catalogue.yaml', other))).toEqual([]);
    const use = 'extends: ../base.theme.yaml\nfonts: { other: [Other] }\n';
    writeFileSync(join(root, 'templates/text/theme.yaml'), use);
    expect(
      await changedBy(root, () => append(root, 'fonts/catalogue.yaml', '    substitutes: [Arial]\n')),
    ).toEqual(statements);
  });

  it.each([
    ['data/accord/press-release.yaml', ['accord/release.ko', 'accord/text'], 'archive'],
    ['press.icc', ['accord/text'], 'print'],
  ] as const)('of %s calls for the editions that carry it', async (file, artefacts, edition) => {
    const root = projectWithPartial();
    append(root, 'press.icc', 'inks');
    append(root, 'templates/text/theme.yaml', 'print: { profile: press.icc, condition: Coated }\n');
    const of = async () => (await fingerprints(root, {}, { editions: [edition] })).artefacts;
    const before = await of();
    append(root, file);
    const after = await of();
    const changed = [...after.keys()].filter(
      (path) => after.get(path)?.fingerprint !== before.get(path)?.fingerprint,
    );
    expect(changed).toEqual(
      [...after.keys()].filter((path) => artefacts.some((name) => path.startsWith(name))),
    );
    expect(changed).toHaveLength(edition === 'print' ? 3 : 4);
  });

  it('of a reference document calls for the Word copies that take its styles', async () => {
    const root = projectWithPartial();
    append(root, 'house.dotx', 'styles');
    append(root, 'templates/text/theme.yaml', 'word: { reference: house.dotx }\n');
    const changed = await changedBy(root, () => append(root, 'house.dotx'));
    expect(changed).toEqual(statements.filter((path) => path.endsWith('.docx')));
  });

  it('of a theme that a theme begins to extend is seen', async () => {
    const root = projectWithPartial();
    writeFileSync(join(root, 'templates/middle.theme.yaml'), 'extends: base.theme.yaml\n');
    writeFileSync(join(root, 'templates/text/theme.yaml'), 'extends: ../middle.theme.yaml\n');
    expect(await changedBy(root, () => append(root, 'templates/middle.theme.yaml'))).toEqual(statements);
  });
});

describe('fingerprints', () => {
  it('differ from job to job, and by the pictures that a document shows', async () => {
    const { artefacts } = await fingerprints(projectWithPartial());
    const made = [...artefacts.values()].map(({ fingerprint }) => fingerprint);
    expect(new Set(made).size).toBe(all.length);

    const { job, inputs, fingerprint } = artefacts.get('accord/text.ko.pdf') ?? {};
    if (job === undefined || inputs === undefined) throw new Error('It is planned.');
    const shown = (digest: string) => fingerprintOf(job, inputs, { 'data/accord/map.png': digest });
    expect(fingerprintOf(job, inputs, {})).toBe(fingerprint);
    expect(new Set([fingerprint, shown('a'), shown('b')]).size).toBe(3);
  });

  it('name alternat and the libraries of their format', async () => {
    const { artefacts } = await fingerprints(fixtureProject());
    const names = (path: string) => Object.keys(artefacts.get(path)?.inputs?.sets.at(-1)?.inputs ?? {});
    expect(names('accord/text.ko.pdf')).toEqual(
      expect.arrayContaining(['alternat', 'fontkit', 'handlebars', 'harfbuzzjs', 'pdfkit', 'pdfmake']),
    );
    expect(names('accord/text.ko.pdf')).not.toContain('fflate');
    expect(names('accord/text.ko.docx')).toEqual(
      expect.arrayContaining(['alternat', 'fflate', 'harfbuzzjs']),
    );
    const versions = [...artefacts.values()].flatMap(({ inputs }) =>
      Object.values(inputs?.sets.at(-1)?.inputs ?? {}),
    );
    expect(versions).not.toContain('unknown');
  });

  it('are the same in another folder, and found again without loading anything', async () => {
    const root = projectWithPartial();
    const first = await fingerprints(root);
    const second = await fingerprints(root);
    const elsewhere = await fingerprints(projectWithPartial());
    expect([first.loaded, second.loaded]).toEqual([true, false]);
    expect(second.artefacts).toEqual(first.artefacts);
    expect(elsewhere.artefacts).toEqual(first.artefacts);
  });

  it('are not given to jobs of parts with errors', async () => {
    const root = fixtureProject({ 'templates/release/theme.yaml': 'extends: ../none.theme.yaml\n' });
    const { artefacts } = await fingerprints(root);
    const without = [...artefacts.keys()].filter((path) => artefacts.get(path)?.inputs === undefined);
    expect(without).toEqual(releases);
  });
});
