import { isAbsolute, relative } from 'node:path';
import { expect, it } from 'vitest';
import { compose } from '../../src/build/compose.js';
import { InputFinder } from '../../src/build/fingerprint.js';
import { openHost } from '../../src/build/host.js';
import { Memory } from '../../src/build/input/memory.js';
import { takeSurvey } from '../../src/build/input/survey.js';
import { takeInventory } from '../../src/build/inventory.js';
import { artefactPath, editions } from '../../src/build/job.js';
import { loadProject } from '../../src/build/project.js';
import { planParts } from '../../src/build/project-plan.js';
import { fixtureProject } from '../fixture-project.js';

/** Files that are read for every document and shape none, or only through what is in the fingerprint. */
const beside = [
  // Its families and faces are inputs one by one.
  /^fonts\/catalogue\.yaml$/,
  // They keep a document from being made, and show in none.
  /^data\/registry\/terms\.yaml$/,
  /^data\/[^/]+\/concordance\.yaml$/,
  // What the template does not name is withheld from it.
  /^data\/[^/]+\/(statement|press-release)\.yaml$/,
  /^templates\/partials\/[^/]+\.hbs$/,
  // So are languages that the document cannot speak.
  /^templates\/locales\/[^/]+\.yaml$/,
];

it.each([
  ['the fixture project', () => fixtureProject()],
  ['this project', () => '.'],
])('the fingerprints of %s know every file that is read for a document', async (_, rootOf) => {
  const real = openHost(rootOf(), {});
  const read = new Set<string>();
  const seen = (path: string) => read.add(isAbsolute(path) ? relative(real.root, path) : path);
  const host = {
    ...real,
    readText: (path: string) => {
      seen(path);
      return real.readText(path);
    },
    readBytes: (path: string) => {
      seen(path);
      return real.readBytes(path);
    },
  };
  const inventory = takeInventory(host);
  const memory = Memory.open(real, '.cache/no-such-memory');
  const project = async () => loadProject(real, inventory);
  const survey = await takeSurvey({ host: real, inventory, memory, project });
  const finder = new InputFinder(real, memory.digests, survey);
  const jobs =
    planParts(survey.dossiers.values(), survey.layouts.values(), { editions, languages: ['ko'] }).value ?? [];
  expect(jobs.length).toBeGreaterThan(0);

  for (const job of jobs) {
    const inputs = (await finder.inputsOf(job))?.sets.flatMap((set) => Object.keys(set.inputs));
    read.clear();
    await compose(loadProject(host, inventory), job);
    const own = [...read].filter((path) => !path.includes('node_modules/'));
    expect(own).toContain(`templates/${job.layout}/document.hbs`);
    const unknown = own.filter(
      (path) => !inputs?.includes(path) && !beside.some((pattern) => pattern.test(path)),
    );
    expect(unknown, artefactPath(job)).toEqual([]);
    expect(inputs).toContain('templates/locales/ko.yaml');
  }
});
