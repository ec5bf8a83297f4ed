/**
 * Makes documents of many sheets with worker threads and writes them: `node shift.js <folder> <count> <workers> <peer>…`.
 * Every worker makes every workers-th sheet with every peer, so that none waits for another.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { peers } from '../peers/index.js';
import { equipmentOf, readSheet } from './store.js';

interface Shift {
  readonly folder: string;
  readonly count: number;
  readonly first: number;
  readonly workers: number;
  readonly names: readonly string[];
}

if (isMainThread) {
  const [folder = '', count = '', workers = '', ...names] = process.argv.slice(2);
  for (let first = 0; first < Number(workers); first += 1) {
    const shift: Shift = { folder, count: Number(count), first, workers: Number(workers), names };
    new Worker(new URL(import.meta.url), { workerData: shift });
  }
} else {
  await work(workerData);
}

async function work({ folder, count, first, workers, names }: Shift): Promise<void> {
  const store = { folder };
  const makers = await Promise.all(
    names.map(async (name) => {
      const peer = await peers[name]?.();
      if (peer === undefined) throw new Error(`There is no peer ${name}.`);
      return { format: peer.format, make: await peer.open(equipmentOf(store, name)) };
    }),
  );
  const out = join(folder, 'shift');
  mkdirSync(out, { recursive: true });
  for (let at = first; at < count; at += workers) {
    const sheet = readSheet(store, at);
    for (const { format, make } of makers)
      writeFileSync(join(out, `${sheet.id}.${format}`), await make(sheet));
  }
}
