import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editions as allEditions } from '../../src/build/job.js';
import type { Edition } from '../../src/render/renderer.js';
import { Folder, type WrittenArtefact, writeArtefacts } from './artefacts.js';
import { stressPdf } from './stress.js';

/** veraPDF's names of the standards that each edition claims. */
const claims = {
  web: ['ua1', '2a'],
  draft: ['ua1', '2a'],
  archive: ['ua1', '3a'],
  print: [],
} as const;

/** Form fields in the text, in tables, in a group and at the foot of each page. */
const forms = { fields: true, initialPages: true, copy: 'certified' } as const;

const folder = new Folder();
const files: WrittenArtefact[] = [];

const data = new TextEncoder().encode('kind: statement\n');
const stressEditions: readonly (readonly [string, Edition])[] = [
  ['stress.pdf', { kind: 'web' }],
  ['stress.draft.pdf', { kind: 'draft', watermark: '초안 DRAFT' }],
  [
    'stress.archive.pdf',
    {
      kind: 'archive',
      attachments: [{ name: 'a.yaml', mediaType: 'application/yaml', description: '자료', bytes: data }],
    },
  ],
];
const stressPages = new Map<string, number | null>();

beforeAll(async () => {
  files.push(...(await writeArtefacts(folder, 'pdf', { editions: allEditions })));
  files.push(...(await writeArtefacts(folder, 'pdf', { editions: allEditions, options: forms })));
  for (const [name, edition] of stressEditions) {
    const { bytes, pages } = await stressPdf(edition);
    stressPages.set(name, pages);
    files.push({ name, file: folder.write(name, bytes) });
  }
});
afterAll(() => folder.remove());

it('the stress document is long', () => {
  for (const [name] of stressEditions) expect(stressPages.get(name)).toBeGreaterThanOrEqual(60);
});

describe('veraPDF', () => {
  it.each(['ua1', '2a', '3a'] as const)('passes every edition that claims %s', (flavour) => {
    const claiming = files.filter(({ name }) => claims[editionOf(name)].some((claim) => claim === flavour));
    const verdicts = claiming.length === 0 ? new Map() : judge(flavour, claiming);
    expect([...verdicts.entries()].filter(([, verdict]) => verdict !== 'PASS')).toEqual([]);
    expect(verdicts.size).toBe(claiming.length);
  });
});

function editionOf(name: string): keyof typeof claims {
  const [, edition = 'web'] = /\.(archive|draft|print)\.pdf$/.exec(name) ?? [];
  return edition === 'archive' || edition === 'draft' || edition === 'print' ? edition : 'web';
}

/** veraPDF's verdict on each file, `PASS` or `FAIL` and the rules that were broken. */
function judge(flavour: string, claiming: readonly WrittenArtefact[]): Map<string, string> {
  const classpath = process.env.VERAPDF_CLASSPATH;
  if (classpath === undefined) throw new Error('Run `npm run conformance`, which fetches veraPDF.');
  const program = 'org.verapdf.apps.GreenfieldCliWrapper';
  const options = ['-cp', classpath, program, '--flavour', flavour, '--format', 'text', '-v'];
  const report = run('java', [...options, ...claiming.map(({ file }) => file)]);
  const verdicts = new Map<string, string>();
  let last = '';
  for (const line of report.split('\n')) {
    const [, verdict, file] = /^(PASS|FAIL) (.+\.pdf)\b/.exec(line) ?? [];
    if (verdict !== undefined && file !== undefined) {
      last = claiming.find((artefact) => artefact.file === file)?.name ?? file;
      verdicts.set(last, verdict);
    } else if (line.trim() !== '' && verdicts.get(last)?.startsWith('FAIL')) {
      verdicts.set(last, `${verdicts.get(last)}\n${line.trim()}`);
    }
  }
  return verdicts;
}

/** veraPDF exits with 1 when a file fails, and says which on standard output all the same. */
function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}
