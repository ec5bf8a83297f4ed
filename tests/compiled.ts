import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** This repository. */
export const repository = resolve(import.meta.dirname, '..');

/** The compiled program, which tests/compile.ts made. */
export const main = join(repository, 'dist/cli/main.js');

/** Runs the compiled program in a folder; rejects where it does not end with 0. */
export async function alternat(
  cwd: string,
  args: readonly string[],
  settings: {
    readonly node?: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const { node = [], environment = {} } = settings;
  const env = { PATH: process.env.PATH ?? '', ...environment };
  return promisify(execFile)(process.execPath, [...node, main, ...args], { cwd, env });
}
