import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Executor } from '../../src/build/build.js';
import { describePlan } from '../../src/build/describe-plan.js';
import { openHost } from '../../src/build/host.js';
import { takeInventory } from '../../src/build/inventory.js';
import { artefactPath, type Job } from '../../src/build/job.js';
import { manifestPath, readManifest } from '../../src/build/manifest/file.js';
import { type Manifest, printManifest } from '../../src/build/manifest/manifest.js';
import { mergeShards } from '../../src/build/manifest/merge.js';
import { regenerate } from '../../src/build/regenerate.js';
import { jobsOf, type Shard } from '../../src/build/shard.js';
import { closeWorkspace, openWorkspace } from '../../src/build/workspace.js';
import { fixtureProject } from '../fixture-project.js';

const job: Job = { dossier: 'summit', layout: 'copy', languages: ['ko'], format: 'pdf' };
const plan = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 })
  .map((costs) => costs.map((cost) => ({ job: { ...job }, cost })));

describe('the shards of a plan', () => {
  it('have every job once, in its order, and about one cost', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 1, max: 8 }), (jobs, count) => {
        const shards = Array.from({ length: count }, (_, at) => jobsOf(jobs, { index: at + 1, count }));
        expect(shards.flat()).toEqual(jobs);
        const costOf = (some: typeof jobs) => some.reduce((sum, { cost }) => sum + cost, 0);
        const largest = Math.max(...jobs.map(({ cost }) => cost));
        for (const shard of shards) {
          expect(costOf([...shard])).toBeLessThanOrEqual(costOf(jobs) / count + largest);
        }
      }),
    );
  });
});

async function open(root: string) {
  const host = openHost(root, {});
  return openWorkspace({ host, inventory: takeInventory(host), out: 'output', cache: '.cache' });
}

/** Builds as a machine of its own, with artefacts that hold their path, and gives the manifest. */
async function built(root: string, shard?: Shard, execute: Executor = writePath): Promise<Manifest> {
  const workspace = await open(root);
  await regenerate(workspace, {
    selection: {},
    log: () => {},
    hire: () => ({ execute, size: 1, dismiss: () => Promise.resolve() }),
    ...(shard === undefined ? {} : { shard }),
  });
  closeWorkspace(workspace);
  const { value } = readManifest(workspace.host, manifestPath('output', shard));
  if (value === undefined) throw new Error('A build writes its manifest.');
  return value;
}

const writePath: Executor = async (made) => {
  const bytes = new TextEncoder().encode(artefactPath(made));
  return { value: { bytes, pages: 1, pictures: {} }, diagnostics: [] };
};

const shard = async (index: number, root = fixtureProject(), execute?: Executor) => ({
  file: `${index}.json`,
  manifest: await built(root, { index, count: 3 }, execute),
});

const faults = (shards: Parameters<typeof mergeShards>[0]) =>
  mergeShards(shards).diagnostics.map(({ code, message }) => `${code}: ${message}`);

describe('merged shards', () => {
  it('are what one machine would have made', async () => {
    const whole = readManifestText(await built(fixtureProject()));
    const shards = [await shard(3), await shard(1), await shard(2), await shard(1)];
    const { value, diagnostics } = mergeShards(shards);
    expect(diagnostics).toEqual([]);
    expect(value && readManifestText(value)).toBe(whole);
    const sizes = shards.map(({ manifest }) => Object.keys(manifest.artefacts).length);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });

  it('have no gaps', async () => {
    const failing: Executor = (made) =>
      made.format === 'pdf' ? Promise.reject(new Error('A bug.')) : writePath(made, 0);
    const [first, second] = [await shard(1), await shard(2, fixtureProject(), failing)];
    expect(faults([first, second])).toEqual([
      ...Object.keys((await shard(2)).manifest.artefacts)
        .filter((path) => path.endsWith('.pdf'))
        .map((path) => `shard-incomplete: 2.json lacks ${path}, which fell to it.`),
      'shard-absent: Shard 3 of 3 is missing.',
    ]);
  });

  it('are of one plan', async () => {
    const root = fixtureProject();
    const file = join(root, 'data/accord/statement.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# A remark.\n`);
    const halves = { file: 'half.json', manifest: await built(fixtureProject(), { index: 1, count: 2 }) };
    expect(faults([await shard(1), await shard(2, root), await shard(3), halves])).toEqual([
      'shard-contradiction: 2.json and 1.json are of different plans: their sources or settings were not the same.',
      'shard-contradiction: half.json is one of 2 shards, 1.json one of 3.',
    ]);
  });

  it('do not disagree on an artefact', async () => {
    const other: Executor = async (made) => {
      const bytes = new TextEncoder().encode('other');
      return made.format === 'pdf'
        ? { value: { bytes, pages: 1, pictures: {} }, diagnostics: [] }
        : writePath(made, 0);
    };
    const again = { ...(await shard(1, fixtureProject(), other)), file: 'again.json' };
    const found = faults([await shard(1), await shard(2), await shard(3), again]);
    expect(found[0]).toMatch(
      /^shard-contradiction: 1\.json and again\.json both have .*\.pdf, and not the same\.$/,
    );
    expect(found.every((fault) => fault.startsWith('shard-contradiction'))).toBe(true);
  });

  it('are shards', async () => {
    const whole = { file: 'manifest.json', manifest: await built(fixtureProject()) };
    expect(faults([whole, await shard(1)])).toEqual([
      'shard-unknown: manifest.json is not the manifest of a shard.',
    ]);
  });
});

function readManifestText({ artefacts, inputs }: Manifest): string {
  return printManifest({ artefacts, inputs });
}

describe('the description of a plan', () => {
  it('says what a build would do', async () => {
    const root = fixtureProject();
    const states = async () => {
      const { jobs } = await describePlan(await open(root), { selection: {} });
      return jobs.map(({ state }) => state);
    };
    expect(new Set(await states())).toEqual(new Set(['to-make']));
    const manifest = await built(root);
    rmSync(join(root, 'output/bulletin'), { recursive: true });
    expect(await states()).toEqual([...Array(6).fill('in-place'), 'cached', 'cached']);
    const { jobs } = await describePlan(await open(root), { selection: {} });
    expect(jobs[0]).toEqual({
      dossier: 'accord',
      layout: 'text',
      languages: ['ko'],
      format: 'pdf',
      file: 'output/accord/text.ko.pdf',
      fingerprint: manifest.artefacts['accord/text.ko.pdf']?.fingerprint,
      state: 'in-place',
      cost: expect.any(Number),
    });
  });

  it('of shards is that of the whole', async () => {
    const root = fixtureProject();
    const whole = await describePlan(await open(root), { selection: {} });
    const parts = await Promise.all(
      [1, 2, 3].map(async (index) =>
        describePlan(await open(root), { selection: {}, shard: { index, count: 3 } }),
      ),
    );
    expect(parts.flatMap(({ jobs }) => jobs)).toEqual(whole.jobs);
  });
});
