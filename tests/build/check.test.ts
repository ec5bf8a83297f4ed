import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Executor } from '../../src/build/build.js';
import { type CheckOptions, check } from '../../src/build/check.js';
import { type Host, openHost } from '../../src/build/host.js';
import { sha256 } from '../../src/build/input/digest.js';
import { takeInventory } from '../../src/build/inventory.js';
import { artefactPath } from '../../src/build/job.js';
import type { Selection } from '../../src/build/plan.js';
import { regenerate } from '../../src/build/regenerate.js';
import type { Hire } from '../../src/build/work/workforce.js';
import { closeWorkspace, openWorkspace } from '../../src/build/workspace.js';
import { fixtureProject } from '../fixture-project.js';

const release = 'output/bulletin/release.ko.pdf';

/** Makes artefacts that hold their path and the picture data/map.png, in no time. */
function hire(root: string, text = ''): Hire {
  const execute: Executor = async (job) => {
    const picture = readFileSync(join(root, 'data/map.png'));
    const bytes = Buffer.concat([Buffer.from(`${artefactPath(job)}${text}`), picture]);
    return { value: { bytes, pages: 1, pictures: { 'data/map.png': sha256(picture) } }, diagnostics: [] };
  };
  return () => ({ execute, size: 2, dismiss: () => Promise.resolve() });
}

function open(host: Host) {
  return openWorkspace({ host, inventory: takeInventory(host), out: 'output', cache: '.cache' });
}

async function builtProject(): Promise<string> {
  const root = fixtureProject({ 'data/map.png': 'a map' });
  const workspace = await open(openHost(root, {}));
  await regenerate(workspace, { selection: {}, log: () => undefined, hire: hire(root) });
  closeWorkspace(workspace);
  return root;
}

interface Settings {
  readonly selection?: Selection;
  readonly rebuild?: CheckOptions['rebuild'];
  readonly environment?: Readonly<Record<string, string>>;
  readonly processor?: string;
}

/** Faults as `code: message`, of what a new process sees. */
async function faultsOf(root: string, settings: Settings = {}): Promise<readonly string[]> {
  const { selection = {}, rebuild, environment = {}, processor = 'x64' } = settings;
  const host = { ...openHost(root, environment), machine: { processor, cores: 2, node: 'v20.20.0' } };
  const workspace = await open(host);
  const { diagnostics } = await check(workspace, {
    selection,
    ...(rebuild === undefined ? {} : { rebuild }),
  });
  return diagnostics.map(({ code, message, hints }) => [`${code}: ${message}`, ...hints].join('\n'));
}

const bringUpToDate = 'Run `alternat build`, look at what changed, and commit the manifest.';
const stale = (file: string, why: string) => `artefact-stale: ${file} is stale: ${why}.\n${bringUpToDate}`;

describe('a check', () => {
  it('finds nothing after a build, and looks at what is asked for', async () => {
    const root = await builtProject();
    expect(await faultsOf(root)).toEqual([]);
    appendFileSync(join(root, 'data/bulletin/press-release.yaml'), '# A remark.\n');
    expect(await faultsOf(root, { selection: { dossiers: ['accord'] } })).toEqual([]);
    expect(await faultsOf(root)).toHaveLength(2);
  });

  it('says which input has changed', async () => {
    const root = await builtProject();
    const only = { selection: { layouts: ['release'], formats: ['pdf'] } } as const;
    appendFileSync(join(root, 'data/bulletin/press-release.yaml'), '# A remark.\n');
    writeFileSync(join(root, 'templates/partials.hbs'), '');
    cpSync(join(root, 'templates/base.theme.yaml'), join(root, 'templates/house.theme.yaml'));
    writeFileSync(join(root, 'templates/release/theme.yaml'), 'extends: ../house.theme.yaml\n');
    writeFileSync(join(root, 'data/map.png'), 'another map');
    expect(await faultsOf(root, only)).toEqual([
      stale(
        release,
        [
          'data/bulletin/press-release.yaml changed',
          'templates/house.theme.yaml is new',
          'templates/release/theme.yaml changed',
          'data/map.png changed',
          'templates/base.theme.yaml is gone',
        ].join('; '),
      ),
    ]);
  });

  it('says when a library or the time is another', async () => {
    const root = await builtProject();
    const only = { selection: { layouts: ['release'], formats: ['pdf'] } } as const;
    expect(await faultsOf(root, { ...only, environment: { SOURCE_DATE_EPOCH: '0' } })).toEqual([
      stale(release, 'the time that it carries is 1970-01-01T00:00:00Z, no longer 2024-03-06T00:00:00Z'),
    ]);
    const manifest = join(root, 'output/manifest.json');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replaceAll(/"pdfmake": "([^"]*)"/g, '"pdfmake": "0.0.1"'),
    );
    // The manifest's own fingerprints still hold: it is they that count.
    expect(await faultsOf(root, only)).toEqual([]);
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replaceAll(/"fingerprint": "./g, '"fingerprint": "x'),
    );
    expect((await faultsOf(root, only))[0]).toMatch(
      /is stale: pdfmake is \d+\.\d+\.\d+, no longer 0\.0\.1\.\n/,
    );
  });

  it('finds files that are altered or missing', async () => {
    const root = await builtProject();
    rmSync(join(root, release));
    writeFileSync(join(root, 'output/accord/text.en.docx'), 'altered');
    expect(await faultsOf(root)).toEqual([
      expect.stringContaining('artefact-altered: output/accord/text.en.docx is not the file that'),
      expect.stringContaining(`artefact-missing: ${release} is not there.`),
    ]);
  });

  it('says once that a clean clone has no artefacts', async () => {
    const root = await builtProject();
    rmSync(join(root, 'output/accord'), { recursive: true });
    rmSync(join(root, 'output/bulletin'), { recursive: true });
    const faults = await faultsOf(root);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('None of the 8 artefacts of the manifest is in place.');
  });

  it('finds artefacts that the manifest lacks or should not have', async () => {
    const root = await builtProject();
    const layout = join(root, 'templates/text/layout.yaml');
    writeFileSync(
      layout,
      readFileSync(layout, 'utf8').replace('languages: all', 'languages: all\n    variant: side'),
    );
    const faults = await faultsOf(root, { selection: { formats: ['pdf'] } });
    expect(faults).toContain(
      `artefact-unlisted: The manifest does not know output/accord/text.ko-en.side.pdf.\n${bringUpToDate}`,
    );
    expect((await faultsOf(root)).filter((fault) => fault.startsWith('artefact-unplanned'))).toEqual([
      expect.stringContaining('names output/accord/text.ko-en.docx, which the sources do not make.'),
      expect.stringContaining('names output/accord/text.ko-en.pdf, which the sources do not make.'),
    ]);
  });

  it('reports what keeps an artefact from being made', async () => {
    const root = await builtProject();
    writeFileSync(join(root, 'templates/release/theme.yaml'), 'extends: ../none.theme.yaml\n');
    const faults = await faultsOf(root, { selection: { layouts: ['release'], formats: ['pdf'] } });
    expect(faults).toEqual([expect.stringContaining('none.theme.yaml cannot be read')]);
  });

  it('needs a manifest that can be read', async () => {
    const root = await builtProject();
    writeFileSync(join(root, 'output/manifest.json'), '{}');
    expect(await faultsOf(root)).toEqual([expect.stringContaining('manifest-invalid')]);
    rmSync(join(root, 'output/manifest.json'));
    expect(await faultsOf(root)).toEqual([
      'manifest-missing: There is no output/manifest.json.\n`alternat build` writes it.',
    ]);
  });
});

describe('a check that builds again', () => {
  it('needs no artefacts in place, and writes none', async () => {
    const root = await builtProject();
    rmSync(join(root, 'output/accord'), { recursive: true });
    const results: string[] = [];
    const rebuild: CheckOptions['rebuild'] = {
      hire: hire(root),
      log: (event) => {
        if (event.type === 'job-done') results.push(event.result);
      },
    };
    expect(await faultsOf(root, { rebuild })).toEqual([]);
    expect(results).toEqual(Array.from({ length: 8 }, () => 'reproduced'));
    expect(() => readFileSync(join(root, 'output/accord/text.ko.pdf'))).toThrow('ENOENT');
  });

  it('says that bytes differ, and what another processor has to do with it', async () => {
    const root = await builtProject();
    const selection = { layouts: ['release'], formats: ['pdf'] } as const;
    const rebuild = { hire: hire(root, 'other'), log: () => undefined };
    const [here, ...others] = await faultsOf(root, { selection, rebuild });
    expect(here).toContain(`artefact-differs: ${release} comes out with other bytes than the manifest says`);
    expect(here).toContain('run `alternat build` and commit the manifest.');
    expect(others).toEqual([]);
    const [there] = await faultsOf(root, { selection, rebuild, processor: 'arm64' });
    expect(there).toContain('This processor is arm64, with Node v20.20.0: it may deflate the same content');
  });

  it('leaves alone what is stale', async () => {
    const root = await builtProject();
    appendFileSync(join(root, 'data/bulletin/press-release.yaml'), '# A remark.\n');
    const selection = { layouts: ['release'], formats: ['pdf'] } as const;
    const faults = await faultsOf(root, {
      selection,
      rebuild: { hire: hire(root, 'other'), log: () => undefined },
    });
    expect(faults).toEqual([stale(release, 'data/bulletin/press-release.yaml changed')]);
  });
});
