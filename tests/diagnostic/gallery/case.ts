import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { run } from '../../../src/cli/run.js';
import type { DiagnosticCode } from '../../../src/diagnostic/codes.js';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.js';
import { prettyReporter } from '../../../src/diagnostic/report/pretty.js';
import { fakeTerminal } from '../../cli/terminal.js';
import { projectFile, withoutAlternat } from '../../data/project-files.js';
import { fixtureProject } from '../../fixture-project.js';

export type Edit = readonly [from: string, to: string];

/** How to bring about one diagnostic: what to change in a project that is sound, and what to run then. */
export interface Case {
  /** The project to change: tests/fixtures/project, or that with the data of the published dossier. */
  readonly data?: 'made-up' | 'published';
  /** Files written anew. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly removed?: readonly string[];
  /** Words replaced in files. */
  readonly edits?: Readonly<Record<string, readonly Edit[]>>;
  /** Arguments of the command line; `validate accord` unless said. */
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Codes that come along whatever one does. */
  readonly besides?: readonly DiagnosticCode[];
  /** In place of a command, for what none can bring about. */
  readonly act?: (root: string) => Promise<readonly Diagnostic[]>;
}

export const statement = 'data/accord/statement.yaml';
export const release = 'data/bulletin/press-release.yaml';
export const textTemplate = 'templates/text/document.hbs';
export const baseTheme = 'templates/base.theme.yaml';
export const catalogue = 'fonts/catalogue.yaml';

/** A layout of the fixture project that shows one paragraph, or whatever stands in its page. */
export function page(content: string): Case {
  const text = `<document lang="{{lang}}" title="{{plain statement.title}}">
  <page-sequence page-style="page" lang="{{lang}}">
${content
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
  </page-sequence>
</document>
`;
  return { files: { [textTemplate]: text }, besides: ['data-unread'] };
}

/** The statement of the fixture project with another text in Korean. */
export function korean(text: string): Case {
  return { edits: { [statement]: [['두 나라는 강을 나눈다.', text]] } };
}

/** Changes a project as a case says, runs it, and gives what is reported with the texts of its files. */
export async function provoke(example: Case): Promise<{
  readonly diagnostics: readonly Diagnostic[];
  readonly picture: (diagnostics: readonly Diagnostic[]) => string;
}> {
  const root = fixtureProject();
  if (example.data === 'published') {
    rmSync(join(root, 'data'), { recursive: true });
    cpSync('data', join(root, 'data'), { recursive: true });
    const published = 'data/2025-rok-asean-ip/statement.yaml';
    writeFileSync(join(root, published), withoutAlternat(projectFile(published)).text);
  }
  for (const path of example.removed ?? []) rmSync(join(root, path));
  for (const [path, edits] of Object.entries(example.edits ?? {})) {
    const text = edits.reduce(
      (current, [from, to]) => {
        expect(current).toContain(from);
        return current.replace(from, () => to);
      },
      readFileSync(join(root, path), 'utf8'),
    );
    writeFileSync(join(root, path), text);
  }
  for (const [path, content] of Object.entries(example.files ?? {})) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const diagnostics = await (example.act?.(root) ?? report(root, example));
  const draw = prettyReporter({ color: false, width: 110 });
  return { diagnostics, picture: (some) => draw(some, (file) => textOf(root, file)) };
}

async function report(root: string, { args = ['validate', 'accord'], environment = {} }: Case) {
  const terminal = fakeTerminal({ workingDirectory: root, environment });
  await run([...args, '--json'], terminal);
  const { diagnostics }: { diagnostics: readonly Diagnostic[] } = JSON.parse(
    terminal.out().trimEnd().split('\n').at(-1) ?? '',
  );
  return diagnostics;
}

function textOf(root: string, file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}
