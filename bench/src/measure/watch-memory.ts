import { readdirSync, readFileSync } from 'node:fs';

/** The most memory seen at once, in MB. Memory that processes share counts once for each. */
export interface Watched {
  /** Of the process itself. */
  readonly own: number;
  /** Of all that it started, together. */
  readonly children: number;
}

/** Watches the memory of a process and of those that it starts; where there is no /proc it sees nothing. */
export function watchMemory(pid: number): { stop(): Watched } {
  let [own, children] = [0, 0];
  const timer = setInterval(() => {
    own = Math.max(own, memoryOf([pid]));
    children = Math.max(children, memoryOf(descendants(pid)));
  }, 50);
  return {
    stop() {
      clearInterval(timer);
      return { own, children };
    },
  };
}

function descendants(pid: number): readonly number[] {
  const children = threads(pid).flatMap((thread) => numbers(`/proc/${pid}/task/${thread}/children`));
  return [...children, ...children.flatMap(descendants)];
}

function threads(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function numbers(file: string): readonly number[] {
  return read(file).split(' ').filter(Boolean).map(Number);
}

function memoryOf(pids: readonly number[]): number {
  const sizes = pids.map((pid) => Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
