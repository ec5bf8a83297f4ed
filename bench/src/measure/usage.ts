import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './statistics.js';
import { watchMemory } from './watch-memory.js';

/** What a program took, with the processes that it started. */
export interface Usage {
  /** From its start to its end, in ms. */
  readonly wall: number;
  /** Of all threads, in user and system mode, in ms; `null` where it cannot be told. */
  readonly cpu: number | null;
  /** In MB: the high-water mark of its resident set, all its threads in it, and the most that its children held. */
  readonly memory: number;
}

export interface RunOptions {
  /** A folder to write in. */
  readonly scratch: string;
  readonly cwd?: string;
}

/** Runs a program of Node's to its end. */
export async function runNode(args: readonly string[], options: RunOptions): Promise<Usage> {
  const file = join(options.scratch, 'usage.json');
  const { wall, children } = await run(process.execPath, ['--require', preload, ...args], options, {
    BENCH_USAGE: file,
  });
  const { cpu, memory }: Omit<Usage, 'wall'> = JSON.parse(readFileSync(file, 'utf8'));
  return { wall, cpu, memory: memory + children };
}

const preload = join(import.meta.dirname, '../../src/measure/tell-usage.cjs');

/** Runs any program to its end. What it takes of the processors is not known. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<Usage> {
  const { wall, own, children } = await run(command, args, options, {});
  return { wall, cpu: null, memory: own + children };
}

async function run(
  command: string,
  args: readonly string[],
  { scratch, cwd = scratch }: RunOptions,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly wall: number; readonly own: number; readonly children: number }> {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, CI: '1', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const memory = watchMemory(child.pid ?? 0);
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const code = await new Promise<number | null>((ended, failed) => {
    child.on('error', failed);
    child.on('close', ended);
  });
  const wall = performance.now() - began;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${errors}`);
  return { wall, ...memory.stop() };
}

export function medianUsage(usages: readonly Usage[]): Usage {
  const cpus = usages.flatMap(({ cpu }) => cpu ?? []);
  return {
    wall: median(usages.map(({ wall }) => wall)),
    cpu: cpus.length === 0 ? null : median(cpus),
    memory: median(usages.map(({ memory }) => memory)),
  };
}
