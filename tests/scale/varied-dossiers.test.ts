import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierId, variedDossier } from '../../bench/src/corpus/dossier.js';
import { writeProject } from '../../bench/src/corpus/project.js';
import type { Executor } from '../../src/build/build.js';
import { check } from '../../src/build/check.js';
import { openHost } from '../../src/build/host.js';
import { takeInventory } from '../../src/build/inventory.js';
import { artefactPath } from '../../src/build/job.js';
import { regenerate } from '../../src/build/regenerate.js';
import { closeWorkspace, openWorkspace } from '../../src/build/workspace.js';
import { compose, loadProject, planProject } from '../../src/index.js';
import { temporaryFolder } from '../build/folder.js';
import { repository } from '../compiled.js';

const real = join(repository, 'data/2025-rok-asean-ip');
const original = {
  statement: readFileSync(join(real, 'statement.yaml'), 'utf8'),
  release: readFileSync(join(real, 'press-release.yaml'), 'utf8'),
};

function projectOf(dossiers: number): string {
  const root = temporaryFolder();
  writeProject({ repository, root, dossiers });
  return root;
}

describe('varied dossiers', () => {
  it('are the same from the same seed, and each another one', () => {
    const texts = Array.from({ length: 50 }, (_, at) => variedDossier(original, at + 1));
    expect(variedDossier(original, 7)).toEqual(texts[6]);
    expect(new Set(texts.map(({ statement }) => statement)).size).toBe(50);
    expect(new Set(texts.map(({ release }) => release)).size).toBe(50);
  });

  it('say nothing of the published day, place or people', () => {
    for (let number = 1; number <= 50; number += 1) {
      const { statement, release } = variedDossier(original, number);
      expect(`${statement}${release}`).not.toMatch(/2025|김완기|이승관|감유림|나루|5063|5936/);
    }
  });

  it('have languages that agree, and nothing that a reader would be warned of', async () => {
    const host = openHost(projectOf(12), {});
    const project = loadProject(host, takeInventory(host));
    const { value: jobs = [] } = planProject(project, { formats: ['pdf'] });
    expect(jobs).toHaveLength(12);
    for (const job of jobs) expect((await compose(project, job)).diagnostics).toEqual([]);
  });

  it('are made once, and one of them again where it changed', async () => {
    const root = projectOf(12);
    const made: string[] = [];
    const execute: Executor = async (job) => {
      made.push(artefactPath(job));
      const bytes = readFileSync(join(root, 'data', job.dossier, 'press-release.yaml'));
      return { value: { bytes, pages: 5, pictures: {} }, diagnostics: [] };
    };
    const open = async () => {
      const host = openHost(root, {});
      return openWorkspace({ host, inventory: takeInventory(host), out: 'output', cache: '.cache' });
    };
    const build = async () => {
      made.length = 0;
      const workspace = await open();
      const hire = () => ({ execute, size: 2, dismiss: () => Promise.resolve() });
      await regenerate(workspace, { selection: {}, log: () => {}, hire });
      closeWorkspace(workspace);
      return [...made].sort();
    };

    expect(await build()).toHaveLength(24);
    expect(await build()).toEqual([]);
    const { artefacts, diagnostics } = await check(await open(), { selection: {} });
    expect({ artefacts, diagnostics }).toEqual({ artefacts: 24, diagnostics: [] });

    const host = openHost(root, {});
    const file = `data/${dossierId(5)}/press-release.yaml`;
    const changed = readFileSync(join(root, file), 'utf8').replace('국제협력과', '국제협력담당관');
    host.writeAtomic(file, new TextEncoder().encode(changed));
    const stale = (await check(await open(), { selection: {} })).diagnostics;
    expect(stale.map(({ code }) => code)).toEqual(['artefact-stale', 'artefact-stale']);
    expect(await build()).toEqual(
      ['docx', 'pdf'].map((format) => `${dossierId(5)}/press-release.ko.${format}`),
    );
  });
});
