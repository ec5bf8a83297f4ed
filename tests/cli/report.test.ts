import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { fixtureProject } from '../fixture-project.js';
import { fakeTerminal } from './terminal.js';

async function alternat(args: readonly string[], workingDirectory = '/') {
  const terminal = fakeTerminal({ workingDirectory });
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

const broken = { 'data/bulletin/press-release.yaml': 'kind: press-release\nlanguages: [ko\n' };

describe('--report', () => {
  it('shows pictures on standard error unless told otherwise', async () => {
    const { code, out, err } = await alternat(['validate', '--report', 'pretty'], fixtureProject(broken));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('error yaml-syntax:');
  });

  it('annotates for GitHub on standard output', async () => {
    const { out, err } = await alternat(['validate', '--report', 'github'], fixtureProject(broken));
    expect(err).toBe('');
    expect(out).toMatch(/^::error file=data\/bulletin\/press-release\.yaml,line=3/);
  });

  it('names files from the folder where the command runs', async () => {
    const root = fixtureProject(broken);
    const parent = root.slice(0, root.lastIndexOf('/'));
    const name = root.slice(root.lastIndexOf('/') + 1);
    const { out } = await alternat(['validate', '--root', name, '--report', 'github'], parent);
    expect(out).toContain(`file=${name}/data/bulletin/`);
  });

  it('leaves nothing but the SARIF log on standard output', async () => {
    const args = ['build', 'accord', '--format', 'docx', '--lang', 'en', '--report', 'sarif'];
    const { code, out, err } = await alternat(args, fixtureProject());
    expect({ code, results: JSON.parse(out).runs[0].results }).toEqual({ code: 0, results: [] });
    expect(err).toContain('1 built');
  });

  it.each(['validate', 'build'])('json is what --json gives: %s', async (command) => {
    const [long, short] = await Promise.all(
      [['--report', 'json'], ['--json']].map((option) =>
        alternat([command, 'bulletin', ...option], fixtureProject(broken)),
      ),
    );
    const lastLine = (text = '') => text.trimEnd().split('\n').at(-1);
    expect(lastLine(long?.out)).toBe(lastLine(short?.out));
    expect(JSON.parse(lastLine(long?.out) ?? '')).toMatchObject({ type: 'diagnostics' });
  });

  it.each([
    [['--report', 'xml'], 'pretty, json, github, sarif'],
    [['--report', 'github', '--json'], 'cannot be used with'],
  ])('refuses %j', async (options, message) => {
    const { code, err } = await alternat(['validate', ...options]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('alternat explain', () => {
  it('says what a code means and what to do', async () => {
    const { code, out, err } = await alternat(['explain', 'yaml-duplicate-key']);
    expect({ code, err, out }).toEqual({
      code: 0,
      err: '',
      out: `error yaml-duplicate-key
A map has the same key twice.

A key may stand once in a map. Remove or rename one of the two.
`,
    });
  });

  it('lists all codes by room', async () => {
    const { code, out } = await alternat(['explain']);
    expect(code).toBe(0);
    expect(out).toMatch(/^yaml\n {2}yaml-syntax +error +A YAML file cannot be parsed\n/);
    expect(out).toMatch(/\n\nbuild\n/);
  });

  it('says what was meant', async () => {
    const { code, out, err } = await alternat(['explain', 'glyph-mising']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('error: There is no code "glyph-mising".\n  Did you mean `glyph-missing`?\n');
  });
});
