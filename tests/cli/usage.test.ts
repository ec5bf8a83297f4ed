import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { temporaryFolder } from '../build/folder.js';
import { fakeTerminal } from './terminal.js';

async function alternat(args: readonly string[], workingDirectory = '/') {
  const terminal = fakeTerminal({ workingDirectory });
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

describe('the command line', () => {
  it('shows help on standard output', async () => {
    const { code, out, err } = await alternat(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of ['build', 'validate', 'list', 'Exit codes', 'SOURCE_DATE_EPOCH'])
      expect(out).toContain(word);
  });

  it('shows the help of a command', async () => {
    const { code, out } = await alternat(['build', '--help']);
    expect(code).toBe(0);
    for (const option of ['--layout', '--format', '--lang', '--out', '--root', '--json'])
      expect(out).toContain(option);
  });

  it('prints its version', async () => {
    const { code, out } = await alternat(['--version']);
    expect({ code, out: out.trim() }).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  it.each([
    [[], 'Usage: alternat'],
    [['biuld'], 'Did you mean build?'],
    [['build', '--formt', 'pdf'], 'Did you mean --format?'],
    [['build', '--format', 'dpf'], 'Formats are pdf and docx. Did you mean `pdf`?'],
    [['build', '--format'], 'argument missing'],
    [['list', 'extra'], 'too many arguments'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, out, err } = await alternat(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('the project', () => {
  it('is looked for', async () => {
    const { code, err } = await alternat(['list'], temporaryFolder());
    expect(code).toBe(2);
    expect(err).toMatch(/No folder from .* upwards is a project/);
  });

  it('must be one where --root says', async () => {
    const folder = temporaryFolder({ 'here/data/x': '' });
    const { code, err } = await alternat(['list', '--root', 'here'], folder);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: here is not a project: it does not hold data/ and templates/.\n',
    });
  });

  it.each([
    [['build', 'sumit'], 'There is no dossier "sumit".\n  Did you mean `summit`?'],
    [['validate', 'other'], 'There is no dossier "other".\n  There are: summit.'],
    [['build', '--layout', 'relase'], 'There is no layout "relase".\n  Did you mean `release`?'],
  ])('has no such thing as %j asks for', async (args, message) => {
    const root = temporaryFolder({ 'data/summit/statement.yaml': '', 'templates/release/layout.yaml': '' });
    const { code, out, err } = await alternat(args, root);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `error: ${message}\n` });
  });
});

describe('a fault of the program itself', () => {
  const root = () => temporaryFolder({ 'data/x': '', 'templates/x': '' });
  const faulty = (environment: Record<string, string> = {}) => {
    const terminal = fakeTerminal({ workingDirectory: root(), environment });
    const write = () => {
      throw new Error('A bug.');
    };
    return { ...terminal, stdout: { write } };
  };

  it('is told in two sentences, without a stack', async () => {
    const terminal = faulty();
    expect(await run(['list'], terminal)).toBe(70);
    expect(terminal.err()).toMatch(/^alternat: internal error: A bug\.\n.* report it/);
    expect(terminal.err()).not.toMatch(/^ +at /m);
  });

  it('is thrown for its developers', async () => {
    await expect(run(['list'], faulty({ ALTERNAT_DEBUG: '1' }))).rejects.toThrow('A bug.');
  });
});
