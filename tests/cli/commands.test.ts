import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { fixtureProject } from '../fixture-project.js';
import { fakeTerminal } from './terminal.js';

async function alternat(root: string, ...args: readonly string[]) {
  const terminal = fakeTerminal({ workingDirectory: root });
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

const lines = (text: string) => text.trimEnd().split('\n');
const brokenBulletin = { 'data/bulletin/press-release.yaml': 'kind: press-release\nlanguages: [ko\n' };

describe('alternat list', () => {
  it('shows dossiers, layouts and artefacts', async () => {
    expect(await alternat(fixtureProject(), 'list')).toEqual({
      code: 0,
      err: '',
      out: `Dossiers
  accord: statement (ko, en; text fingerprint KYKD-Q4Q3-BRXJ-BDPR)
  bulletin: press release (ko; text fingerprint QHF7-CEGT-JWVX-JFMH)
Layouts
  release: Release, needs a press-release
  text: Text, needs a statement
Artefacts
  output/accord/text.ko.pdf
  output/accord/text.ko.docx
  output/accord/text.en.pdf
  output/accord/text.en.docx
  output/accord/text.ko-en.pdf
  output/accord/text.ko-en.docx
  output/bulletin/release.ko.pdf
  output/bulletin/release.ko.docx
`,
    });
  });

  it('lists what can be loaded when something cannot', async () => {
    const { code, out, err } = await alternat(fixtureProject(brokenBulletin), 'list', '--json');
    const [listing, report] = lines(out).map((line) => JSON.parse(line));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(listing.dossiers).toEqual([
      {
        id: 'accord',
        statement: { languages: ['ko', 'en'], fingerprint: 'KYKD-Q4Q3-BRXJ-BDPR' },
        'press-release': null,
      },
      { id: 'bulletin', statement: null, 'press-release': null },
    ]);
    expect(listing.artefacts).toHaveLength(6);
    expect(report.diagnostics).toMatchObject([
      { code: 'yaml-syntax', span: { file: 'data/bulletin/press-release.yaml' } },
    ]);
  });
});

describe('alternat validate', () => {
  it('finds nothing wrong with a good project, and writes nothing', async () => {
    const root = fixtureProject();
    expect(await alternat(root, 'validate')).toEqual({
      code: 0,
      out: 'accord, bulletin: no errors\n',
      err: '',
    });
    expect(existsSync(join(root, 'output'))).toBe(false);
  });

  it('reports all faults of a run at once: data, template, theme, glyphs', async () => {
    const statement = readFileSync('tests/fixtures/project/data/accord/statement.yaml', 'utf8');
    const root = fixtureProject({
      ...brokenBulletin,
      'data/accord/statement.yaml': statement.replace('강을 나눈다.', '강을 나눈다\u{13000}.'),
      'templates/other/layout.yaml': 'name: other\n',
      'templates/other/document.hbs': '{{#if}}',
    });
    const { code, out, err } = await alternat(root, 'validate');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('data/accord/statement.yaml:12:29');
    expect(err).toContain('data/bulletin/press-release.yaml:');
    expect(err).toContain('templates/other/layout.yaml:');
    expect(lines(err).at(-1)).toMatch(/^\d+ errors/);
  });

  it('looks only at the dossiers that are named', async () => {
    const { code, out } = await alternat(fixtureProject(brokenBulletin), 'validate', 'accord');
    expect({ code, out }).toEqual({ code: 0, out: 'accord: no errors\n' });
  });
});

describe('alternat build', () => {
  it('writes every artefact, and leaves unchanged ones alone', async () => {
    const root = fixtureProject();
    const first = await alternat(root, 'build');
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(join(root, 'output/accord'))).toHaveLength(6);
    expect(readFileSync(join(root, 'output/bulletin/release.ko.pdf'), 'latin1')).toMatch(/^%PDF-/);
    expect(readFileSync(join(root, 'output/bulletin/release.ko.docx'), 'latin1')).toMatch(/^PK/);
    expect(lines(first.out).at(-1)).toMatch(/^8 built in /);

    const second = await alternat(root, 'build');
    expect(lines(second.out).at(-1)).toMatch(/^0 built, 8 reused in /);
  });

  it('makes what is asked for, where it is asked for, and says so in JSON', async () => {
    const root = fixtureProject();
    const args = [
      'build',
      'accord',
      '--layout',
      'text',
      '--lang',
      'en',
      '--format',
      'pdf',
      '--out',
      'there',
      '--json',
    ];
    const { code, out } = await alternat(root, ...args);
    expect(code).toBe(0);
    expect(lines(out).map((line) => JSON.parse(line))).toMatchObject([
      { type: 'build-started', jobs: 1 },
      { type: 'job-started', file: 'there/accord/text.en.pdf' },
      { type: 'job-done', result: 'built', pages: 1 },
      { type: 'build-done', built: 1 },
      { type: 'diagnostics', diagnostics: [] },
    ]);
    expect(readdirSync(join(root, 'there/accord'))).toEqual(['text.en.pdf']);
    expect(existsSync(join(root, 'output'))).toBe(false);
  });

  it('builds what it can when a part is broken', async () => {
    const root = fixtureProject(brokenBulletin);
    const { code, out, err } = await alternat(root, 'build', '--format', 'docx');
    expect(code).toBe(1);
    expect(lines(out).at(-1)).toMatch(/^3 built in /);
    expect(err).toContain('data/bulletin/press-release.yaml:');
    expect(existsSync(join(root, 'output/bulletin'))).toBe(false);
  });

  it('fails the jobs of a faulty theme and no others', async () => {
    const root = fixtureProject({ 'templates/release/theme.yaml': 'extends: ../none.theme.yaml\n' });
    const { code, out, err } = await alternat(root, 'build', '--format', 'docx');
    expect(code).toBe(1);
    expect(out).toContain('failed     output/bulletin/release.ko.docx');
    expect(lines(out).at(-1)).toMatch(/^3 built, 1 failed in /);
    expect(err).toContain('templates/release/theme.yaml:1:10');
  });

  it('says that there is nothing to build', async () => {
    const { code, err } = await alternat(fixtureProject(), 'build', 'accord', '--layout', 'release');
    expect(code).toBe(1);
    expect(err).toContain('nothing-to-build');
  });

  it('refuses a language that nothing is written in', async () => {
    const { code, err } = await alternat(fixtureProject(), 'build', '--lang', 'fr');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: There is no language "fr".\n  There are: ko, en.\n',
    });
  });

  it('carries the time of SOURCE_DATE_EPOCH, or says that it is none', async () => {
    const root = fixtureProject();
    const environment = { SOURCE_DATE_EPOCH: 'yesterday' };
    const terminal = fakeTerminal({ workingDirectory: root, environment });
    expect(await run(['build', 'bulletin', '--format', 'pdf'], terminal)).toBe(1);
    expect(terminal.err()).toContain('SOURCE_DATE_EPOCH is "yesterday", which is not a time.');
  });
});
