import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process took. */
export interface Usage {
  /** From its start to its end, in ms. */
  readonly wall: number;
  /** Of all its threads, in user and system mode, in ms. */
  readonly cpu: number;
  /** The most that all its threads held at once, in MB: the high-water mark of its resident set. */
  readonly memory: number;
}

/** Runs a program of Node's to its end and gives what it took. `scratch` is a folder to write in. */
export async function runNode(
  args: readonly string[],
  options: { readonly scratch: string; readonly cwd?: string },
): Promise<Usage> {
  const file = join(options.scratch, 'usage.json');
  const began = performance.now();
  const child = spawn(process.execPath, ['--require', preload, ...args], {
    cwd: options.cwd ?? options.scratch,
    env: { ...process.env, BENCH_USAGE: file, CI: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const code = await new Promise<number | null>((ended, failed) => {
    child.on('error', failed);
    child.on('close', ended);
  });
  const wall = performance.now() - began;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${errors}`);
  return { wall, ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<Usage, 'wall'>) };
}

const preload = join(import.meta.dirname, '../../src/measure/usage.cjs');
