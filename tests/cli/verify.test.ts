import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { fixtureProject } from '../fixture-project.js';
import { wordFile, wordParagraph } from '../support/word-file.js';
import { fakeTerminal } from './terminal.js';

async function verify(text: string, ...options: readonly string[]) {
  const root = fixtureProject();
  writeFileSync(join(root, 'copy.docx'), wordFile(wordParagraph(text)));
  const terminal = fakeTerminal({ workingDirectory: root });
  const code = await run(['verify', 'copy.docx', ...options], terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

it('says what a copy is a copy of', async () => {
  expect(await verify('Two countries share a river.')).toEqual({
    code: 0,
    err: '',
    out: `copy.docx: its words are the canonical text
  accord: text, en; text fingerprint KYKD-Q4Q3-BRXJ-BDPR
`,
  });
});

it('shows what differs, and where the data has it', async () => {
  const { code, out, err } = await verify('Two countries share a river, or a lake.');
  expect(code).toBe(1);
  expect(out).toContain('copy.docx: 1 difference from the canonical text\n');
  expect(err).toContain('copy.docx: `river, or a lake.` stands for `river.` of `preamble` (en).');
  expect(err).toContain('data/accord/statement.yaml:12:');
});

it('prints verdicts as JSON', async () => {
  const { code, out } = await verify('Two countries share a river.', '--json');
  const [verdict, report] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(verdict).toMatchObject({
    type: 'verified',
    file: 'copy.docx',
    verdict: 'canonical',
    copy: { dossier: 'accord', layout: 'text', languages: ['en'], format: 'docx' },
  });
  expect(report).toMatchObject({ type: 'diagnostics', diagnostics: [] });
});

it('needs a file', async () => {
  const terminal = fakeTerminal({ workingDirectory: fixtureProject() });
  expect(await run(['verify'], terminal)).toBe(2);
  expect(await run(['verify', 'nothing.pdf'], terminal)).toBe(1);
  expect(terminal.err()).toContain('nothing.pdf');
});
